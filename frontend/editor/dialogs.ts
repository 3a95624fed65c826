import { html, type TemplateResult } from 'lit';
import type { EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { Announcer } from './announce.ts';
import { STEP } from './commands.ts';
import { SHORTCUTS } from './keymap.ts';
import { safeHref } from './keys.ts';
import { schema } from './schema.ts';
import { shortcutText } from './toolbar.ts';

/** The list of shortcuts, with the switch for announcements. */
export function shortcutsDialog(announcer: Announcer): TemplateResult {
  return html`<dialog class="pe-shortcuts" aria-labelledby="pe-shortcuts-title">
    <h2 class="pe-title" id="pe-shortcuts-title">Keyboard shortcuts</h2>
    ${SHORTCUTS.map(
      ({ group, keys }) =>
        html`<h2>${group}</h2>
          <dl class="pe-keys">${keys.map(([key, what]) => html`<dt><kbd>${shortcutText(key)}</kbd></dt><dd>${what}</dd>`)}</dl>`,
    )}
    <label><input type="checkbox" .checked=${announcer.others} @change=${(e: Event) => (announcer.others = (e.target as HTMLInputElement).checked)} /> Screen reader: say when others arrive or change the text</label>
    <form method="dialog" class="pe-row"><button class="pe-button">Close</button></form>
  </dialog>`;
}

/** Asks for a link's address; `done` gets null to remove the link. */
export function linkDialog(done: (href: string | null) => void): TemplateResult {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const input = form.querySelector('input')!;
    const href = input.value.trim() === '' ? null : safeHref(withScheme(input.value.trim()));
    const wrong = input.value.trim() !== '' && !href;
    form.querySelector('.pe-wrong')!.textContent = wrong ? 'This is no web or mail address. Write it like https://example.org.' : '';
    if (wrong) return input.focus();
    form.closest('dialog')!.close();
    done(href);
  };
  return html`<dialog class="pe-link" aria-label="Link">
    <form @submit=${submit}>
      <label class="pe-field"><span>Address</span><input type="text" inputmode="url" autocomplete="off" placeholder="https://" /></label>
      <p class="pe-field pe-wrong" role="alert"></p>
      <div class="pe-row">
        <button type="button" class="pe-button" @click=${(e: Event) => (e.target as Element).closest('dialog')!.close()}>Cancel</button>
        <button class="pe-button pe-primary">Set link</button>
      </div>
    </form>
  </dialog>`;
}

function withScheme(text: string): string {
  if (/^(https?:|mailto:|\/)/i.test(text)) return text;
  return /^[^\s@/]+@[^\s@/]+$/.test(text) ? `mailto:${text}` : /^[\w-]+(\.[\w-]+)+/.test(text) ? `https://${text}` : text;
}

interface LinkEdit {
  href: string | null;
  apply(view: EditorView): void;
}

/** The link at the selection with its whole range, and the edit that sets another address. */
export function linkUnderCaret(state: EditorState, href: string | null = null): LinkEdit {
  const type = schema.marks.link;
  const { empty } = state.selection;
  let { from, to } = state.selection;
  let found: string | null = null;
  const { $from } = state.selection;
  $from.parent.forEach((node, offset) => {
    const start = $from.start() + offset;
    const mark = type.isInSet(node.marks);
    if (!mark || $from.pos < start || $from.pos > start + node.nodeSize) return;
    found = mark.attrs.href as string;
    if (empty) [from, to] = [start, start + node.nodeSize];
  });
  const apply = (view: EditorView) => {
    const tr = view.state.tr.setMeta(STEP, true);
    if (from === to && href) tr.insertText(href, from).addMark(from, from + href.length, type.create({ href }));
    else tr.removeMark(from, to, type);
    if (from !== to && href) tr.addMark(from, to, type.create({ href }));
    view.dispatch(tr.removeStoredMark(type));
  };
  return { href: found, apply };
}
