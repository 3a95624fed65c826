import { Fragment } from 'prosemirror-model';
import { type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import type * as Y from 'yjs';
import type { Binding, Rewrite } from './binding.ts';
import { replaceBlocks } from './binding-remote.ts';
import { planEdits } from './edits.ts';
import { blocksOf, blockStart, canonicalCell, type CellAttrs, changedBlocks, type Flat, flatten, NEWLINE, toFlat, toPos } from './flat.ts';
import type { Proposal, Values } from './keys.ts';
import { readCells } from './reader.ts';
import { changedRegions, type Region, regionsWithin } from './regions.ts';
import { schema } from './schema.ts';

const SAME_PROPOSAL_MS = 10 * 60_000;

/**
 * In suggest mode what was typed gets `ins`, what was deleted gets `del` (one's own `ins` is really
 * deleted), and everything else of the transaction is undone: rejecting all of a person's
 * suggestions must restore the text. `author` gives the person's key, or null outside suggest mode.
 */
export function suggesting(author: () => string | null): Rewrite {
  return (before, result, transactions) => {
    const by = author();
    return by === null ? transactions[0] : rewrite(before, result, transactions, by);
  };
}

function rewrite(before: EditorState, result: EditorState, transactions: readonly Transaction[], by: string): Transaction | null {
  const changed = changedBlocks(before.doc, result.doc);
  if (!changed) return transactions[0];
  // A block whose end really goes flows into the next one, so that one must be in sight.
  if (changed.oldTo < before.doc.childCount) {
    changed.oldTo++;
    changed.newTo++;
  }
  const endsDocument = changed.oldTo === before.doc.childCount;
  if (endsDocument && changed.from > 0) changed.from--;
  const base = blockStart(before.doc, changed.from);
  const old = flatten(before.doc, changed.from, changed.oldTo);
  const now = flatten(result.doc, changed.from, changed.newTo);
  const regions = regionsWithin(changedRegions(transactions, before.doc, result.doc), base, old, now);
  const writer = new Writer(old, now, { by, at: Date.now() });
  writer.write(planEdits(old, now, regions, endsDocument));
  const blocks = Fragment.from(blocksOf(writer.flat()));
  const tr = replaceBlocks(before, changed.from, changed.oldTo, blocks) ?? before.tr;
  const caret = base + writer.caret(before, toFlat(before.doc, before.selection.head) - base, toFlat(result.doc, result.selection.head) - base);
  tr.setSelection(TextSelection.create(tr.doc, toPos(tr.doc, caret)));
  tr.scrollIntoView();
  // Stored marks would end a composition that is going on.
  const composition = transactions[0].getMeta('composition') as number | undefined;
  if (composition !== undefined) return tr.setMeta('composition', composition);
  return tr.setStoredMarks([...marksToGoOn(result), schema.marks.ins.create(writer.going())]);
}

/** Marks for text that is about to be composed, so that it need not be redrawn to become a suggestion. */
export function marksBeforeComposing(state: EditorState, by: string): Transaction {
  return state.tr.setStoredMarks([...marksToGoOn(state), schema.marks.ins.create({ by, at: Date.now() })]);
}

function marksToGoOn(result: EditorState) {
  return (result.storedMarks ?? result.selection.$from.marks()).filter((m) => !['ins', 'del', 'link'].includes(m.type.name));
}

function ownIns(cell: CellAttrs, by: string): boolean {
  return (cell.values.ins as Proposal | undefined)?.by === by;
}

/** The text as it would be with all suggestions of one person rejected; the server compares exactly this. */
export function rejected(ytext: Y.Text, by: string): string {
  const { text, attrs } = readCells(ytext);
  const parts: string[] = [];
  attrs.forEach((cell, i) => {
    if (ownIns(cell, by)) return;
    const del = (cell.values.del as Proposal | undefined)?.by === by;
    parts.push(text[i], del ? canonicalCell({ ...cell.values, del: undefined }, text.charCodeAt(i) === NEWLINE).key : cell.key, '\0');
  });
  return parts.join('');
}

/**
 * Undo or redo in suggest mode. Yjs may lose a mark when it brings back formats that were tidied
 * meanwhile; what would then change the text itself is taken back again.
 */
export function carefully(binding: Binding, by: string, act: 'undo' | 'redo'): void {
  const before = rejected(binding.ytext, by);
  binding.undo[act]();
  if (rejected(binding.ytext, by) !== before) binding.undo[act === 'undo' ? 'redo' : 'undo']();
}

/** Builds the cells that stand after a suggestion. */
class Writer {
  readonly proposal: Proposal;
  private readonly text: string[] = [];
  private readonly attrs: CellAttrs[] = [];
  private readonly old: Flat;
  private readonly now: Flat;
  private readonly ids: Set<unknown>;
  private last: Proposal | null = null;
  private readonly spots: { edit: Region; start: number; afterDeleted: number; end: number }[] = [];

  constructor(old: Flat, now: Flat, proposal: Proposal) {
    this.old = old;
    this.now = now;
    this.proposal = proposal;
    this.ids = new Set(old.attrs.map((cell) => cell.values.id).filter((id) => id !== undefined));
  }

  flat(): Flat {
    return { text: this.text.join(''), attrs: this.attrs };
  }

  write(edits: Region[]): void {
    let o = 0;
    let n = 0;
    for (const edit of [...edits, { from: this.old.text.length, to: 0, newFrom: this.now.text.length, newTo: 0 }]) {
      for (; o < edit.from; o++, n++) this.keep(o, n);
      if (edit.to < edit.from) break;
      const start = this.attrs.length;
      for (; o < edit.to; o++) this.remove(o);
      const afterDeleted = this.attrs.length;
      for (; n < edit.newTo; n++) this.insert(n);
      this.spots.push({ edit, start, afterDeleted, end: this.attrs.length });
    }
  }

  /** Where the caret goes: behind what was written; past what Delete struck; before what Backspace struck. */
  caret(before: EditorState, oldHead: number, newHead: number): number {
    for (const { edit, start, afterDeleted, end } of [...this.spots].reverse()) {
      if (newHead < edit.newFrom) continue;
      if (edit.newTo > edit.newFrom && newHead <= edit.newTo) return afterDeleted + newHead - edit.newFrom;
      if (newHead > edit.newTo) return end + newHead - edit.newTo;
      const forward = before.selection.empty && oldHead === edit.from;
      return forward ? afterDeleted : start;
    }
    return newHead;
  }

  private push(unit: string, attrs: CellAttrs): void {
    this.text.push(unit);
    this.attrs.push(attrs);
  }

  // Formats may change only on one's own letters; a block's end stays as it was.
  private keep(o: number, n: number): void {
    const old = this.old.attrs[o];
    const mine = this.old.text.charCodeAt(o) !== NEWLINE && ownIns(old, this.proposal.by);
    const changed = mine && this.now.attrs[n].key !== old.key;
    this.push(this.old.text[o], changed ? canonicalCell({ ...this.now.attrs[n].values, ins: old.values.ins }, false) : old);
  }

  private remove(o: number): void {
    const cell = this.old.attrs[o];
    if (ownIns(cell, this.proposal.by)) return;
    const newline = this.old.text.charCodeAt(o) === NEWLINE;
    const marked = cell.values.del ? cell : canonicalCell({ ...cell.values, del: this.near('del', this.old.attrs[o + 1]) }, newline);
    this.push(this.old.text[o], marked);
  }

  private insert(n: number): void {
    const { values: given } = this.now.attrs[n];
    // Composed text comes with the mark already; another one would redraw it.
    const values: Values = { ...given, ins: ownIns(this.now.attrs[n], this.proposal.by) ? given.ins : this.near('ins') };
    delete values.del;
    // What it replaces only seems to go, so an id that it took over is still in use.
    if (this.ids.has(values.id)) delete values.id;
    this.last = values.ins as Proposal;
    this.push(this.now.text[n], canonicalCell(values, this.now.text.charCodeAt(n) === NEWLINE));
  }

  /** The proposal that the next letter belongs to: that of the letter before it, while it is young. */
  going(): Proposal {
    return this.last && this.proposal.at - this.last.at < SAME_PROPOSAL_MS ? this.last : this.proposal;
  }

  // Letters typed or struck one after the other (Backspace: before) are one suggestion and share its time.
  private near(kind: 'ins' | 'del', behind?: CellAttrs): Proposal {
    for (const cell of [this.attrs[this.attrs.length - 1], behind]) {
      const other = cell?.values[kind] as Proposal | undefined;
      if (other?.by === this.proposal.by && this.proposal.at - other.at < SAME_PROPOSAL_MS) return other;
    }
    return this.proposal;
  }
}
