import { toggleMark } from 'prosemirror-commands';
import { html, nothing, type TemplateResult } from 'lit';
import type { Command, EditorState } from 'prosemirror-state';
import { selectedBlocks, setPassage, setType, shiftIndent } from './commands.ts';
import { icons } from './icons.ts';
import { isApple } from './keymap.ts';
import type { BlockType } from './keys.ts';
import { PASSAGE_KINDS, PASSAGES } from './passages.ts';
import { schema } from './schema.ts';

export interface ToolbarHost {
  readonly state: EditorState;
  /** Whether the text may be changed, and whether its blocks may be styled. */
  readonly canEdit: boolean;
  readonly canStyle: boolean;
  readonly canComment: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly markMenuOpen: boolean;
  run(command: Command, focus?: boolean): void;
  openMarkMenu(open: boolean): void;
  undo(): void;
  redo(): void;
  link(): void;
  comment(): void;
  shortcuts(): void;
  focusText(): void;
}

const STYLES: [BlockType, string][] = [
  ['paragraph', 'Text'],
  ['h1', 'Heading 1'],
  ['h2', 'Heading 2'],
  ['h3', 'Heading 3'],
  ['quote', 'Quote'],
  ['bullet', 'Bulleted list'],
  ['numbered', 'Numbered list'],
];

export function shortcutText(keys: string): string {
  const mac = isApple();
  if (!/^(Mod|Alt|Shift)-/.test(keys)) return keys.trim();
  return keys
    .replaceAll('Mod', mac ? '⌘' : 'Ctrl')
    .replaceAll('Alt', mac ? '⌥' : 'Alt')
    .replaceAll('Shift', mac ? '⇧' : 'Shift')
    .replaceAll('-', mac ? '' : '+');
}

function markActive(state: EditorState, name: string): boolean {
  const { from, to, empty, $from } = state.selection;
  const type = schema.marks[name];
  if (empty) return Boolean(type.isInSet(state.storedMarks ?? $from.marks()));
  return state.doc.rangeHasMark(from, to, type);
}

interface Button {
  name: keyof typeof icons;
  label: string;
  keys?: string;
  pressed?: boolean;
  off?: boolean;
  act: () => void;
}

function button({ name, label, keys, pressed, off, act }: Button): TemplateResult {
  const title = keys ? `${label} (${shortcutText(keys)})` : label;
  return html`<button
    type="button"
    class="pe-tool"
    tabindex="-1"
    aria-label=${label}
    title=${title}
    aria-pressed=${pressed === undefined ? nothing : String(pressed)}
    aria-disabled=${off ? 'true' : nothing}
    @mousedown=${(e: Event) => e.preventDefault()}
    @click=${() => !off && act()}
  >
    ${icons[name]}
  </button>`;
}

function styleSelect(host: ToolbarHost): TemplateResult {
  const blocks = selectedBlocks(host.state);
  const type = blocks[0]?.attrs.type ?? 'paragraph';
  const mixed = blocks.some((b) => b.attrs.type !== type);
  const changed = (e: Event) => {
    const next = (e.target as HTMLSelectElement).value as BlockType;
    if (mixed || next !== type) host.run(setType(next));
  };
  return html`<select class="pe-style" tabindex="-1" aria-label="Style of the block" ?disabled=${!host.canStyle} .value=${mixed ? '' : type} @change=${changed}>
    ${mixed ? html`<option value="" selected>Several</option>` : nothing}
    ${STYLES.map(([value, word]) => html`<option value=${value} ?selected=${!mixed && value === type}>${word}</option>`)}
  </select>`;
}

function markMenu(host: ToolbarHost): TemplateResult {
  const current = selectedBlocks(host.state)[0]?.attrs.passage ?? null;
  const choose = (kind: (typeof PASSAGE_KINDS)[number] | null) => {
    host.openMarkMenu(false);
    host.run(setPassage(kind));
  };
  return html`<span class="pe-menu-place">
    <button
      type="button"
      class="pe-tool pe-wide"
      tabindex="-1"
      aria-haspopup="menu"
      aria-expanded=${String(host.markMenuOpen)}
      aria-disabled=${host.canStyle ? nothing : 'true'}
      @mousedown=${(e: Event) => e.preventDefault()}
      @click=${() => host.canStyle && host.openMarkMenu(!host.markMenuOpen)}
    >
      ${icons.mark}<span>${current ? PASSAGES[current] : 'Mark as'}</span>${icons.down}
    </button>
    ${host.markMenuOpen
      ? html`<div class="pe-menu" popover="manual" role="menu" aria-label="Mark the block as" @keydown=${(e: KeyboardEvent) => menuKey(e, host)}>
          ${PASSAGE_KINDS.map(
            (kind) =>
              html`<button type="button" role="menuitemradio" tabindex="-1" aria-checked=${String(kind === current)} data-kind=${kind} @mousedown=${(e: Event) => e.preventDefault()} @click=${() => choose(kind)}>
                <span class="plenary-mark" aria-hidden="true"></span>${PASSAGES[kind]}
              </button>`,
          )}
          ${current
            ? html`<button type="button" role="menuitem" tabindex="-1" class="pe-unmark" @mousedown=${(e: Event) => e.preventDefault()} @click=${() => choose(null)}>Remove the mark</button>`
            : nothing}
        </div>`
      : nothing}
  </span>`;
}

