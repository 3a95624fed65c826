import * as Y from 'yjs';
import { canonicalCell, type CellAttrs, type Flat, NEWLINE } from './flat.ts';
import type { Values } from './keys.ts';

/**
 * The characters `from` to `to` of a shared text with their formats, read canonically. Walks the
 * items itself, as `toDelta` would build the whole text for every keystroke of another person.
 */
export function readCells(ytext: Y.Text, from = 0, to = ytext.length): Flat {
  const parts: string[] = [];
  const attrs: CellAttrs[] = [];
  const formats = new Map<string, unknown>();
  let letters: CellAttrs | null = null;
  let pos = 0;
  const take = (text: string) => {
    parts.push(text);
    for (let i = 0; i < text.length; i++) {
      if (text.charCodeAt(i) === NEWLINE) attrs.push(canonicalCell(asValues(formats), true));
      else attrs.push((letters ??= canonicalCell(asValues(formats), false)));
    }
  };
  for (let item = (ytext as unknown as { _start: Y.Item | null })._start; item && pos < to; item = item.right) {
    if (item.deleted) continue;
    if (item.content instanceof Y.ContentFormat) {
      const { key, value } = item.content as unknown as { key: string; value: unknown };
      if (value === null) formats.delete(key);
      else formats.set(key, value);
      letters = null;
    } else if (item.countable) {
      const end = pos + item.length;
      if (end > from) {
        const text = item.content instanceof Y.ContentString ? item.content.str : '\uFFFC'.repeat(item.length);
        take(text.slice(Math.max(0, from - pos), Math.min(item.length, to - pos)));
      }
      pos = end;
    }
  }
  return { text: parts.join(''), attrs };
}

function asValues(formats: Map<string, unknown>): Values {
  return Object.fromEntries(formats);
}

/**
 * Keeps yjs from tidying formats after changes from elsewhere. It deletes formats that look
 * redundant, each client for itself, as updates of its own; with values that are objects it was
 * seen to delete the mark of a suggestion that was still in use, which makes it plain text.
 */
export function leaveFormats(ytext: Y.Text): void {
  Object.defineProperty(ytext, '_hasFormatting', { get: () => false, set: () => {} });
}

/** Whether the text ends in the newline that its last block needs (undo can lose it). */
export function endsInNewline(ytext: Y.Text): boolean {
  for (let item = lastItem(ytext); item; item = item.left) {
    if (item.deleted || !item.countable) continue;
    return item.content instanceof Y.ContentString && item.content.str.endsWith('\n');
  }
  return false;
}

function lastItem(ytext: Y.Text): Y.Item | null {
  let item = (ytext as unknown as { _start: Y.Item | null })._start;
  while (item?.right) item = item.right;
  return item;
}
