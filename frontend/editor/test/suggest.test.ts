import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backspace, enter, forwardDelete, removeSelection, setType } from '../commands.ts';
import { flatten } from '../flat.ts';
import { resolveSuggestion, suggestionAt, suggestionsOf } from '../resolve.ts';
import { carefully, rejected, suggesting } from '../suggest.ts';
import { Client, exchange, random, seed } from './helpers.ts';

const ME = 'author-key-001';

/** A writer who prepared a text, and a person who may only suggest. */
function scene(prepare: (writer: Client) => void): { writer: Client; me: Client } {
  const start = seed();
  const writer = new Client(10, start);
  prepare(writer);
  const me = new Client(20, start);
  exchange(writer, me);
  me.binding.rewrite = suggesting(() => ME);
  return { writer, me };
}

const withoutMine = (c: Client) => rejected(c.ytext, ME);

test('typing adds, deleting strikes, and the caret goes where it would', () => {
  const { writer, me } = scene((w) => w.at(0, 0).type('The quick fox'));
  const before = withoutMine(me);
  me.at(0, 4).type('very ');
  me.at(0, 18);
  for (let i = 0; i < 3; i++) {
    const { head } = me.state.selection;
    me.dispatch(me.state.tr.delete(head - 1, head));
  }
  me.type('dog');
  exchange(writer, me);
  assert.equal(me.fault(), null);
  assert.equal(writer.texts()[0], 'The very quick dogfox');
  assert.equal(withoutMine(me), before);
});

test('deleting one’s own addition really deletes it', () => {
  const { me } = scene((w) => w.at(0, 0).type('ab'));
  me.at(0, 1).type('x');
  me.dispatch(me.state.tr.delete(2, 3));
  assert.deepEqual(me.texts(), ['ab']);
});

test('a suggested new block comes and goes', () => {
  const { writer, me } = scene((w) => w.at(0, 0).type('onetwo').run(setType('h1')));
  const before = withoutMine(me);
  me.at(0, 3).run(enter);
  exchange(writer, me);
  assert.deepEqual(writer.texts(), ['h1:one', 'h1:two']);
  assert.equal(withoutMine(me), before);
  writer.at(0, 3);
  const suggestion = suggestionAt(writer.state);
  assert.ok(suggestion);
  writer.dispatch(resolveSuggestion(writer.state, suggestion, false)!);
  exchange(writer, me);
  assert.deepEqual(me.texts(), ['h1:onetwo']);
  assert.equal(me.ids()[0], 'seedseedseed');
});

test('accepting a struck block end joins the blocks', () => {
  const { writer, me } = scene((w) => {
    w.at(0, 0).type('one').run(enter);
    w.type('two');
    w.at(0, 0).run(setType('quote'));
  });
  me.at(1, 0).run(backspace);
  exchange(writer, me);
  assert.deepEqual(writer.texts(), ['quote:one', 'two']);
  const [suggestion] = suggestionsOf(writer.state.doc);
  writer.dispatch(resolveSuggestion(writer.state, suggestion, true)!);
  exchange(writer, me);
  assert.deepEqual(me.texts(), ['quote:onetwo']);
  assert.equal(me.fault(), null);
  assert.deepEqual(suggestionsOf(me.state.doc), []);
});

test('random suggestions can always be rejected', (t) => {
  // the same times at every run, as far apart as quick typing
  let now = 1_700_000_000_000;
  t.mock.method(Date, 'now', () => (now += 40));
  for (let number = 1; number <= 150; number++) {
    const draw = random(number);
    const { writer, me } = scene((w) => {
      w.at(0, 0).type('one two').run(enter);
      w.type('three').run(setType('bullet'));
      w.run(enter);
      w.type('four 😀 five');
    });
    const before = withoutMine(me);
    for (let step = 0; step < 25; step++) {
      const size = me.state.doc.content.size;
      const at = Math.floor(draw() * size);
      me.caret(at, draw() < 0.5 ? at : Math.min(size, at + Math.floor(draw() * 9)));
      const actions = [() => me.type('x'), () => me.type('😀'), () => me.run(enter), () => me.run(backspace), () => me.run(forwardDelete), () => me.run(removeSelection), () => me.run(setType('h2'))];
      actions[Math.floor(draw() * actions.length)]();
      assert.equal(me.fault(), null, `session ${number} step ${step}`);
      assert.equal(withoutMine(me), before, `session ${number} step ${step}`);
      if (draw() < 0.2) carefully(me.binding, ME, 'undo');
      assert.equal(withoutMine(me), before, `session ${number} step ${step}: undo`);
    }
    exchange(writer, me);
    for (let s = suggestionsOf(writer.state.doc)[0]; s; s = suggestionsOf(writer.state.doc)[0]) {
      const tr = resolveSuggestion(writer.state, s, false);
      if (!tr) break;
      writer.dispatch(tr);
    }
    assert.equal(flatten(writer.state.doc).text, 'one two\nthree\nfour 😀 five\n', `session ${number}: rejected`);
  }
});
