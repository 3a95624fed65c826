import type { Node as PmNode } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import type * as Y from 'yjs';
import { planEdits } from './edits.ts';
import { blockStart, type CellAttrs, changedBlocks, type Flat, flatten, NEWLINE } from './flat.ts';
import { ALL_KEYS, isHigh, type Values } from './keys.ts';
import { endsInNewline } from './reader.ts';
import { changedRegions, type Region, regionsWithin } from './regions.ts';

/** Units written in one Yjs transaction; a larger paste becomes several frames of the socket. */
export const CHUNK = 32 * 1024;

type Write = () => void;

/**
 * Writes what changed between two documents into the shared text: inserts, deletions, and formats
 * of the characters that stay. Every character that stands in both keeps its identity.
 */
export function writeLocal(
  ytext: Y.Text,
  oldDoc: PmNode,
  newDoc: PmNode,
  transactions: readonly Transaction[],
  transact: (write: Write) => void,
): void {
  const changed = changedBlocks(oldDoc, newDoc);
  if (!changed) return;
  // A deletion of the last block takes the newline before it, so that one must be in sight.
  if (changed.oldTo === oldDoc.childCount && changed.from > 0) changed.from--;
  const base = blockStart(oldDoc, changed.from);
  const old = flatten(oldDoc, changed.from, changed.oldTo);
  const now = flatten(newDoc, changed.from, changed.newTo);
  const endsDocument = changed.oldTo === oldDoc.childCount;
  const regions = regionsWithin(changedRegions(transactions, oldDoc, newDoc), base, old, now);
  const edits = planEdits(old, now, regions, endsDocument);
  const writes: Write[] = [];
  if (endsDocument && needsFinalNewline(ytext, old, now, edits)) {
    writes.push(() => ytext.insert(ytext.length, '\n', complete(old.attrs[old.attrs.length - 1])));
  }
  for (const edit of [...edits].reverse()) writes.push(...editWrites(ytext, base, now, edit));
  writes.push(...formatWrites(ytext, base, old, now, edits));
  run(writes, now, edits, transact);
}

function run(writes: Write[], now: Flat, edits: Region[], transact: (write: Write) => void): void {
  const inserted = edits.reduce((sum, e) => sum + e.newTo - e.newFrom, 0);
  if (inserted > CHUNK) for (const write of writes) transact(write);
  else if (writes.length > 0) transact(() => writes.forEach((write) => write()));
}

/** All keys, absent ones null: without them yjs lets new text inherit its neighbour's formats. */
function complete(attrs: CellAttrs): Values {
  const values: Values = {};
  for (const key of ALL_KEYS) values[key] = attrs.values[key] ?? null;
  return values;
}

function editWrites(ytext: Y.Text, base: number, now: Flat, edit: Region): Write[] {
  const writes: Write[] = [];
  if (edit.to > edit.from) writes.push(() => ytext.delete(base + edit.from, edit.to - edit.from));
  const inserts: Write[] = [];
  for (let i = edit.newFrom; i < edit.newTo; ) {
    let end = Math.min(edit.newTo, i + CHUNK);
    if (end < edit.newTo && isHigh(now.text.charCodeAt(end - 1))) end--;
    inserts.push(insertWrite(ytext, base + edit.from, now, i, end));
    i = end;
  }
  // The last part first: in between, too, the text has to end in its newline, or the server adds one.
  return [...writes, ...inserts.reverse()];
}

function insertWrite(ytext: Y.Text, at: number, now: Flat, from: number, to: number): Write {
  return () => {
    for (let i = from; i < to; ) {
      let end = i + 1;
      while (end < to && now.attrs[end].key === now.attrs[i].key && isNewline(now, end) === isNewline(now, i)) end++;
      ytext.insert(at + i - from, now.text.slice(i, end), complete(now.attrs[i]));
      i = end;
    }
  };
}

function isNewline(flat: Flat, i: number): boolean {
  return flat.text.charCodeAt(i) === NEWLINE;
}

// The last block may lack its newline in the shared text; styling it or writing behind it needs one.
function needsFinalNewline(ytext: Y.Text, old: Flat, now: Flat, edits: Region[]): boolean {
  if (endsInNewline(ytext)) return false;
  const last = old.text.length - 1;
  const emptied = now.text.length < 2 || now.text.endsWith('\n\n');
  const written = emptied || edits.some((e) => e.to > last);
  return written || old.attrs[last].key !== now.attrs[now.attrs.length - 1].key;
}

function formatWrites(ytext: Y.Text, base: number, old: Flat, now: Flat, edits: Region[]): Write[] {
  const writes: Write[] = [];
  let o = 0;
  let n = 0;
  const keep = (until: number) => {
    for (; n < until; ) {
      const length = sameChange(old, o, now, n, until);
      const change = difference(old.attrs[o], now.attrs[n]);
      if (change) writes.push(formatWrite(ytext, base + n, length, change));
      o += length;
      n += length;
    }
  };
  for (const edit of edits) {
    keep(edit.newFrom);
    o = edit.to;
    n = edit.newTo;
  }
  keep(now.text.length);
  return writes;
}

function formatWrite(ytext: Y.Text, at: number, length: number, change: Values): Write {
  return () => ytext.format(at, length, change);
}

function sameChange(old: Flat, o: number, now: Flat, n: number, until: number): number {
  let length = 1;
  while (
    n + length < until &&
    old.attrs[o + length].key === old.attrs[o].key &&
    now.attrs[n + length].key === now.attrs[n].key &&
    isNewline(now, n + length) === isNewline(now, n)
  ) {
    length++;
  }
  return length;
}

/** The keys that differ, with their new values (null = gone); null when nothing differs. */
function difference(old: CellAttrs, now: CellAttrs): Values | null {
  if (old.key === now.key) return null;
  const change: Values = {};
  for (const key of ALL_KEYS) {
    const value = now.values[key] ?? null;
    if (JSON.stringify(old.values[key] ?? null) !== JSON.stringify(value)) change[key] = value;
  }
  return change;
}
