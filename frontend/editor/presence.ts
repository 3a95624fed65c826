import type { Awareness } from 'y-protocols/awareness';

/** Someone else in the text; the server writes the name under the session's attribution policy. */
export interface Present {
  client: number;
  name: string;
  colour: string;
}

export interface PresenceState {
  user?: { name?: string; colour?: number };
  cursor?: { anchor: unknown; head: unknown } | null;
}

const PALETTE = 8;

function colourOf(state: PresenceState, client: number): string {
  // The server says which of the palette's colours it is; the theme says how it looks on its ground.
  const given = state.user?.colour;
  const index = (typeof given === 'number' ? Math.abs(given) : client) % PALETTE;
  const hue = (index * 47 + 205) % 360;
  return `var(--plenary-presence-${index + 1}, light-dark(hsl(${hue} 55% 38%), hsl(${hue} 60% 72%)))`;
}

/** The person of a presence state, or null when the policy lets no name be shown. */
export function presentOf(state: PresenceState, client: number): Present | null {
  const name = state.user?.name;
  return name ? { client, name, colour: colourOf(state, client) } : null;
}

/** Everyone else the server names, once each. */
export function presentPeople(awareness: Awareness): Present[] {
  const people = new Map<string, Present>();
  for (const [client, raw] of awareness.getStates()) {
    const present = client === awareness.clientID ? null : presentOf(raw as PresenceState, client);
    if (present && !people.has(present.name)) people.set(present.name, present);
  }
  return [...people.values()];
}
