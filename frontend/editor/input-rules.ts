import { InputRule, inputRules } from 'prosemirror-inputrules';
import type { MarkType } from 'prosemirror-model';
import type { Plugin } from 'prosemirror-state';
import { change, STEP } from './commands.ts';
import type { BlockType } from './keys.ts';
import { schema } from './schema.ts';

function block(pattern: RegExp, type: (match: RegExpMatchArray) => BlockType): InputRule {
  return new InputRule(pattern, (state, match, start, end) => {
    const $start = state.doc.resolve(start);
    const wanted = type(match);
    if ($start.parent.attrs.type === wanted || !mayStyle()) return null;
    const tr = state.tr.delete(start, end);
    return change(tr, $start.before(), { type: wanted }).setMeta(STEP, true);
  });
}

function mark(pattern: RegExp, type: MarkType): InputRule {
  return new InputRule(pattern, (state, match, start, end) => {
    if (state.doc.rangeHasMark(start, end, schema.marks.code)) return null;
    const [, lead, delimiter, text] = match;
    const from = start + lead.length;
    const textEnd = from + delimiter.length + text.length;
    const tr = state.tr;
    // The last sign is being typed and not in the document yet.
    if (end > textEnd) tr.delete(textEnd, end);
    tr.delete(from, from + delimiter.length);
    tr.addMark(from, from + text.length, type.create()).removeStoredMark(type);
    return tr.setMeta(STEP, true);
  });
}

// Suggest mode forbids block styles; the editor sets this.
let mayStyle = () => true;

/** Markdown as a way of typing: the signs turn into style and disappear; Backspace takes it back. */
export function markdownRules(allowed: () => boolean): Plugin {
  mayStyle = allowed;
  return inputRules({
    rules: [
      block(/^(#{1,3})\s$/, (m) => `h${m[1].length}` as BlockType),
      block(/^>\s$/, () => 'quote'),
      block(/^[-*•]\s$/, () => 'bullet'),
      block(/^1[.)]\s$/, () => 'numbered'),
      mark(/(^|[\s(“"'])(\*\*)([^*\s](?:[^*]*[^*\s])?)\*\*$/, schema.marks.strong),
      mark(/(^|[\s(“"'])(\*)([^*\s](?:[^*]*[^*\s])?)\*$/, schema.marks.em),
      mark(/(^|[\s(“"'])(`)([^`]+)`$/, schema.marks.code),
    ],
  });
}
