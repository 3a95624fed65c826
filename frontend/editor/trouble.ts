import { html, nothing, type TemplateResult } from 'lit';
import type { Stop } from './provider.ts';

interface Trouble {
  why: Stop | 'demoted';
  waiting: number;
  copy(): Promise<void>;
  fresh(): void;
}

const CAUSE: Record<Trouble['why'], string> = {
  'signed-out': 'You are signed out.',
  refused: 'You can no longer write here.',
  demoted: 'You can no longer write here.',
  epoch: 'This text was replaced by a newer one.',
  reload: 'This text has to be loaded again.',
  failed: 'The server could not read your last change.',
};

/** What happened, what was kept, what to do. */
export function trouble({ why, waiting, copy, fresh }: Trouble): TemplateResult {
  const kept = waiting > 0 ? 'What you wrote last was not saved; it is kept on this device.' : '';
  const way = why === 'signed-out' ? 'Sign in again to go on where you were.' : waiting > 0 ? 'Copy it before you go on.' : '';
  return html`<div class="pe-note" role="alert">
    <p>${CAUSE[why]} ${kept} ${way}</p>
    ${waiting > 0 ? html`<button type="button" class="pe-button pe-primary" @click=${() => void copy()}>Copy my unsaved text</button>` : nothing}
    ${why === 'signed-out' ? nothing : html`<button type="button" class="pe-button" @click=${fresh}>${waiting > 0 ? 'Drop it and show the shared text' : 'Show the shared text'}</button>`}
  </div>`;
}
