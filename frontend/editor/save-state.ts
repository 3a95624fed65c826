/** The four states of saving, as shown; see the table in the editor's documentation. */
export type SaveState = 'saved' | 'saving' | 'kept' | 'not-kept';

export interface Saving {
  state: SaveState;
  /** Unacknowledged changes. */
  waiting: number;
}

export function savingOf(connected: boolean, waiting: number, stored: boolean): Saving {
  if (waiting === 0) return { state: 'saved', waiting };
  if (connected) return { state: 'saving', waiting };
  return { state: stored ? 'kept' : 'not-kept', waiting };
}

export function savingWords({ state, waiting }: Saving): string {
  switch (state) {
    case 'saved':
      return 'Saved';
    case 'saving':
      return 'Saving';
    case 'kept':
      return `Kept on this device (${waiting})`;
    case 'not-kept':
      return 'Not kept!';
  }
}

/** What is spoken at once when saving fails or recovers; null when there is nothing to say. */
export function savingSpoken(before: SaveState, now: SaveState): string | null {
  const trouble = (s: SaveState) => s === 'kept' || s === 'not-kept';
  if (now === 'not-kept' && before !== now) return 'Your changes are not kept. Do not close this page.';
  if (now === 'kept' && !trouble(before)) return 'No connection. Your changes are kept on this device.';
  if (now === 'saved' && trouble(before)) return 'Connected again. Everything is saved.';
  return null;
}
