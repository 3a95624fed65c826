import { type Command, TextSelection } from 'prosemirror-state';
import { requestFor } from './comments.ts';
import { linkUnderCaret } from './dialogs.ts';
import type { PlenaryEditor } from './plenary-editor.ts';
import type { TextView, TextViewHost } from './text-view.ts';
import { focusTool, type ToolbarHost } from './toolbar.ts';
import { unsavedText } from './unsaved.ts';

const FLASH_MS = 1200;

/** What keys and tools do beyond the text itself: dialogs, jumps, requests to the page. */
export class Actions {
  private readonly editor: PlenaryEditor;

  constructor(editor: PlenaryEditor) {
    this.editor = editor;
  }

  viewHost(): TextViewHost {
    const { editor } = this;
    const command = (act: () => void): Command => () => (act(), true);
    return {
      get canEdit() {
        return editor.canEdit;
      },
      get canStyle() {
        return editor.canStyle;
      },
      get suggestAs() {
        return editor.role_ === 'suggest' ? editor.authorKey || editor.userKey : null;
      },
      get label() {
        return editor.label;
      },
      get lang() {
        return editor.lang;
      },
      link: command(() => this.link()),
      comment: command(() => this.comment()),
      shortcuts: command(() => this.shortcuts()),
      toolbar: command(() => this.enterToolbar()),
      commentClicked: (id) => editor.emit('comment-selected', { id }),
      stateChanged: (text) => editor.stateChanged(text),
    };
  }

  toolbarHost(text: TextView): ToolbarHost {
    const { editor } = this;
    const { state } = text.view;
    return {
      state,
      canEdit: editor.canEdit,
      canStyle: editor.canStyle,
      canComment: ['comment', 'suggest', 'write'].includes(editor.role_ ?? '') && !state.selection.empty,
      canUndo: editor.canEdit && text.binding.undo.canUndo(),
      canRedo: editor.canEdit && text.binding.undo.canRedo(),
      markMenuOpen: editor.markMenuOpen,
      run: (command) => {
        command(text.view.state, text.view.dispatch);
        text.view.focus();
      },
      openMarkMenu: (open) => this.openMarkMenu(open),
      undo: () => text.takeBack('undo'),
      redo: () => text.takeBack('redo'),
      link: () => this.link(),
      comment: () => this.comment(),
      shortcuts: () => this.shortcuts(),
      focusText: () => editor.focusText(),
    };
  }

  /** Shows and selects a stretch of the text. */
  jump(from: number, to: number): void {
    const { view } = this.editor.text!;
    this.dialog('pe-sheet').close();
    view.focus();
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, from, to)));
    const { node } = view.domAtPos(from);
    const block = (node instanceof Element ? node : node.parentElement)?.closest('.block');
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    block?.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
    block?.classList.add('pe-flash');
    setTimeout(() => block?.classList.remove('pe-flash'), FLASH_MS);
  }

  setLink(href: string | null): void {
    const { view } = this.editor.text!;
    view.focus();
    linkUnderCaret(view.state, href).apply(view);
  }

  async copyUnsaved(): Promise<void> {
    const { session, announcer } = this.editor;
    if (!session) return;
    const updates = session.queue.entries.map((entry) => entry.update);
    await navigator.clipboard.writeText(unsavedText(session.ytext, updates));
    announcer.now('Your unsaved text is copied.');
  }

  private link(): void {
    const { editor } = this;
    if (!editor.canEdit || !editor.text) return;
    const dialog = this.dialog('pe-link');
    dialog.querySelector('input')!.value = linkUnderCaret(editor.text.view.state).href ?? '';
    dialog.showModal();
  }

  private comment(): void {
    const { text, announcer } = this.editor;
    const request = text && requestFor(text.view.state, text.binding);
    if (request) this.editor.emit('comment-requested', request);
    else announcer.now('Select the words to comment on first.');
  }

  private shortcuts(): void {
    this.dialog('pe-shortcuts').showModal();
  }

  private enterToolbar(): void {
    const bar = this.editor.querySelector<HTMLElement>('.pe-tools');
    if (bar) focusTool(bar);
  }

  private openMarkMenu(open: boolean): void {
    const { editor } = this;
    editor.markMenuOpen = open;
    if (open) void editor.updateComplete.then(() => this.showMarkMenu());
  }

  // In the top layer, or a toolbar that scrolls on a phone would cut it off.
  private showMarkMenu(): void {
    const menu = this.editor.querySelector<HTMLElement>('.pe-menu');
    const opener = menu?.parentElement?.getBoundingClientRect();
    if (!menu || !opener) return;
    menu.style.setProperty('--pe-top', `${opener.bottom + 4}px`);
    menu.style.setProperty('--pe-left', `${Math.min(opener.left, innerWidth - 240)}px`);
    menu.showPopover();
    const item = (which: string) => menu.querySelector<HTMLElement>(`button${which}`);
    (item('[aria-checked="true"]') ?? item(''))?.focus();
  }

  private dialog(name: string): HTMLDialogElement {
    return this.editor.querySelector<HTMLDialogElement>(`dialog.${name}`)!;
  }
}
