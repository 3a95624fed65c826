import { html, nothing, type TemplateResult } from 'lit';
import { presentPeople } from './presence.ts';
import { icons } from './icons.ts';
import type { PlenaryEditor } from './plenary-editor.ts';
import { resolveSuggestion, suggestionAt } from './resolve.ts';
import { savingWords } from './save-state.ts';

const SHOWN = 6;

/** Who is here, what one may do, and whether the text is saved. */
export function status(editor: PlenaryEditor): TemplateResult {
  const { session, saving, passages } = editor;
  const people = session ? presentPeople(session.awareness) : [];
  const sheet = () => editor.querySelector<HTMLDialogElement>('dialog.pe-sheet')?.showModal();
  return html`<div class="pe-status">
    ${people.length > 0
      ? html`<ul class="pe-people" aria-label="Here now">
          ${people.slice(0, SHOWN).map(
            ({ name, colour }) =>
              html`<li style="--pe-colour: ${colour}" title=${name}><span aria-hidden="true">${initials(name)}</span><span class="pe-hidden">${name}</span></li>`,
          )}
        </ul>`
      : nothing}
    ${mode(editor)} ${decision(editor)}
    <span class="pe-save" data-state=${saving.state}>${savingWords(saving)}</span>
    <button type="button" class="pe-tool pe-sheet-button" aria-label="Marked passages (${passages.length})" @click=${sheet}>${icons.side}${passages.length || nothing}</button>
  </div>`;
}

function mode(editor: PlenaryEditor): TemplateResult | typeof nothing {
  if (editor.stop !== null || !editor.session?.loaded || editor.role_ === null) return nothing;
  if (editor.role_ === 'suggest') return html`<span>Suggesting</span>`;
  return editor.canEdit ? nothing : html`<span>Reading</span>`;
}

/** For whoever may write: the suggestion at the caret, to be accepted or rejected. */
function decision(editor: PlenaryEditor): TemplateResult | typeof nothing {
  const { text } = editor;
  const suggestion = text && editor.canStyle ? suggestionAt(text.view.state) : null;
  if (!text || !suggestion) return nothing;
  const decide = (accept: boolean) => () => {
    const tr = resolveSuggestion(text.view.state, suggestion, accept);
    if (tr) text.view.dispatch(tr);
    editor.announcer.now(accept ? 'Suggestion accepted.' : 'Suggestion rejected.');
    editor.focusText();
  };
  return html`<span class="pe-decide" role="group" aria-label="Suggested change">
    <button type="button" class="pe-button" @click=${decide(true)}>Accept</button>
    <button type="button" class="pe-button" @click=${decide(false)}>Reject</button>
  </span>`;
}

function initials(name: string): string {
  // One sign says as much as two letters, and two would not fit.
  if (/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(name)) return [...name][0];
  const words = name.split(/\s+/).filter(Boolean);
  return (words.length > 1 ? words[0][0] + words[words.length - 1][0] : name.slice(0, 2)).toUpperCase();
}
