import { Fragment } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import { ReplaceStep } from 'prosemirror-transform';
import type * as Y from 'yjs';
import { blocksOf, blockStart } from './flat.ts';
import { readCells } from './reader.ts';
import { schema } from './schema.ts';

type Delta = { retain?: number; insert?: unknown; delete?: number; attributes?: object }[];

/** First and last touched offset of the old text, and by how much the text grew; null if untouched. */
function touched(delta: Delta): { from: number; to: number; grown: number } | null {
  let old = 0;
  let from = -1;
  let to = 0;
  let grown = 0;
  for (const op of delta) {
    if (op.retain !== undefined && !op.attributes) {
      old += op.retain;
      continue;
    }
    if (from < 0) from = old;
    if (op.retain !== undefined) old += op.retain;
    else if (op.delete !== undefined) {
      old += op.delete;
      grown -= op.delete;
    } else grown += typeof op.insert === 'string' ? op.insert.length : 1;
    to = old;
  }
  return from < 0 ? null : { from, to, grown };
}

/**
 * The transaction that brings the document to the shared text after a change from elsewhere: only
 * the touched blocks are read again, and only the differing span is replaced.
 */
export function readRemote(state: EditorState, ytext: Y.Text, delta: Delta): Transaction | null {
  const hull = touched(delta);
  if (!hull) return null;
  const { doc } = state;
  let first = 0;
  let start = 0;
  while (first < doc.childCount - 1 && start + doc.child(first).content.size < hull.from) start += doc.child(first++).content.size + 1;
  let last = first;
  let end = start + doc.child(first).content.size + 1;
  while (last < doc.childCount - 1 && end <= hull.to) end += doc.child(++last).content.size + 1;
  const toEnd = last === doc.childCount - 1;
  const blocks = blocksOf(readCells(ytext, start, toEnd ? ytext.length : end + hull.grown));
  if (blocks.length === 0 && first === 0 && toEnd) blocks.push(schema.nodes.block.create());
  return replaceBlocks(state, first, last + 1, Fragment.from(blocks));
}

/** The transaction that makes the whole document a fresh reading of the shared text. */
export function readAll(state: EditorState, ytext: Y.Text): Transaction | null {
  const blocks = blocksOf(readCells(ytext));
  if (blocks.length === 0) blocks.push(schema.nodes.block.create());
  return replaceBlocks(state, 0, state.doc.childCount, Fragment.from(blocks));
}

/** Replaces blocks [from, to) by others, touching only the span that differs. */
export function replaceBlocks(state: EditorState, from: number, to: number, blocks: Fragment): Transaction | null {
  const { doc } = state;
  const offset = blockStart(doc, from) + from;
  let old = Fragment.empty;
  for (let i = from; i < to; i++) old = old.addToEnd(doc.child(i));
  if (old.childCount === blocks.childCount) return replaceOneByOne(state.tr, offset, old, blocks);
  const tr = state.tr;
  replaceSpan(tr, offset, old, blocks);
  return tr.docChanged ? tr : null;
}

function replaceOneByOne(tr: Transaction, offset: number, old: Fragment, now: Fragment): Transaction | null {
  let pos = offset;
  for (let i = 0; i < old.childCount; i++) {
    const a = old.child(i);
    const b = now.child(i);
    if (!a.eq(b)) {
      for (const [name, value] of Object.entries(b.attrs)) {
        if (JSON.stringify(a.attrs[name]) !== JSON.stringify(value)) tr.setNodeAttribute(pos, name, value);
      }
      replaceSpan(tr, pos + 1, a.content, b.content);
    }
    pos += b.nodeSize;
  }
  return tr.docChanged ? tr : null;
}

function replaceSpan(tr: Transaction, offset: number, old: Fragment, now: Fragment): void {
  const start = old.findDiffStart(now);
  if (start === null) return;
  const ends = old.findDiffEnd(now);
  if (!ends) return;
  let { a, b } = ends;
  const overlap = start - Math.min(a, b);
  if (overlap > 0) {
    a += overlap;
    b += overlap;
  }
  const parent = tr.doc.resolve(offset).depth > 0 ? schema.nodes.block : schema.nodes.doc;
  // Not tr.replace: it may fit the content differently, and the document must equal the text.
  tr.step(new ReplaceStep(offset + start, offset + a, parent.create(null, now).slice(start, b)));
}
