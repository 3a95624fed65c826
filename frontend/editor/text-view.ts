import { dropCursor } from 'prosemirror-dropcursor';
import { type Command, EditorState, type Plugin } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { Binding } from './binding.ts';
import { commentsPlugin } from './comments.ts';
import { Cursors } from './cursors.ts';
import { blockIds } from './ids.ts';
import { markdownRules } from './input-rules.ts';
import { type Actions, keys } from './keymap.ts';
import { pasting } from './paste.ts';
import { schema } from './schema.ts';
import type { Session } from './session.ts';
import { structure } from './structure.ts';
import { carefully, marksBeforeComposing, suggesting } from './suggest.ts';

export interface TextViewHost extends Omit<Actions, 'undo' | 'redo'> {
  readonly canEdit: boolean;
  readonly canStyle: boolean;
  readonly suggestAs: string | null;
  readonly label: string;
  readonly lang: string;
  commentClicked(id: string): void;
  /** The state changed; `text` says whether the text did. */
  stateChanged(text: boolean): void;
}

/** One ProseMirror view bound to one session's shared text. */
export class TextView {
  readonly view: EditorView;
  readonly binding: Binding;
  private readonly session: Session;
  private readonly host: TextViewHost;
  private polling: ReturnType<typeof setInterval> | undefined;

  constructor(place: HTMLElement, session: Session, host: TextViewHost) {
    this.session = session;
    this.host = host;
    let binding: Binding | null = null;
    const cursors = new Cursors(session.awareness, () => binding);
    const plugins = this.plugins(host, cursors);
    this.view = new EditorView(
      { mount: place },
      {
        state: EditorState.create({ schema, plugins }),
        editable: () => host.canEdit,
        attributes: () => attributes(host),
        dispatchTransaction: (tr) => (binding && tr.docChanged ? binding.dispatch(tr) : this.view.updateState(this.view.state.apply(tr))),
        handleDOMEvents: {
          keydown: () => (this.readDom(), false),
          compositionstart: () => (this.hold(), false),
          compositionend: () => (this.releaseSoon(), false),
        },
      },
    );
    this.binding = binding = new Binding(session.ytext, viewHost(this.view, host));
    session.provider.beforeUpdate = () => this.readDom();
    binding.rewrite = suggesting(() => host.suggestAs);
  }

  private plugins(host: TextViewHost, cursors: Cursors): Plugin[] {
    const undo: Command = () => (this.takeBack('undo'), true);
    const redo: Command = () => (this.takeBack('redo'), true);
    return [
      blockIds(),
      markdownRules(() => host.canStyle),
      ...keys({ ...actionsOf(host), undo, redo }),
      pasting(),
      structure(),
      commentsPlugin((id) => host.commentClicked(id)),
      cursors.plugin,
      dropCursor({ class: 'pe-drop', color: 'currentColor', width: 2 }),
    ];
  }

  takeBack(act: 'undo' | 'redo'): void {
    const { binding, session } = this;
    const by = this.host.suggestAs;
    if (!this.host.canEdit || this.view.composing) return;
    if (by === null) binding.undo[act]();
    else session.provider.gather(() => carefully(binding, by, act));
  }

  destroy(): void {
    clearInterval(this.polling);
    this.binding.destroy();
    this.view.destroy();
  }

  // The browser tells of a moved caret only later; a key or another person's update that comes in
  // between would act on the old place. ProseMirror has no public way to read it at once.
  private readDom(): void {
    if (!this.view.composing) (this.view as unknown as { domObserver: { flush(): void } }).domObserver.flush();
  }

  // A composing text node must not be redrawn, or the input method loses its place.
  private hold(): void {
    const by = this.host.suggestAs;
    if (by !== null && !this.view.composing) this.view.dispatch(marksBeforeComposing(this.view.state, by));
    clearInterval(this.polling);
    this.session.provider.hold(true);
  }

  // ProseMirror reads the composed text shortly after the event; only then may others' updates come in.
  private releaseSoon(): void {
    clearInterval(this.polling);
    this.polling = setInterval(() => {
      if (this.view.composing) return;
      clearInterval(this.polling);
      this.session.provider.hold(false);
    }, 40);
  }
}

function actionsOf(host: TextViewHost): Omit<Actions, 'undo' | 'redo'> {
  return { link: host.link, comment: host.comment, shortcuts: host.shortcuts, toolbar: host.toolbar };
}

function viewHost(view: EditorView, host: TextViewHost) {
  return {
    get state() {
      return view.state;
    },
    updateState(state: EditorState) {
      const text = state.doc !== view.state.doc;
      view.updateState(state);
      host.stateChanged(text);
    },
  };
}

function attributes(host: TextViewHost): Record<string, string> {
  const attrs: Record<string, string> = {
    class: `pe-text${host.canEdit ? ' pe-inviting' : ''}`,
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': host.label,
    spellcheck: 'true',
    dir: 'auto',
  };
  if (!host.canEdit) {
    attrs['aria-readonly'] = 'true';
    attrs.tabindex = '0';
  }
  if (host.lang) attrs.lang = host.lang;
  return attrs;
}