function menuKey(event: KeyboardEvent, host: ToolbarHost): void {
  const menu = event.currentTarget as HTMLElement;
  const items = Array.from(menu.querySelectorAll('button'));
  const at = items.indexOf(document.activeElement as HTMLButtonElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
  if (to !== undefined) items[(to + items.length) % items.length].focus();
  else if (event.key === 'Escape' || event.key === 'Tab') {
    host.openMarkMenu(false);
    host.focusText();
  } else return;
  event.preventDefault();
  event.stopPropagation();
}

/** The toolbar: one tab stop, arrows between the tools, Escape back to the text. */
export function toolbar(host: ToolbarHost): TemplateResult {
  const { state, canEdit, canStyle } = host;
  const { strong, em, code } = schema.marks;
  const off = !canEdit;
  return html`<div class="pe-tools" role="toolbar" aria-label="Formatting" aria-orientation="horizontal" @keydown=${(e: KeyboardEvent) => toolbarKey(e, host)}>
    ${styleSelect(host)} ${markMenu(host)}
    <span class="pe-gap"></span>
    ${button({ name: 'strong', label: 'Bold', keys: 'Mod-B', pressed: markActive(state, 'strong'), off, act: () => host.run(toggleMark(strong)) })}
    ${button({ name: 'em', label: 'Italic', keys: 'Mod-I', pressed: markActive(state, 'em'), off, act: () => host.run(toggleMark(em)) })}
    ${button({ name: 'code', label: 'Code', keys: 'Mod-E', pressed: markActive(state, 'code'), off, act: () => host.run(toggleMark(code)) })}
    ${button({ name: 'link', label: 'Link', keys: 'Mod-K', pressed: markActive(state, 'link'), off, act: () => host.link() })}
    <span class="pe-gap"></span>
    ${button({ name: 'bullet', label: 'Bulleted list', keys: 'Mod-Shift-8', pressed: isType(state, 'bullet'), off: !canStyle, act: () => host.run(setType('bullet')) })}
    ${button({ name: 'numbered', label: 'Numbered list', keys: 'Mod-Shift-7', pressed: isType(state, 'numbered'), off: !canStyle, act: () => host.run(setType('numbered')) })}
    ${button({ name: 'outdent', label: 'Outdent', keys: 'Mod-[', off: !canStyle, act: () => host.run(shiftIndent(-1)) })}
    ${button({ name: 'indent', label: 'Indent', keys: 'Mod-]', off: !canStyle, act: () => host.run(shiftIndent(1)) })}
    <span class="pe-gap"></span>
    ${button({ name: 'comment', label: 'Comment on the selection', keys: 'Mod-Alt-M', off: !host.canComment, act: () => host.comment() })}
    <span class="pe-gap"></span>
    ${button({ name: 'undo', label: 'Undo', keys: 'Mod-Z', off: !host.canUndo, act: () => host.undo() })}
    ${button({ name: 'redo', label: 'Redo', keys: 'Mod-Shift-Z', off: !host.canRedo, act: () => host.redo() })}
    ${button({ name: 'keys', label: 'Keyboard shortcuts', keys: 'Mod-/', act: () => host.shortcuts() })}
  </div>`;
}

function isType(state: EditorState, type: BlockType): boolean {
  return selectedBlocks(state).every((b) => b.attrs.type === type);
}

function tools(bar: HTMLElement): HTMLElement[] {
  return Array.from(bar.querySelectorAll<HTMLElement>('.pe-style, .pe-tool'));
}

function toolbarKey(event: KeyboardEvent, host: ToolbarHost): void {
  const bar = event.currentTarget as HTMLElement;
  const all = tools(bar);
  const at = all.indexOf(document.activeElement as HTMLElement);
  const rtl = getComputedStyle(bar).direction === 'rtl' ? -1 : 1;
  const to = { ArrowRight: at + rtl, ArrowLeft: at - rtl, Home: 0, End: all.length - 1 }[event.key];
  if (event.key === 'Escape') host.focusText();
  else if (to !== undefined) focusTool(bar, all[(to + all.length) % all.length]);
  else return;
  event.preventDefault();
}

/** Makes `tool` (or the one used last) the toolbar's only tab stop; with focus, goes there. */
export function focusTool(bar: HTMLElement, tool?: HTMLElement, focus = true): void {
  const all = tools(bar);
  const current = tool ?? all.find((t) => t.tabIndex === 0) ?? all[0];
  for (const each of all) each.tabIndex = each === current ? 0 : -1;
  if (focus) current?.focus();
}
