import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toggleMark } from 'prosemirror-commands';
import { backspace, enter, forwardDelete, removeSelection, setPassage, setType, shiftIndent } from '../commands.ts';
import { BLOCK_TYPES, PASSAGE_KINDS } from '../keys.ts';
import { schema } from '../schema.ts';
import { Client, random, seed } from './helpers.ts';
import { normalise } from './normaliser.ts';

type Draw = () => number;
const below = (draw: Draw, n: number) => Math.floor(draw() * n);
const pick = <T>(draw: Draw, from: readonly T[]) => from[below(draw, from.length)];
const TEXTS = ['a', 'aa', 'b ', 'Wort', '😀', '👨‍👩‍👧', '𝒳', 'שלום', 'x\u0301'];

function place(draw: Draw, c: Client): void {
  const size = c.state.doc.content.size;
  const at = below(draw, size + 1);
  c.caret(at, draw() < 0.6 ? at : Math.min(size, at + below(draw, 12)));
}

/** One random edit, as the keyboard or the toolbar would make it. */
function edit(draw: Draw, c: Client): void {
  place(draw, c);
  const mark = schema.marks[pick(draw, ['strong', 'em', 'code'])];
  const actions = [
    () => c.type(pick(draw, TEXTS)),
    () => c.type(pick(draw, TEXTS)),
    () => c.run(enter),
    () => c.run(backspace),
    () => c.run(forwardDelete),
    () => c.run(removeSelection),
    () => c.run(setType(pick(draw, [...BLOCK_TYPES, 'paragraph'] as const))),
    () => c.run(setPassage(pick(draw, PASSAGE_KINDS))),
    () => c.run(shiftIndent(draw() < 0.7 ? 1 : -1)),
    () => c.run(toggleMark(mark)),
    () => moveBlock(draw, c),
    () => pasteBlocks(draw, c),
    () => void c.binding.undo.undo(),
    () => void c.binding.undo.redo(),
  ];
  pick(draw, actions)();
}

function moveBlock(draw: Draw, c: Client): void {
  const { doc, tr } = c.state;
  if (doc.childCount < 2) return;
  const index = below(draw, doc.childCount);
  let pos = 0;
  for (let i = 0; i < index; i++) pos += doc.child(i).nodeSize;
  const block = doc.child(index);
  tr.delete(pos, pos + block.nodeSize);
  tr.insert(draw() < 0.5 ? 0 : tr.doc.content.size, block);
  c.dispatch(tr);
}

function pasteBlocks(draw: Draw, c: Client): void {
  const block = (text: string) => schema.nodes.block.create({ type: pick(draw, BLOCK_TYPES) }, schema.text(text));
  const slice = schema.nodes.doc.create(null, [block('p1'), block('p2'), block('p3')]).slice(draw() < 0.5 ? 1 : 0, 11);
  c.dispatch(c.state.tr.replaceSelection(slice));
}

function session(number: number): void {
  const draw = random(number);
  const start = seed();
  const clients = Array.from({ length: 2 + below(draw, 3) }, (_, i) => new Client(100 + i * (draw() < 0.5 ? 1 : -1) + 10 * i, start));
  const inboxes = clients.map(() => [] as Uint8Array[]);
  const post = () =>
    clients.forEach((c, i) => {
      for (const update of c.outbox.splice(0)) inboxes.forEach((box, k) => k !== i && box.push(update));
    });
  const deliver = (i: number, count: number) => {
    for (const update of inboxes[i].splice(0, count)) clients[i].receive(update);
    post();
  };
  for (let step = 0; step < 40; step++) {
    const i = below(draw, clients.length);
    edit(draw, clients[i]);
    assert.equal(clients[i].fault(), null, `session ${number} step ${step}: after a local edit`);
    post();
    if (draw() < 0.5) {
      const k = below(draw, clients.length);
      deliver(k, 1 + below(draw, 4));
      assert.equal(clients[k].fault(), null, `session ${number} step ${step}: after a remote edit`);
    }
  }
  for (let again = true; again; again = inboxes.some((box) => box.length > 0)) clients.forEach((_, i) => deliver(i, Infinity));
  for (const c of clients) {
    assert.equal(c.fault(), null, `session ${number}: at the end`);
    assert.deepEqual(c.texts(), clients[0].texts(), `session ${number}: converged`);
  }
  const fixes = normalise(clients[0].doc);
  for (const fix of fixes) for (const c of clients) c.receive(fix);
  for (const c of clients) {
    assert.equal(c.fault(), null, `session ${number}: after normalising`);
    assert.ok(c.ytext.toString().endsWith('\n'), `session ${number}: final newline`);
    assert.equal(new Set(c.ids()).size, c.state.doc.childCount, `session ${number}: unique ids`);
    assert.ok(!c.ytext.toString().includes('\uFFFD'), `session ${number}: no cut letter`);
  }
}

const SESSIONS = Number(process.env.PLENARY_SESSIONS ?? 300);
const FIRST = Number(process.env.PLENARY_FIRST_SESSION ?? 1);

test(`${SESSIONS} random sessions keep document and text equal and converge`, () => {
  for (let i = 0; i < SESSIONS; i++) session(FIRST + i);
});
