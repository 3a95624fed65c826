import { deleteSelection } from 'prosemirror-commands';
import type { Node as PmNode } from 'prosemirror-model';
import { type Command, type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { type BlockAttrs, type BlockType, MAX_INDENT, type PassageKind } from './keys.ts';
import { schema } from './schema.ts';

/** Marks a transaction that is a step of its own for undo. */
export const STEP = 'plenary-step';

interface Place {
  node: PmNode;
  pos: number;
  attrs: BlockAttrs;
}

export function selectedBlocks(state: EditorState): Place[] {
  const { from, to } = state.selection;
  const blocks: Place[] = [];
  state.doc.nodesBetween(from, to, (node, pos) => {
    if (node.type === schema.nodes.block) blocks.push({ node, pos, attrs: node.attrs as BlockAttrs });
    return false;
  });
  return blocks;
}

export function isList(type: BlockType): boolean {
  return type === 'bullet' || type === 'numbered';
}

export function change(tr: Transaction, pos: number, attrs: Partial<BlockAttrs>): Transaction {
  for (const [name, value] of Object.entries(attrs)) {
    if (tr.doc.nodeAt(pos)?.attrs[name] !== value) tr.setNodeAttribute(pos, name, value);
  }
  return tr;
}

function changeSelected(edit: (attrs: BlockAttrs) => Partial<BlockAttrs> | null): Command {
  return (state, dispatch) => {
    const tr = state.tr;
    for (const { pos, attrs } of selectedBlocks(state)) {
      const next = edit(attrs);
      if (next) change(tr, pos, next);
    }
    if (!tr.docChanged) return false;
    dispatch?.(tr.setMeta(STEP, true).scrollIntoView());
    return true;
  };
}

/** Sets the blocks' type; a second use takes it away again. */
export function setType(type: BlockType): Command {
  return (state, dispatch) => {
    const all = selectedBlocks(state).every((b) => b.attrs.type === type);
    const next = all ? 'paragraph' : type;
    return changeSelected(() => ({ type: next, ...(isList(next) ? {} : { indent: 0 }) }))(state, dispatch);
  };
}

/** Marks the blocks as a kind of passage; null, or the same kind again, unmarks. */
export function setPassage(kind: PassageKind | null): Command {
  return (state, dispatch) => {
    const all = selectedBlocks(state).every((b) => b.attrs.passage === kind);
    return changeSelected((a) => ({ passage: all ? null : a.passage === kind ? a.passage : kind }))(state, dispatch);
  };
}

export function shiftIndent(by: 1 | -1): Command {
  return changeSelected((a) => {
    const indent = Math.max(0, Math.min(MAX_INDENT, a.indent + by));
    return indent === a.indent ? null : { indent };
  });
}

/** What follows a block on Enter at its end: lists and quotes go on, headings do not. */
function following(attrs: BlockAttrs): BlockAttrs {
  const goesOn = isList(attrs.type) || attrs.type === 'quote' || attrs.type === 'paragraph';
  return {
    type: goesOn ? attrs.type : 'paragraph',
    indent: goesOn ? attrs.indent : 0,
    id: null,
    passage: null,
    ins: null,
    del: null,
  };
}

/** Enter (and Shift+Enter). In an empty list block or quote it first leaves the style. */
export const enter: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!(state.selection instanceof TextSelection)) return deleteSelection(state, dispatch);
  const attrs = $from.parent.attrs as BlockAttrs;
  if (empty && $from.parent.content.size === 0 && (attrs.type !== 'paragraph' || attrs.indent > 0)) {
    const next: Partial<BlockAttrs> = attrs.indent > 0 ? { indent: attrs.indent - 1 } : { type: 'paragraph' };
    dispatch?.(change(state.tr, $from.before(), next).setMeta(STEP, true));
    return true;
  }
  if (!dispatch) return true;
  const tr = state.tr;
  if (!empty) tr.deleteSelection();
  const $pos = tr.selection.$from;
  const block = $pos.parent.attrs as BlockAttrs;
  const atEnd = $pos.parentOffset === $pos.parent.content.size;
  const tail = atEnd ? following(block) : { ...block, ins: null, del: null };
  tr.split($pos.pos, 1, [{ type: schema.nodes.block, attrs: tail }]);
  const marks = state.storedMarks ?? (empty ? $from.marks() : []);
  dispatch(tr.ensureMarks(marks).setMeta(STEP, true).scrollIntoView());
  return true;
};

/** Backspace at the start of a block: first its indent and list style go, then it joins the one before. */
export const backspace: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty) return removeSelection(state, dispatch);
  if ($from.depth === 0 || $from.parentOffset > 0) return false;
  const attrs = $from.parent.attrs as BlockAttrs;
  const pos = $from.before();
  if (attrs.indent > 0) dispatch?.(change(state.tr, pos, { indent: attrs.indent - 1 }).setMeta(STEP, true));
  else if (attrs.type !== 'paragraph') dispatch?.(change(state.tr, pos, { type: 'paragraph' }).setMeta(STEP, true));
  else return joinAt(state, $from.index(0) - 1, dispatch);
  return true;
};

/** Delete at the end of a block joins the next one to it. */
export const forwardDelete: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty) return removeSelection(state, dispatch);
  if ($from.depth === 0 || $from.parentOffset < $from.parent.content.size) return false;
  return joinAt(state, $from.index(0), dispatch);
};

// The join of block `index` with the next. An empty first block just goes; otherwise the text takes
// the first block's attributes.
function joinAt(state: EditorState, index: number, dispatch?: (tr: Transaction) => void): boolean {
  if (index < 0 || index + 1 >= state.doc.childCount) return true;
  if (!dispatch) return true;
  let pos = 0;
  for (let i = 0; i < index; i++) pos += state.doc.child(i).nodeSize;
  const first = state.doc.child(index);
  const tr = state.tr;
  if (first.content.size === 0) {
    tr.delete(pos, pos + first.nodeSize).setSelection(TextSelection.create(tr.doc, pos + 1));
  } else {
    const end = pos + first.nodeSize;
    tr.delete(end - 1, end + 1).setSelection(TextSelection.create(tr.doc, end - 1));
  }
  dispatch(tr.setMeta(STEP, true).scrollIntoView());
  return true;
}

/** Deletes the selection; where its first block was empty, the last one keeps its own style and id. */
export const removeSelection: Command = (state, dispatch) => {
  const { $from, $to, empty } = state.selection;
  if (empty) return false;
  const across = $from.depth === 1 && $to.depth === 1 && $from.index(0) !== $to.index(0);
  if (!across || $from.parent.content.size > 0) return deleteSelection(state, dispatch);
  if (!dispatch) return true;
  const tr = state.tr.delete($from.pos, $to.pos);
  change(tr, $from.before(), $to.parent.attrs as BlockAttrs);
  tr.setSelection(TextSelection.create(tr.doc, $from.pos));
  dispatch(tr.setMeta(STEP, true).scrollIntoView());
  return true;
};
