import * as Y from 'yjs';
import { readCells } from './reader.ts';

/** The blocks that hold characters of these updates, as plain text: what a person would miss. */
export function unsavedText(ytext: Y.Text, updates: Uint8Array[]): string {
  const ranges = updates.flatMap((update) =>
    Y.decodeUpdate(update).structs.flatMap((s) => (s instanceof Y.Item && s.content instanceof Y.ContentString ? [{ client: s.id.client, from: s.id.clock, to: s.id.clock + s.length }] : [])),
  );
  const mine: boolean[] = [];
  for (let item = (ytext as unknown as { _start: Y.Item | null })._start; item; item = item.right) {
    if (item.deleted || !item.countable) continue;
    for (let i = 0; i < item.length; i++) {
      const clock = item.id.clock + i;
      const { client } = item.id;
      mine.push(ranges.some((r) => r.client === client && clock >= r.from && clock < r.to));
    }
  }
  const lines = readCells(ytext).text.split('\n');
  let at = 0;
  return lines
    .filter((line) => {
      const own = mine.slice(at, at + line.length).includes(true);
      at += line.length + 1;
      return own;
    })
    .join('\n');
}
