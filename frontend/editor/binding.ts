import { type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import * as Y from 'yjs';
import { writeLocal } from './binding-local.ts';
import { readAll, readRemote } from './binding-remote.ts';
import { toFlat, toPos } from './flat.ts';
import { REMOTE } from './ids.ts';

/** What the binding needs of a view; tests give it a plain state. */
export interface Host {
  readonly state: EditorState;
  updateState(state: EditorState): void;
}

/** Turns a local transaction's result into the one that may be applied (suggest mode); null = drop. */
export type Rewrite = (before: EditorState, result: EditorState, transactions: readonly Transaction[]) => Transaction | null;

interface RelativeSelection {
  anchor: Y.RelativePosition;
  head: Y.RelativePosition;
}

/** Keeps one ProseMirror state and one shared text equal, both ways. */
export class Binding {
  readonly ytext: Y.Text;
  readonly undo: Y.UndoManager;
  rewrite: Rewrite | null = null;
  private readonly host: Host;
  private before: RelativeSelection | null = null;

  constructor(ytext: Y.Text, host: Host) {
    this.ytext = ytext;
    this.host = host;
    // Only this binding: the default would also capture yjs's own tidying after remote changes.
    this.undo = new Y.UndoManager(ytext, { trackedOrigins: new Set([this]), captureTimeout: 500 });
    this.undo.on('stack-item-added', ({ stackItem }) => {
      if (!stackItem.meta.has('selection')) stackItem.meta.set('selection', this.before);
    });
    this.undo.on('stack-item-popped', ({ stackItem }) => this.restore(stackItem.meta.get('selection')));
    ytext.doc?.on('beforeAllTransactions', this.remember);
    ytext.observe(this.observe);
    this.reread();
  }

  destroy(): void {
    this.ytext.unobserve(this.observe);
    this.ytext.doc?.off('beforeAllTransactions', this.remember);
    this.undo.destroy();
  }

  /** Applies a transaction of this person and writes it into the shared text. */
  dispatch(tr: Transaction): void {
    const before = this.host.state;
    let { state, transactions } = before.applyTransaction(tr);
    const changed = transactions.some((t) => t.docChanged);
    if (changed && this.rewrite && !tr.getMeta(REMOTE)) {
      const rewritten = this.rewrite(before, state, transactions);
      if (!rewritten) return;
      if (rewritten !== transactions[0]) ({ state, transactions } = before.applyTransaction(rewritten));
    }
    if (changed && !tr.getMeta(REMOTE)) {
      if (tr.getMeta('plenary-step') || tr.getMeta('paste') || tr.getMeta('uiEvent') === 'drop') this.undo.stopCapturing();
      this.before = this.selection();
      this.write(before, state, transactions);
    }
    this.host.updateState(state);
  }

  private write(before: EditorState, after: EditorState, transactions: readonly Transaction[]): void {
    const { captureTimeout } = this.undo;
    let first = true;
    writeLocal(this.ytext, before.doc, after.doc, transactions, (write) => {
      this.ytext.doc?.transact(write, this);
      // The parts of one large paste are one step to undo.
      if (first) this.undo.captureTimeout = Number.POSITIVE_INFINITY;
      first = false;
    });
    this.undo.captureTimeout = captureTimeout;
  }

  /** The selection as positions that survive the edits of others; null before the first block. */
  selection(): RelativeSelection | null {
    const { doc, selection } = this.host.state;
    const at = (pos: number) => this.anchorAt(toFlat(doc, pos), 0);
    return { anchor: at(selection.anchor), head: at(selection.head) };
  }

  /** A relative position; assoc 0 holds on to the character behind, −1 to the one before. */
  anchorAt(flat: number, assoc: 0 | -1): Y.RelativePosition {
    return Y.createRelativePositionFromTypeIndex(this.ytext, Math.min(flat, this.ytext.length), assoc);
  }

  /** The document position of a relative position, or null when it is of another text. */
  resolve(position: Y.RelativePosition): number | null {
    const doc = this.ytext.doc;
    const found = doc && Y.createAbsolutePositionFromRelativePosition(position, doc);
    return found && found.type === this.ytext ? toPos(this.host.state.doc, found.index) : null;
  }

  /** Reads the whole shared text again; only needed at the start. */
  reread(): void {
    this.apply(readAll(this.host.state, this.ytext), null);
  }

  private remember = () => {
    this.before = this.selection();
  };

  private observe = (event: Y.YTextEvent, transaction: Y.Transaction) => {
    if (transaction.origin === this) return;
    this.apply(readRemote(this.host.state, this.ytext, event.delta), this.before);
  };

  private apply(tr: Transaction | null, selection: RelativeSelection | null): void {
    if (!tr) return;
    tr.setMeta(REMOTE, true).setMeta('addToHistory', false);
    const { state } = this.host;
    // A selection of everything (or none of the text kind) maps better by itself.
    if (selection && state.selection instanceof TextSelection) this.select(tr, selection);
    if (state.storedMarks) tr.setStoredMarks(state.storedMarks);
    this.host.updateState(state.apply(tr));
  }

  private select(tr: Transaction, { anchor, head }: RelativeSelection): void {
    const doc = this.ytext.doc;
    if (!doc) return;
    const a = Y.createAbsolutePositionFromRelativePosition(anchor, doc);
    const h = Y.createAbsolutePositionFromRelativePosition(head, doc);
    if (a && h) tr.setSelection(TextSelection.create(tr.doc, toPos(tr.doc, a.index), toPos(tr.doc, h.index)));
  }

  private restore(selection: RelativeSelection | null | undefined): void {
    if (!selection) return;
    const tr = this.host.state.tr;
    this.select(tr, selection);
    this.host.updateState(this.host.state.apply(tr.setMeta(REMOTE, true).scrollIntoView()));
  }
}
