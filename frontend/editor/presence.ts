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

// Ground for white names in the light scheme, for dark ones in the dark: each 4.5:1 or more.
const LIGHT = ['#b3261e', '#1a6f3c', '#1d5fb4', '#8a4b00', '#6b3fa0', '#00696f', '#a1306b', '#4d5b00'];
const DARK = ['#ffb4ab', '#8fd8a8', '#a9c8ff', '#ffb870', '#d9bcff', '#7fd4da', '#ffb0d0', '#c8d46a'];

function colourOf(state: PresenceState, client: number): string {
  // The server says which of the palette's colours it is; the theme says how it looks on its ground.
  const given = state.user?.colour;
  const index = (typeof given === 'number' ? Math.abs(given) : client) % LIGHT.length;
  return `var(--plenary-presence-${index + 1}, light-dark(${LIGHT[index]}, ${DARK[index]}))`;
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
