import { Fragment, type Node as PmNode } from 'prosemirror-model';
import { type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { replaceBlocks } from './binding-remote.ts';
import { STEP } from './commands.ts';
import { blocksOf, canonicalCell, type CellAttrs, type Flat, flatten, NEWLINE, toFlat, toPos } from './flat.ts';
import type { Proposal, Values } from './keys.ts';

/** A stretch of the text that one person suggested to add or to delete; flat offsets. */
export interface Suggestion {
  from: number;
  to: number;
  by: string;
}

function author(cell: CellAttrs | undefined): string | null {
  const mark = (cell?.values.ins ?? cell?.values.del) as Proposal | undefined;
  return mark?.by ?? null;
}

/** All suggestions in order: neighbouring additions and deletions of one person are one. */
export function suggestionsOf(doc: PmNode): Suggestion[] {
  const { attrs } = flatten(doc);
  const found: Suggestion[] = [];
  for (let i = 0; i < attrs.length; i++) {
    const by = author(attrs[i]);
    if (by === null) continue;
    const last = found[found.length - 1];
    if (last && last.to === i && last.by === by) last.to = i + 1;
    else found.push({ from: i, to: i + 1, by });
  }
  return found;
}

// Asked after every key, so first look at the blocks of the selection only.
function nearSuggestion({ doc, selection }: EditorState): boolean {
  const from = selection.$from.index(0);
  const to = Math.min(doc.childCount, selection.$to.index(0) + 1);
  return flatten(doc, Math.max(0, from - 1), to).attrs.some((cell) => author(cell) !== null);
}

/** The suggestion at the selection, or null. */
export function suggestionAt(state: EditorState): Suggestion | null {
  if (!nearSuggestion(state)) return null;
  const from = toFlat(state.doc, state.selection.from);
  const to = toFlat(state.doc, state.selection.to);
  return suggestionsOf(state.doc).find((s) => s.from <= to && from <= s.to) ?? null;
}

/**
 * Accepts or rejects what stands between two offsets. An accepted deletion of a block's end joins
 * like Backspace (the text takes the first block's attributes); a rejected new block's end gives the
 * text back as it was.
 */
export function resolveSuggestion(state: EditorState, { from, to }: Suggestion, accept: boolean): Transaction | null {
  const { doc } = state;
  const cells = flatten(doc);
  const kept: Flat = { text: '', attrs: [] };
  let joined: { values: Values; empty: boolean } | null = null;
  let blockFrom = 0;
  for (let i = 0; i < cells.text.length; i++) {
    const newline = cells.text.charCodeAt(i) === NEWLINE;
    const { values } = cells.attrs[i];
    const inside = i >= from && i < to;
    // The text keeps its final newline whatever is taken away before it.
    const needed = i === cells.text.length - 1 && kept.attrs.length > blockFrom;
    if (inside && !needed && (accept ? values.del : values.ins)) {
      if (newline && accept) joined ??= { values, empty: kept.attrs.length === blockFrom };
      continue;
    }
    const first: Values = newline && joined && !joined.empty ? joined.values : values;
    if (newline) joined = null;
    kept.text += cells.text[i];
    kept.attrs.push(inside || first !== values ? settled(first, newline, inside) : cells.attrs[i]);
    if (newline) blockFrom = kept.attrs.length;
  }
  if (kept.text === '') {
    kept.text = '\n';
    kept.attrs.push(settled(cells.attrs[cells.attrs.length - 1].values, true, true));
  }
  const tr = replaceBlocks(state, 0, doc.childCount, Fragment.from(blocksOf(kept)));
  if (!tr) return null;
  const caret = Math.min(from, kept.text.length - 1);
  return tr.setSelection(TextSelection.create(tr.doc, toPos(tr.doc, caret))).setMeta(STEP, true);
}

function settled(values: Values, newline: boolean, inside: boolean): CellAttrs {
  return canonicalCell(inside ? { ...values, ins: undefined, del: undefined } : { ...values, del: undefined }, newline);
}
