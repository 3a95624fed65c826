import { html, nothing, type TemplateResult } from 'lit';
import type { Comment } from './comments.ts';
import { type Passage, PASSAGES } from './passages.ts';

export interface SideHost {
  readonly passages: Passage[];
  readonly openComments: Comment[];
  jumpToPassage(id: string): void;
  jumpToComment(id: string): void;
}

/** The margin: marked passages and open comments, each jumping to its words. */
export function side(host: SideHost): TemplateResult {
  const { passages, openComments } = host;
  return html`<h2>Marked passages</h2>
    ${passages.length === 0
      ? html`<p class="pe-quietly">Mark a finding, a recommendation or an open question, and it is listed here.</p>`
      : html`<ul class="pe-marks">
          ${passages.map(
            ({ id, kind, text }) =>
              html`<li>
                <button type="button" data-kind=${kind} @click=${() => host.jumpToPassage(id)}>
                  <span class="plenary-mark" aria-hidden="true"></span><span class="pe-word">${PASSAGES[kind]}</span>
                  <span class="pe-quote" dir="auto">${text || 'No words yet'}</span>
                </button>
              </li>`,
          )}
        </ul>`}
    ${openComments.length === 0
      ? nothing
      : html`<h2>Comments</h2>
          <ul class="pe-marks">
            ${openComments.map(
              (comment) =>
                html`<li>
                  <button type="button" @click=${() => host.jumpToComment(comment.id)}>
                    <span aria-hidden="true">“</span><span>${comment.author ?? 'Comment'}</span>
                    <span class="pe-quote" dir="auto">${comment.text ?? comment.quote}</span>
                  </button>
                </li>`,
            )}
          </ul>`}`;
}
