import { chainCommands, deleteSelection, selectAll, toggleMark } from 'prosemirror-commands';
import { undoInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import type { Command, Plugin } from 'prosemirror-state';
import { backspace, enter, forwardDelete, removeSelection, setType, shiftIndent } from './commands.ts';
import { schema } from './schema.ts';

export interface Actions {
  undo: Command;
  redo: Command;
  link: Command;
  comment: Command;
  shortcuts: Command;
  toolbar: Command;
}

/** What the list of shortcuts shows; `Mod` is Ctrl, or ⌘ on Apple keyboards. */
export const SHORTCUTS: { group: string; keys: [string, string][] }[] = [
  { group: 'Words', keys: [['Mod-B', 'Bold'], ['Mod-I', 'Italic'], ['Mod-E', 'Code'], ['Mod-K', 'Link']] },
  {
    group: 'Blocks',
    keys: [
      ['Mod-Alt-0', 'Text'],
      ['Mod-Alt-1 … 3', 'Heading 1 to 3'],
      ['Mod-Shift-8', 'Bulleted list'],
      ['Mod-Shift-7', 'Numbered list'],
      ['Mod-Shift-9', 'Quote'],
      ['Mod-]', 'Indent'],
      ['Mod-[', 'Outdent'],
    ],
  },
  {
    group: 'Text',
    keys: [
      ['Mod-Z', 'Undo'],
      ['Mod-Shift-Z', 'Redo'],
      ['Mod-Alt-M', 'Comment on the selection'],
      ['Alt-F10', 'Go to the toolbar; Escape returns'],
      ['Mod-/', 'This list'],
    ],
  },
  {
    group: 'While typing at the start of a block',
    keys: [['# ', 'Heading 1; ## and ### for 2 and 3'], ['- ', 'Bulleted list'], ['1. ', 'Numbered list'], ['> ', 'Quote'], ['**word**', 'Bold; *word* italic, `word` code']],
  },
];

/** Keys of the text. Tab is not among them: it always leaves the text. */
export function keys(actions: Actions): Plugin[] {
  const { marks } = schema;
  const bindings: Record<string, Command> = {
    Enter: enter,
    'Shift-Enter': enter,
    'Mod-Enter': enter,
    Backspace: chainCommands(undoInputRule, backspace),
    'Mod-Backspace': backspace,
    'Shift-Backspace': backspace,
    Delete: forwardDelete,
    'Mod-Delete': forwardDelete,
    'Shift-Delete': removeSelection,
    'Mod-a': selectAll,
    'Mod-b': toggleMark(marks.strong),
    'Mod-i': toggleMark(marks.em),
    'Mod-e': toggleMark(marks.code),
    'Mod-k': actions.link,
    'Mod-Alt-0': setType('paragraph'),
    'Mod-Alt-1': setType('h1'),
    'Mod-Alt-2': setType('h2'),
    'Mod-Alt-3': setType('h3'),
    'Mod-Shift-7': setType('numbered'),
    'Mod-Shift-8': setType('bullet'),
    'Mod-Shift-9': setType('quote'),
    'Mod-]': shiftIndent(1),
    'Mod-[': shiftIndent(-1),
    'Mod-z': actions.undo,
    'Mod-Shift-z': actions.redo,
    'Mod-y': actions.redo,
    'Mod-Alt-m': actions.comment,
    'Mod-/': actions.shortcuts,
    'Alt-F10': actions.toolbar,
  };
  return [keymap(bindings), keymap({ 'Ctrl-h': backspace, 'Ctrl-d': forwardDelete, 'Alt-d': deleteSelection })].slice(0, isApple() ? 2 : 1);
}

export function isApple(): boolean {
  return typeof navigator !== 'undefined' && /Mac|iP(hone|ad|od)/.test(navigator.platform);
}
