import { Fragment, type Mark, type Node as PmNode } from 'prosemirror-model';
import {
  ALL_KEYS,
  type BlockAttrs,
  blockValues,
  readBlockAttrs,
  readInlineValues,
  type Values,
} from './keys.ts';
import { schema } from './schema.ts';

/** The formats of one character, with a key by which equal sets compare equal. */
export interface CellAttrs {
  key: string;
  values: Values;
}

/** A stretch of the shared text: UTF-16 units, and for each unit its formats (shared references). */
export interface Flat {
  text: string;
  attrs: CellAttrs[];
}

export const NEWLINE = 10;

function cell(values: Values): CellAttrs {
  let key = '';
  for (const name of ALL_KEYS) if (name in values) key += `${name}=${JSON.stringify(values[name])};`;
  return { key, values };
}

/** Formats as the canonical reading sees them: block keys on newlines, inline keys elsewhere. */
export function canonicalCell(raw: Values, newline: boolean): CellAttrs {
  return cell(newline ? blockValues(readBlockAttrs(raw)) : readInlineValues(raw));
}

function markValues(marks: readonly Mark[]): Values {
  const raw: Values = {};
  for (const mark of marks) raw[mark.type.name] = Object.keys(mark.attrs).length ? mark.attrs : true;
  return readInlineValues(raw);
}

/** The blocks `from` (inclusive) to `to` (exclusive) as cells. */
export function flatten(doc: PmNode, from = 0, to = doc.childCount): Flat {
  const parts: string[] = [];
  const attrs: CellAttrs[] = [];
  for (let i = from; i < to; i++) {
    const block = doc.child(i);
    block.forEach((node) => {
      const text = node.text ?? '';
      const a = cell(markValues(node.marks));
      parts.push(text);
      for (let k = 0; k < text.length; k++) attrs.push(a);
    });
    parts.push('\n');
    attrs.push(cell(blockValues(block.attrs as BlockAttrs)));
  }
  return { text: parts.join(''), attrs };
}

function marksOf(values: Values): Mark[] {
  let marks: readonly Mark[] = [];
  for (const [name, value] of Object.entries(values)) {
    const type = schema.marks[name];
    if (type) marks = type.create(value === true ? null : (value as Record<string, unknown>)).addToSet(marks);
  }
  return marks as Mark[];
}

/** Cells as blocks. A tail without newline reads as a paragraph. */
export function blocksOf(flat: Flat): PmNode[] {
  const blocks: PmNode[] = [];
  let inline: PmNode[] = [];
  let start = 0;
  const { text, attrs } = flat;
  const flush = (end: number) => {
    if (end > start) inline.push(schema.text(text.slice(start, end), marksOf(attrs[start].values)));
  };
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) === NEWLINE) {
      flush(i);
      blocks.push(schema.nodes.block.create(readBlockAttrs(attrs[i].values), Fragment.from(inline)));
      inline = [];
      start = i + 1;
    } else if (i > start && attrs[i] !== attrs[start] && attrs[i].key !== attrs[start].key) {
      flush(i);
      start = i;
    }
  }
  flush(text.length);
  if (inline.length > 0) blocks.push(schema.nodes.block.create(null, Fragment.from(inline)));
  return blocks;
}

/** A position of the document as flat offset; a position between blocks is the start of the next. */
export function toFlat(doc: PmNode, pos: number): number {
  const $pos = doc.resolve(Math.max(0, Math.min(pos, doc.content.size)));
  const index = $pos.index(0);
  return $pos.depth === 0 ? $pos.pos - index : $pos.pos - index - 1;
}

/** A flat offset as position inside a block, clamped to the document. */
export function toPos(doc: PmNode, flat: number): number {
  let left = Math.max(0, flat);
  let pos = 0;
  for (let i = 0; i < doc.childCount; i++) {
    const block = doc.child(i);
    if (left <= block.content.size || i === doc.childCount - 1) return pos + 1 + Math.min(left, block.content.size);
    left -= block.content.size + 1;
    pos += block.nodeSize;
  }
  return Math.min(1, doc.content.size);
}

/** The flat offset at which block `index` begins. */
export function blockStart(doc: PmNode, index: number): number {
  let flat = 0;
  for (let i = 0; i < index; i++) flat += doc.child(i).content.size + 1;
  return flat;
}

/** Which blocks differ between two documents: [from, oldTo) became [from, newTo); null when equal. */
export function changedBlocks(a: PmNode, b: PmNode): { from: number; oldTo: number; newTo: number } | null {
  if (a === b) return null;
  const same = (x: PmNode, y: PmNode) => x === y || x.eq(y);
  const min = Math.min(a.childCount, b.childCount);
  let from = 0;
  while (from < min && same(a.child(from), b.child(from))) from++;
  let oldTo = a.childCount;
  let newTo = b.childCount;
  while (oldTo > from && newTo > from && same(a.child(oldTo - 1), b.child(newTo - 1))) {
    oldTo--;
    newTo--;
  }
  return oldTo === from && newTo === from ? null : { from, oldTo, newTo };
}
