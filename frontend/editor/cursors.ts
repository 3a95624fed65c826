import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { Binding } from './binding.ts';
import { type Present, presentOf, type PresenceState } from './presence.ts';

const REST_MS = 30_000;
const LOOK_AGAIN_MS = 5000;

interface Drawn {
  caret: HTMLElement;
  place: string;
}

/**
 * Shows the cursors of others and tells them one's own, as positions that survive edits. They are
 * drawn on a layer behind the text, not inside it: an element within the text takes clicks and
 * keys, and redrawing one moves the caret of whoever types.
 */
export class Cursors {
  readonly plugin: Plugin;
  private readonly layer = document.createElement('div');
  private readonly drawn = new Map<number, Drawn>();
  private readonly moved = new Map<number, number>();
  private readonly awareness: Awareness;
  private readonly binding: () => Binding | null;
  private readonly resized = new ResizeObserver(() => this.drawSoon());
  private view: EditorView | null = null;
  private timer: ReturnType<typeof setInterval> | undefined;
  private frame = 0;
  private own = '';

  constructor(awareness: Awareness, binding: () => Binding | null) {
    this.awareness = awareness;
    this.binding = binding;
    this.layer.className = 'pe-cursors';
    this.layer.setAttribute('aria-hidden', 'true');
    const tell = () => (this.tell(), false);
    this.plugin = new Plugin({
      props: { handleDOMEvents: { blur: tell, focus: tell } },
      view: (view) => {
        this.open(view);
        return { update: () => (this.tell(), this.drawSoon()), destroy: () => this.close() };
      },
    });
  }

  private open(view: EditorView): void {
    this.view = view;
    view.dom.before(this.layer);
    this.resized.observe(view.dom);
    this.awareness.on('change', this.changed);
    this.timer = setInterval(() => this.drawSoon(), LOOK_AGAIN_MS);
  }

  private close(): void {
    this.awareness.off('change', this.changed);
    this.resized.disconnect();
    clearInterval(this.timer);
    cancelAnimationFrame(this.frame);
    this.layer.remove();
    this.view = null;
  }

  private changed = ({ added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>) => {
    const now = Date.now();
    for (const client of [...added, ...updated]) this.moved.set(client, now);
    for (const client of removed) this.moved.delete(client);
    this.drawSoon();
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

  private drawSoon(): void {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.draw());
  }

  private draw(): void {
    const { view } = this;
    const binding = this.binding();
    if (!view || !binding) return;
    const origin = this.layer.getBoundingClientRect();
    this.layer.querySelectorAll('.pe-selection').forEach((dom) => dom.remove());
    const shown = new Set<number>();
    for (const [client, raw] of this.awareness.getStates()) {
      const state = raw as PresenceState;
      const present = presentOf(state, client);
      const resting = Date.now() - (this.moved.get(client) ?? 0) > REST_MS;
      if (client === this.awareness.clientID || !state.cursor || !present || resting) continue;
      if (this.drawOne(view, binding, origin, present, state.cursor)) shown.add(client);
    }
    for (const [client, { caret }] of this.drawn) {
      if (shown.has(client)) continue;
      caret.remove();
      this.drawn.delete(client);
    }
  }

  private drawOne(view: EditorView, binding: Binding, origin: DOMRect, present: Present, cursor: NonNullable<PresenceState['cursor']>): boolean {
    const anchor = position(binding, cursor.anchor);
    const head = position(binding, cursor.head);
    if (anchor === null || head === null) return false;
    const { left, top, bottom } = view.coordsAtPos(head);
    const place = `translate(${Math.round(left - origin.left)}px, ${Math.round(top - origin.top)}px)`;
    this.caret(present, place, bottom - top);
    if (anchor !== head) this.select(view, Math.min(anchor, head), Math.max(anchor, head), origin, present.colour);
    return true;
  }

  // A caret that moved is a new element, so that its name shows again for a moment.
  private caret(present: Present, place: string, height: number): void {
    const known = this.drawn.get(present.client);
    if (known?.place === place) return;
    known?.caret.remove();
    const caret = document.createElement('div');
    caret.className = 'pe-cursor';
    caret.style.transform = place;
    caret.style.blockSize = `${height}px`;
    caret.style.setProperty('--pe-colour', present.colour);
    const name = document.createElement('span');
    name.className = 'pe-cursor-name';
    name.textContent = present.name;
    caret.append(name);
    this.layer.append(caret);
    // a name that would stand out of the text hangs to the other side
    const beyond = name.getBoundingClientRect().right > this.layer.getBoundingClientRect().right;
    name.classList.toggle('pe-leftward', beyond);
    this.drawn.set(present.client, { caret, place });
  }

  private select(view: EditorView, from: number, to: number, origin: DOMRect, colour: string): void {
    const range = document.createRange();
    const start = view.domAtPos(from);
    const end = view.domAtPos(to);
    range.setStart(start.node, start.offset);
    range.setEnd(end.node, end.offset);
    for (const rect of range.getClientRects()) {
      const dom = document.createElement('div');
      dom.className = 'pe-selection';
      dom.style.cssText = `left:${rect.left - origin.left}px;top:${rect.top - origin.top}px;width:${rect.width}px;height:${rect.height}px`;
      dom.style.setProperty('--pe-colour', colour);
      this.layer.append(dom);
    }
  }
}

function position(binding: Binding, json: unknown): number | null {
  try {
    return binding.resolve(Y.createRelativePositionFromJSON(json));
  } catch {
    return null;
  }
}
