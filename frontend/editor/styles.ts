import { TEXT_CSS } from './text-styles.ts';

/** Colours come from the theme's tokens; the second values serve where the theme is absent. */
const CSS = `
plenary-editor {
  --pe-text: var(--plenary-text, light-dark(#1d2126, #e9e7e2));
  --pe-quiet: var(--plenary-muted, light-dark(#5b636d, #a9adb3));
  --pe-rule: var(--plenary-rule, light-dark(#dcdfe3, #3a3f46));
  --pe-page: var(--plenary-surface, light-dark(#ffffff, #1a1c1f));
  --pe-tint: var(--plenary-sunken, light-dark(#f3f4f6, #26292e));
  --pe-accent: var(--plenary-accent, light-dark(#14578a, #86bff0));
  --pe-warn: var(--plenary-state-half, light-dark(#8a4b00, #f0b56a));
  --pe-error: var(--plenary-danger, light-dark(#a3231c, #ff9d94));
  --pe-raised: var(--plenary-raised, light-dark(#ffffff, #22252a));
  --pe-border: var(--plenary-border, light-dark(#7b828b, #858c95));
  --pe-focus: var(--plenary-focus, var(--pe-accent));
  --pe-ui: var(--aura-font-family, var(--plenary-sans, system-ui, sans-serif));
  --pe-read: var(--plenary-serif, Charter, 'Bitstream Charter', 'Iowan Old Style', 'Source Serif 4', Cambria, Georgia, 'Noto Serif', serif);
  display: block;
  container: plenary-editor / inline-size;
  color: var(--pe-text);
  font-family: var(--pe-ui); font-size: 0.875rem; line-height: 1.4;
}
.pe-bar {
  position: sticky; inset-block-start: var(--plenary-sticky-top, 0px); z-index: 5;
  display: flex; align-items: center; gap: 12px;
  padding: 4px 8px; margin-block-end: 8px;
  background: color-mix(in srgb, var(--pe-page) 94%, transparent);
  border-block-end: 1px solid var(--pe-rule);
}
.pe-tools { display: flex; align-items: center; gap: 2px; flex: 1 1 auto; min-width: 0; }
.pe-gap { inline-size: 1px; block-size: 18px; margin-inline: 6px; background: var(--pe-rule); flex: none; }
.pe-tool, .pe-style {
  font: inherit; color: inherit; background: none; border: 1px solid transparent; border-radius: 6px;
  block-size: 32px; min-inline-size: 32px; padding: 0 6px; margin: 0; flex: none;
  display: inline-flex; align-items: center; justify-content: center; gap: 6px; cursor: pointer;
}
.pe-style { padding-inline: 8px 4px; }
.pe-style option { background: var(--pe-page); color: var(--pe-text); }
.pe-tool:hover, .pe-style:hover { background: var(--pe-tint); }
.pe-tool[aria-pressed='true'] { background: color-mix(in srgb, var(--pe-accent) 14%, transparent); color: var(--pe-accent); }
.pe-tool[aria-disabled='true'], .pe-style:disabled { color: color-mix(in srgb, var(--pe-quiet) 60%, transparent); cursor: default; background: none; }
plenary-editor :is(button, select, input, a, [tabindex]):focus-visible { outline: 2px solid var(--pe-focus); outline-offset: 1px; }
.pe-menu-place { position: relative; flex: none; }
.pe-menu {
  position: fixed; inset: var(--pe-top) auto auto var(--pe-left); margin: 0; inline-size: 13.5rem; color: var(--pe-text); font: inherit;
  padding: 4px; background: var(--pe-raised); border: 1px solid var(--pe-rule); border-radius: 8px;
  box-shadow: 0 6px 20px light-dark(rgb(20 30 40 / 12%), rgb(0 0 0 / 45%));
}
.pe-menu button {
  font: inherit; color: inherit; text-align: start; background: none; border: 0; border-radius: 5px;
  display: flex; gap: 10px; align-items: center; inline-size: 100%; padding: 7px 10px; cursor: pointer;
}
.pe-menu button:is(:hover, :focus) { background: var(--pe-tint); }
.pe-menu button[aria-checked='true'] { font-weight: 600; }
.pe-menu .pe-unmark { border-block-start: 1px solid var(--pe-rule); border-radius: 0 0 5px 5px; color: var(--pe-quiet); }
.pe-menu .plenary-mark, .pe-marks .plenary-mark { display: inline-flex; align-items: center; block-size: 1.4em; }
.pe-status { display: flex; align-items: center; gap: 10px; flex: none; color: var(--pe-quiet); white-space: nowrap; }
.pe-save { display: inline-flex; align-items: center; gap: 6px; }
.pe-save::before { content: ''; inline-size: 8px; block-size: 8px; border-radius: 50%; background: currentColor; opacity: 0.55; }
.pe-save[data-state='saving']::before { background: none; border: 1.5px solid currentColor; box-sizing: border-box; }
.pe-save[data-state='kept'] { color: var(--pe-warn); }
.pe-save[data-state='kept']::before { border-radius: 1px; opacity: 1; }
.pe-save[data-state='not-kept'] { color: var(--pe-error); font-weight: 600; }
.pe-save[data-state='not-kept']::before { border-radius: 0; opacity: 1; transform: rotate(45deg); }
.pe-people { display: flex; list-style: none; padding: 0; margin: 0; }
.pe-people li {
  inline-size: 26px; block-size: 26px; border-radius: 50%; margin-inline-start: -5px; border: 2px solid var(--pe-page);
  background: var(--pe-colour); color: light-dark(#fff, #15181b); font-size: 11px; font-weight: 600; display: grid; place-items: center; box-sizing: border-box;
}
.pe-page { display: grid; grid-template-columns: minmax(0, 1fr); gap: 32px; padding-inline: 16px; }
@container plenary-editor (inline-size >= 60rem) {
  .pe-page { grid-template-columns: minmax(0, 1fr) minmax(0, 42rem) minmax(14rem, 1fr); }
  .pe-main { grid-column: 2; }
  .pe-side { grid-column: 3; }
  .pe-sheet-button { display: none; }
}
@container plenary-editor (inline-size < 60rem) {
  .pe-side { display: none; }
  .pe-main { max-inline-size: 42rem; inline-size: 100%; margin-inline: auto; }
}
@container plenary-editor (inline-size < 40rem) {
  .pe-bar { flex-wrap: wrap; gap: 0 8px; padding: 4px 0; }
  .pe-tools { order: 2; flex-basis: 100%; overflow-x: auto; scrollbar-width: none; padding-inline: 8px; mask-image: linear-gradient(to right, #000 calc(100% - 28px), transparent); }
  .pe-tools:dir(rtl) { mask-image: linear-gradient(to left, #000 calc(100% - 28px), transparent); }
  .pe-status { flex: 1; justify-content: flex-end; padding-inline: 12px; min-block-size: 32px; }
  .pe-tool, .pe-style { block-size: 40px; min-inline-size: 40px; }
  .pe-menu { inset: auto 8px 8px 8px; inline-size: auto; }
  .pe-menu button { padding-block: 11px; }
  .pe-page { padding-inline: 16px; }
}
.pe-note {
  display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; margin: 0 auto 16px; max-inline-size: 42rem; padding: 12px 16px;
  border-inline-start: 4px solid var(--pe-warn); background: var(--pe-tint); border-radius: 0 6px 6px 0;
}
.pe-note p { margin: 0; flex: 1 1 18rem; line-height: 1.45; }
.pe-button {
  font: inherit; font-weight: 600; padding: 7px 12px; border-radius: 6px; cursor: pointer; color: var(--pe-text);
  background: var(--pe-page); border: 1px solid var(--pe-border);
}
.pe-button.pe-primary { background: var(--pe-accent); border-color: var(--pe-accent); color: var(--plenary-on-accent, var(--pe-page)); }
.pe-hidden { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
plenary-editor dialog {
  border: 1px solid var(--pe-rule); border-radius: 12px; background: var(--pe-raised); color: var(--pe-text); padding: 24px; max-inline-size: min(34rem, calc(100vw - 32px));
}
plenary-editor dialog::backdrop { background: rgb(10 15 20 / 35%); }
plenary-editor dialog.pe-sheet { margin: auto auto 0; inline-size: 100%; max-inline-size: 100%; max-block-size: 75vh; border-radius: 16px 16px 0 0; box-sizing: border-box; }
plenary-editor dialog h2, .pe-side h2 { font-size: 0.8125rem; font-weight: 600; margin: 0 0 8px; color: var(--pe-quiet); }
plenary-editor dialog h2.pe-title { font-size: 1.0625rem; color: var(--pe-text); margin-block-end: 16px; }
.pe-keys { display: grid; grid-template-columns: max-content 1fr; gap: 6px 20px; margin: 0 0 16px; align-items: baseline; }
.pe-keys dt { margin: 0; } .pe-keys dd { margin: 0; }
.pe-keys kbd { font: 0.8125rem ui-monospace, monospace; padding: 2px 6px; border: 1px solid var(--pe-rule); border-radius: 4px; white-space: nowrap; }
.pe-row { display: flex; gap: 8px; justify-content: flex-end; margin-block-start: 16px; flex-wrap: wrap; }
.pe-field { display: grid; gap: 4px; }
.pe-field input { font: inherit; padding: 8px 10px; border: 1px solid var(--pe-border); border-radius: 6px; background: var(--pe-page); color: inherit; inline-size: 24rem; max-inline-size: 100%; box-sizing: border-box; }
.pe-field .pe-wrong { color: var(--pe-error); margin: 0; }
.pe-side-in { position: sticky; inset-block-start: calc(var(--plenary-sticky-top, 0px) + 64px); max-block-size: calc(100vh - 96px); overflow: auto; padding-block: 16px; max-inline-size: 18rem; }
.pe-marks { list-style: none; margin: 0 0 24px; padding: 0; }
.pe-marks button { font: inherit; color: inherit; text-align: start; background: none; border: 0; border-radius: 6px; padding: 6px 8px; margin-inline-start: -8px; display: grid; grid-template-columns: 1.4em 1fr; gap: 0 4px; inline-size: calc(100% + 8px); cursor: pointer; }
.pe-marks button:hover { background: var(--pe-tint); }
.pe-marks .pe-word { font-weight: 600; color: var(--plenary-mark-color, inherit); }
.pe-marks .pe-quote { grid-column: 2; color: var(--pe-quiet); line-height: 1.4; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
.pe-quietly { color: var(--pe-quiet); line-height: 1.5; margin: 0 0 24px; }
.pe-decide { display: inline-flex; gap: 6px; }
.pe-decide .pe-button { padding: 3px 10px; }

`;

let sheet: CSSStyleSheet | null = null;

/** Puts the editor's styles on the document (or shadow root) that the element stands in. */
export function adoptStyles(element: Element): void {
  const root = element.getRootNode() as Document | ShadowRoot;
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS + TEXT_CSS);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}
