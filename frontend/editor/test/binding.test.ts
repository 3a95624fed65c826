import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toggleMark } from 'prosemirror-commands';
import { backspace, enter, forwardDelete, removeSelection, setType } from '../commands.ts';
import { schema } from '../schema.ts';
import { Client, exchange, seed } from './helpers.ts';

function pair(): [Client, Client] {
  const start = seed();
  return [new Client(10, start), new Client(20, start)];
}

function agree(...clients: Client[]): void {
  exchange(...clients);
  for (const c of clients) assert.equal(c.fault(), null);
  for (const c of clients) assert.deepEqual(c.texts(), clients[0].texts());
}

test('typing reaches the other document and keeps the final newline', () => {
  const [a, b] = pair();
  a.at(0, 0).type('hello');
  agree(a, b);
  assert.deepEqual(b.texts(), ['hello']);
  assert.equal(b.ytext.toString(), 'hello\n');
});

test('Enter in the middle gives the head a new id and leaves the tail its own', () => {
  const [a, b] = pair();
  a.at(0, 0).type('hello world').at(0, 5).run(enter);
  agree(a, b);
  assert.deepEqual(b.texts(), ['hello', ' world']);
  assert.equal(b.ids()[1], 'seedseedseed');
  assert.notEqual(b.ids()[0], 'seedseedseed');
});

test('Enter at the end leaves the text its id, and a heading is followed by a paragraph', () => {
  const [a, b] = pair();
  a.at(0, 0).type('Title').run(setType('h1'));
  a.at(0, 5).run(enter);
  a.type('x');
  agree(a, b);
  assert.deepEqual(b.texts(), ['h1:Title', 'x']);
  assert.equal(b.ids()[0], 'seedseedseed');
});

test('two people who press Enter at once lose and double nothing', () => {
  const [a, b] = pair();
  a.at(0, 0).type('hello brave new world');
  exchange(a, b);
  a.at(0, 5).run(enter);
  b.at(0, 11).run(enter);
  agree(a, b);
  assert.deepEqual(a.texts(), ['hello', ' brave', ' new world']);
});

test('a heading made while another types keeps both', () => {
  const [a, b] = pair();
  a.at(0, 0).type('hello');
  exchange(a, b);
  a.run(setType('h2'));
  b.at(0, 5).type(' you');
  agree(a, b);
  assert.deepEqual(a.texts(), ['h2:hello you']);
});

test('a join takes the first block’s attributes and id', () => {
  const [a, b] = pair();
  a.at(0, 0).type('one').run(enter);
  a.type('two');
  a.at(0, 0).run(setType('quote'));
  const [first] = a.ids();
  a.at(1, 0).run(backspace);
  agree(a, b);
  assert.deepEqual(a.texts(), ['quote:onetwo']);
  assert.equal(a.ids()[0], first);
});

test('an empty first block just goes', () => {
  const [a, b] = pair();
  a.at(0, 0).run(enter);
  a.type('two').run(setType('h1'));
  const id = a.ids()[1];
  a.at(0, 0).run(forwardDelete);
  agree(a, b);
  assert.deepEqual(a.texts(), ['h1:two']);
  assert.equal(a.ids()[0], id);
});

test('deleting the last block keeps the final newline', () => {
  const [a, b] = pair();
  a.at(0, 0).type('one').run(enter);
  a.type('two');
  const { doc } = a.state;
  a.dispatch(a.state.tr.delete(doc.child(0).nodeSize, doc.content.size));
  agree(a, b);
  assert.equal(b.ytext.toString(), 'one\n');
  a.caret(1, 4).run(removeSelection);
  agree(a, b);
  assert.equal(b.ytext.toString(), '\n');
});

test('a mark is a format of the letters and nothing is replaced', () => {
  const [a, b] = pair();
  a.at(0, 0).type('hello');
  exchange(a, b);
  a.caret(2, 4).run(toggleMark(schema.marks.strong));
  assert.equal(a.outbox.length, 1);
  b.at(0, 2).type('XX');
  agree(a, b);
  assert.equal(a.texts()[0], 'heXXllo');
});

test('undo takes back only one’s own part', () => {
  const [a, b] = pair();
  a.at(0, 0).type('mine');
  exchange(a, b);
  b.at(0, 4).type(' theirs');
  exchange(a, b);
  a.binding.undo.undo();
  agree(a, b);
  assert.deepEqual(a.texts(), [' theirs']);
  a.binding.undo.redo();
  agree(a, b);
  assert.deepEqual(a.texts(), ['mine theirs']);
});

test('the caret stays beside its character when another writes before it', () => {
  const [a, b] = pair();
  a.at(0, 0).type('hello world');
  exchange(a, b);
  b.at(0, 6);
  a.at(0, 3).run(enter);
  exchange(a, b);
  const { $from } = b.state.selection;
  assert.equal($from.parent.textContent.slice($from.parentOffset), 'world');
});

test('a large paste is several updates and one step to undo', () => {
  const [a, b] = pair();
  a.at(0, 0).type('x'.repeat(150_000));
  assert.ok(a.outbox.length > 3);
  assert.ok(a.outbox.every((u) => u.length < 100_000));
  agree(a, b);
  a.binding.undo.undo();
  agree(a, b);
  assert.deepEqual(a.texts(), ['']);
});

test('while a large paste is written, every part leaves the text its final newline', () => {
  const [a] = pair();
  const ends: boolean[] = [];
  a.doc.on('update', () => void ends.push(a.ytext.toString().endsWith('\n')));
  const line = schema.nodes.block.create(null, schema.text('word '.repeat(40)));
  const blocks = Array.from({ length: 500 }, () => line);
  a.at(0, 0).dispatch(a.state.tr.insert(a.state.doc.content.size, blocks));
  assert.ok(ends.length > 2);
  assert.ok(ends.every(Boolean));
  assert.equal(a.fault(), null);
});

test('typing an equal letter puts it where the caret is', () => {
  const [a, b] = pair();
  a.at(0, 0).type('aa');
  exchange(a, b);
  a.at(0, 1).type('a');
  b.at(0, 1).type('b');
  agree(a, b);
  assert.match(a.texts()[0], /^a(ab|ba)a$/);
});
