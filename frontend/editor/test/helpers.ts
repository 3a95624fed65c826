import { EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import * as Y from 'yjs';
import { Binding, type Host } from '../binding.ts';
import { blocksOf } from '../flat.ts';
import { blockIds } from '../ids.ts';
import { leaveFormats, readCells } from '../reader.ts';
import { schema } from '../schema.ts';

/** A small seeded generator (mulberry32), so that a failing session can be run again. */
export function random(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** One person's editor without a browser. */
export class Client implements Host {
  state = EditorState.create({ schema, plugins: [blockIds()] });
  readonly doc = new Y.Doc();
  readonly ytext = this.doc.getText('content');
  readonly outbox: Uint8Array[] = [];
  readonly binding: Binding;

  constructor(clientId: number, seed: Uint8Array) {
    this.doc.clientID = clientId;
    leaveFormats(this.ytext);
    Y.applyUpdate(this.doc, seed, 'remote');
    this.binding = new Binding(this.ytext, this);
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'remote') this.outbox.push(update);
    });
  }

  updateState(state: EditorState): void {
    this.state = state;
  }

  dispatch = (tr: Transaction) => this.binding.dispatch(tr);

  receive(update: Uint8Array): void {
    Y.applyUpdate(this.doc, update, 'remote');
  }

  run(command: (state: EditorState, dispatch?: (tr: Transaction) => void) => boolean): void {
    command(this.state, this.dispatch);
  }

  caret(anchor: number, head = anchor): this {
    const { doc } = this.state;
    this.updateState(this.state.apply(this.state.tr.setSelection(TextSelection.between(doc.resolve(anchor), doc.resolve(head)))));
    return this;
  }

  /** Puts the caret into block `index` at `offset`. */
  at(index: number, offset: number, toIndex = index, toOffset = offset): this {
    const place = (i: number, o: number) => {
      let pos = 1;
      for (let k = 0; k < i; k++) pos += this.state.doc.child(k).nodeSize;
      return pos + o;
    };
    return this.caret(place(index, offset), place(toIndex, toOffset));
  }

  type(text: string): this {
    this.dispatch(this.state.tr.insertText(text));
    return this;
  }

  texts(): string[] {
    const texts: string[] = [];
    this.state.doc.forEach((b) => void texts.push((b.attrs.type === 'paragraph' ? '' : `${b.attrs.type}:`) + b.textContent));
    return texts;
  }

  ids(): (string | null)[] {
    const ids: (string | null)[] = [];
    this.state.doc.forEach((b) => void ids.push(b.attrs.id));
    return ids;
  }

  /** What is wrong between text and document, or null. */
  fault(): string | null {
    const fresh = blocksOf(readCells(this.ytext));
    if (fresh.length === 0) fresh.push(schema.nodes.block.create());
    const doc = schema.nodes.doc.create(null, fresh);
    if (doc.eq(this.state.doc)) return null;
    return `text reads ${doc}\ndocument is ${this.state.doc}\n${JSON.stringify(doc.toJSON())}\n${JSON.stringify(this.state.doc.toJSON())}`;
  }
}

/** The state that the server seeds: one newline with an id. */
export function seed(): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = 1;
  doc.getText('content').insert(0, '\n', { id: 'seedseedseed' });
  return Y.encodeStateAsUpdate(doc);
}

/** Sends everything to everyone, in order, until nothing is left. */
export function exchange(...clients: Client[]): void {
  for (let again = true; again; ) {
    again = false;
    for (const from of clients) {
      const updates = from.outbox.splice(0);
      again ||= updates.length > 0;
      for (const update of updates) for (const to of clients) if (to !== from) to.receive(update);
    }
  }
}
