import { Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import type { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { Binding } from './binding.ts';

/** Someone else in the text; the server writes the name under the session's attribution policy. */
export interface Present {
  client: number;
  name: string;
  colour: string;
}

interface State {
  name?: string;
  color?: string | number;
  colour?: string | number;
  user?: { name?: string; color?: string | number };
  cursor?: { anchor: unknown; head: unknown } | null;
}

const REST_MS = 30_000;
const PALETTE = 8;
const cursorsKey = new PluginKey<DecorationSet>('plenary-cursors');

function colourOf(state: State, client: number): string {
  const given = state.color ?? state.colour ?? state.user?.color;
  if (typeof given === 'string' && /^#[0-9a-f]{3,8}$/i.test(given)) return given;
  const index = (typeof given === 'number' ? given : client) % PALETTE;
  return `var(--plenary-presence-${index + 1}, hsl(${(index * 47 + 205) % 360} 55% 42%))`;
}

/** Everyone else the server names, once each. */
export function presentPeople(awareness: Awareness): Present[] {
  const people = new Map<string, Present>();
  for (const [client, raw] of awareness.getStates()) {
    const state = raw as State;
    const name = state.name ?? state.user?.name;
    if (client !== awareness.clientID && name) people.set(name, { client, name, colour: colourOf(state, client) });
  }
  return [...people.values()];
}

function caret(present: Present): HTMLElement {
  const dom = document.createElement('span');
  dom.className = 'pe-cursor';
  dom.setAttribute('aria-hidden', 'true');
  dom.style.setProperty('--pe-colour', present.colour);
  const label = document.createElement('span');
  label.className = 'pe-cursor-name';
  label.dataset.name = present.name;
  dom.append('\u2060', label, '\u2060');
  return dom;
}

/** Shows the cursors of others and tells them one's own, as positions that survive edits. */
export class Cursors {
  readonly plugin: Plugin;
  private readonly moved = new Map<number, number>();
  private readonly awareness: Awareness;
  private readonly binding: () => Binding | null;
  private view: EditorView | null = null;
  private timer: ReturnType<typeof setInterval> | undefined;
  private own = '';

  constructor(awareness: Awareness, binding: () => Binding | null) {
    this.awareness = awareness;
    this.binding = binding;
    this.plugin = new Plugin<DecorationSet>({
      key: cursorsKey,
      state: {
        init: () => DecorationSet.empty,
        apply: (tr, set) => (tr.getMeta(cursorsKey) as DecorationSet | undefined) ?? set.map(tr.mapping, tr.doc),
      },
      props: { decorations: (state) => cursorsKey.getState(state), handleDOMEvents: { blur: () => (this.tell(), false), focus: () => (this.tell(), false) } },
      view: (view) => {
        this.view = view;
        awareness.on('change', this.changed);
        this.timer = setInterval(() => this.draw(), 5000);
        return { update: () => this.tell(), destroy: () => this.destroy() };
      },
    });
  }

  private destroy(): void {
    this.awareness.off('change', this.changed);
    clearInterval(this.timer);
    this.view = null;
  }

  private changed = ({ added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>) => {
    const now = Date.now();
    for (const client of [...added, ...updated]) this.moved.set(client, now);
    for (const client of removed) this.moved.delete(client);
    const others = [...added, ...updated, ...removed].some((client) => client !== this.awareness.clientID);
    if (others) queueMicrotask(() => this.draw());
  };

  /** Publishes the own cursor; called after every change, sends only what differs. */
  private tell(): void {
    const binding = this.binding();
    if (!this.view || !binding) return;
    const selection = this.view.hasFocus() ? binding.selection() : null;
    const cursor = selection && {
      anchor: Y.relativePositionToJSON(selection.anchor),
      head: Y.relativePositionToJSON(selection.head),
    };
    const key = JSON.stringify(cursor);
    if (key === this.own) return;
    this.own = key;
    this.awareness.setLocalStateField('cursor', cursor);
  }

  private draw(): void {
    const { view } = this;
    const binding = this.binding();
    if (!view || !binding || view.composing) return;
    const found: Decoration[] = [];
    for (const [client, raw] of this.awareness.getStates()) {
      const state = raw as State;
      const name = state.name ?? state.user?.name;
      if (client === this.awareness.clientID || !state.cursor || !name) continue;
      if (Date.now() - (this.moved.get(client) ?? 0) > REST_MS) continue;
      this.decorate(found, binding, { client, name, colour: colourOf(state, client) }, state.cursor);
    }
    const set = DecorationSet.create(view.state.doc, found);
    if (found.length > 0 || cursorsKey.getState(view.state) !== DecorationSet.empty) {
      view.dispatch(view.state.tr.setMeta(cursorsKey, found.length ? set : DecorationSet.empty));
    }
  }

  private decorate(found: Decoration[], binding: Binding, present: Present, cursor: { anchor: unknown; head: unknown }): void {
    const at = (json: unknown) => {
      try {
        return binding.resolve(Y.createRelativePositionFromJSON(json));
      } catch {
        return null;
      }
    };
    const anchor = at(cursor.anchor);
    const head = at(cursor.head);
    if (anchor === null || head === null) return;
    const key = `${present.client}:${present.name}:${present.colour}`;
    found.push(Decoration.widget(head, () => caret(present), { key, side: 10, ignoreSelection: true }));
    if (anchor !== head) {
      const style = `background: color-mix(in srgb, ${present.colour} 18%, transparent)`;
      found.push(Decoration.inline(Math.min(anchor, head), Math.max(anchor, head), { style }));
    }
  }
}
