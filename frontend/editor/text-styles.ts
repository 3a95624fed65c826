/** The text itself: serif, one column, blocks by their type. */
export const TEXT_CSS = `
.pe-text {
  position: relative; font-family: var(--pe-read); font-size: 1.1875rem; line-height: 1.55; color: var(--pe-text);
  padding: 16px 0 40vh; min-block-size: 50vh; outline: none; white-space: pre-wrap; white-space: break-spaces; overflow-wrap: break-word; word-wrap: break-word;
  font-variant-ligatures: none; caret-color: var(--pe-accent);
}
.pe-text .block { margin: 0; padding-block: 0.36em; font-size: inherit; font-weight: inherit; max-inline-size: none; text-align: start; }
.pe-text :is(h2, h3, h4).block { font-weight: 650; line-height: 1.25; letter-spacing: -0.006em; color: inherit; }
.pe-text .block-h1 { font-size: 1.44em; padding-block: 0.9em 0.25em; }
.pe-text .block-h2 { font-size: 1.2em; padding-block: 0.85em 0.25em; }
.pe-text .block-h3 { font-size: 1em; padding-block: 0.8em 0.2em; }
.pe-text > .block:first-child { padding-block-start: 0.2em; }
.pe-text blockquote.block { border: 0; background: none; font-style: italic; color: color-mix(in srgb, var(--pe-text) 82%, transparent); padding-inline-start: 1.4em; position: relative; }
.pe-text blockquote.block::before { content: ''; position: absolute; inset-inline-start: 0.2em; inset-block: 0.45em; inline-size: 2px; background: var(--pe-rule); }
.pe-text .pe-item { position: relative; padding-inline-start: 1.6em; }
.pe-text .pe-item::before { position: absolute; inset-inline-start: 0; inline-size: 1.15em; text-align: end; padding-block: 0.2em; color: var(--pe-quiet); font-variant-numeric: tabular-nums; }
.pe-text .pe-bullet::before { content: '•'; }
.pe-text .pe-numbered::before { content: attr(data-number); }
.pe-text .pe-item .block { padding-block: 0.2em; }
.pe-text .pe-list[data-level='1'] .pe-bullet::before, .pe-text .pe-list[data-level='3'] .pe-bullet::before, .pe-text .pe-list[data-level='5'] .pe-bullet::before { content: '–'; }
.pe-text { --pe-step: 1.6em; --pe-in: 0em; }
.pe-text > * { margin-inline-start: var(--pe-in) !important; }
.pe-text > :is([data-level='1'], [data-indent='1']) { --pe-in: calc(1 * var(--pe-step)); }
.pe-text > :is([data-level='2'], [data-indent='2']) { --pe-in: calc(2 * var(--pe-step)); }
.pe-text > :is([data-level='3'], [data-indent='3']) { --pe-in: calc(3 * var(--pe-step)); }
.pe-text > :is([data-level='4'], [data-indent='4']) { --pe-in: calc(4 * var(--pe-step)); }
.pe-text > :is([data-level='5'], [data-indent='5']) { --pe-in: calc(5 * var(--pe-step)); }
.pe-text > :is([data-level='6'], [data-indent='6']) { --pe-in: calc(6 * var(--pe-step)); }
@container plenary-editor (inline-size < 40rem) {
  .pe-text { font-size: 1.125rem; --pe-step: 1.1em; --pe-hang: 14px; }
}
.pe-text > .pe-passage { position: relative; padding-inline-start: calc(var(--pe-hang, 19px) - 3px); margin-inline-start: calc(var(--pe-in) - var(--pe-hang, 19px)) !important; border-inline-start: 3px solid var(--plenary-mark-color, currentColor); }
.pe-text .pe-passage.pe-first { margin-block-start: 0.3em; border-start-start-radius: 2px; }
.pe-text .pe-passage.pe-last { margin-block-end: 0.3em; border-end-start-radius: 2px; }
.pe-text .pe-passage[data-label] { padding-block-start: calc(0.36em + 1.35rem); }
.pe-text .pe-passage[data-label]::before {
  content: attr(data-label); position: absolute; inset-block-start: 0.2rem; inset-inline: calc(var(--pe-hang, 19px) + 17px) auto; inline-size: auto; block-size: auto; background: none;
  font: 600 0.8125rem/1.35rem var(--pe-ui); letter-spacing: 0; color: var(--plenary-mark-color, inherit); white-space: nowrap;
}
.pe-text .pe-passage[data-label]:not([data-break])::after {
  content: ''; position: absolute; inset-block-start: calc(0.2rem + 0.24rem); inset-inline-start: calc(var(--pe-hang, 19px) - 3px); inline-size: 0.875rem; block-size: 0.875rem;
  background: var(--plenary-mark-color, currentColor); mask: var(--plenary-mark) center / contain no-repeat; forced-color-adjust: none;
}
.pe-text.pe-inviting > .pe-empty.block-paragraph:not(.pe-passage)::before { content: 'Write here. # for a heading, - for a list'; color: var(--pe-quiet); float: inline-start; block-size: 0; pointer-events: none; }
.pe-text code { font-family: ui-monospace, 'SFMono-Regular', Consolas, monospace; font-size: 0.86em; padding: 0.1em 0.28em; border-radius: 4px; background: var(--pe-tint); }
.pe-text a { color: var(--pe-accent); text-underline-offset: 0.15em; text-decoration-thickness: 1px; }
.pe-text ins { text-decoration: underline; text-decoration-color: light-dark(#1b6b45, #7fcfa4); text-decoration-thickness: 2px; text-underline-offset: 0.2em; background: light-dark(rgb(27 107 69 / 8%), rgb(127 207 164 / 12%)); color: inherit; }
.pe-text del { text-decoration: line-through; text-decoration-color: light-dark(#9a2f2f, #f0a09a); color: var(--pe-quiet); background: light-dark(rgb(160 40 40 / 6%), rgb(240 150 150 / 10%)); }
.pe-text .block[data-break]::after { content: '¶'; position: static; inline-size: auto; background: none; padding-inline-start: 0.15em; color: light-dark(#1b6b45, #7fcfa4); font-size: 0.85em; }
.pe-text .block[data-break='del']::after { color: light-dark(#9a2f2f, #f0a09a); text-decoration: line-through; }
.pe-text .pe-comment { background: light-dark(rgb(246 204 84 / 30%), rgb(246 204 84 / 18%)); border-block-end: 2px dotted light-dark(#8a6a00, #dcc265); cursor: pointer; }
.pe-text .pe-flash { animation: pe-flash 1.2s ease-out; }
@keyframes pe-flash { from { background: color-mix(in srgb, var(--pe-accent) 22%, transparent); } }
.pe-main { position: relative; }
.pe-cursors { position: absolute; inset: 0; overflow-x: clip; pointer-events: none; z-index: 1; }
.pe-cursor { position: absolute; left: -1px; top: 0; width: 2px; background: var(--pe-colour); }
.pe-cursor::before { content: ''; position: absolute; bottom: 100%; left: -2px; width: 6px; height: 6px; border-radius: 1px; background: var(--pe-colour); }
.pe-cursor-name {
  position: absolute; bottom: 100%; left: -2px; padding: 1px 6px; border-radius: 4px 4px 4px 0; background: var(--pe-colour); color: light-dark(#fff, #15181b);
  font: 600 0.6875rem/1.3 var(--pe-ui); white-space: nowrap; animation: pe-name 4s forwards;
}
.pe-cursor-name.pe-leftward { left: auto; right: -2px; border-radius: 4px 4px 0 4px; }
@keyframes pe-name { 85% { opacity: 1; } 100% { opacity: 0; } }
.pe-selection { position: absolute; background: color-mix(in srgb, var(--pe-colour) 20%, transparent); }
.pe-drop { pointer-events: none; }
.pe-text.ProseMirror-hideselection *::selection { background: transparent; }
.pe-text .ProseMirror-separator { display: inline !important; border: none !important; margin: 0 !important; inline-size: 0 !important; block-size: 0 !important; }
.pe-text img.ProseMirror-separator { display: inline !important; }
@media (prefers-reduced-motion: reduce) { .pe-text .pe-flash { animation: none; outline: 2px solid var(--pe-accent); } }
@media (forced-colors: active) {
  .pe-text .pe-passage { border-color: CanvasText; }
  .pe-text .pe-passage[data-label]::after { background: CanvasText; }
  .pe-save::before, .pe-people li { forced-color-adjust: none; background: CanvasText; color: Canvas; }
  .pe-tool[aria-pressed='true'] { border-color: Highlight; }
  .pe-text ins { text-decoration-style: double; }
  .pe-cursor { forced-color-adjust: none; }
}
@media print { .pe-bar, .pe-side, .pe-note { display: none; } }
`;
