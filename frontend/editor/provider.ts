import * as awarenessProtocol from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { Entry, Queue } from './queue.ts';
import { askAwareness, awarenessUpdate, Close, liveUpdate, MAX_FRAME, type Notice, ping, readFrame, type Role, roleOf, step1, step2 } from './wire.ts';

/** Why the provider stopped for good. */
export type Stop = 'signed-out' | 'refused' | 'epoch' | 'reload' | 'failed';

export interface ProviderEvents {
  /** Connection, queue or storage changed: look again. */
  changed(): void;
  /** The server named role and epoch. */
  noticed(role: Role, notice: Notice): void;
  /** The shared text is as the server had it when we connected. */
  synced(): void;
  stopped(why: Stop, reason: string): void;
}

interface Options {
  url: string;
  doc: Y.Doc;
  awareness: awarenessProtocol.Awareness;
  queue: Queue;
  /** The origin of updates read from the local copy, which the server knows or the queue holds. */
  localCopy: unknown;
  events: ProviderEvents;
  /** The role of the last visit, so that one can write before the first connection. */
  role: Role | null;
  socket?: (url: string) => WebSocket;
}

const PING_MS = 15_000;
const ANSWER_MS = 20_000;

/** Carries updates between one shared text and the server; reconnects until told to stop. */
export class Provider {
  role: Role | null = null;
  connected = false;
  /** Called before an update of others is applied: the view reads what the keyboard just did. */
  beforeUpdate: () => void = () => {};
  private readonly o: Options;
  private ws: WebSocket | null = null;
  private greeted = false;
  private held: Uint8Array[] | null = null;
  private gathered: Uint8Array[] | null = null;
  private inFlight: { entries: Entry[]; at: number }[] = [];
  private attempt = 0;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private readonly timer: ReturnType<typeof setInterval>;
  private stopped = false;
  private oneByOne = false;

  constructor(options: Options) {
    this.o = options;
    this.role = options.role;
    options.doc.on('update', this.updated);
    options.awareness.on('update', this.awarenessChanged);
    this.timer = setInterval(() => this.beat(), PING_MS);
    globalThis.addEventListener?.('online', this.hurry);
    globalThis.addEventListener?.('offline', this.cut);
    void this.connect();
  }

  get mayWrite(): boolean {
    return this.role === 'write' || this.role === 'suggest';
  }

  destroy(): void {
    this.stop();
    this.o.doc.off('update', this.updated);
    this.o.awareness.off('update', this.awarenessChanged);
    globalThis.removeEventListener?.('online', this.hurry);
    globalThis.removeEventListener?.('offline', this.cut);
  }

  /** While text is being composed, updates of others wait; presence goes on. */
  hold(composing: boolean): void {
    if (composing) {
      this.held ??= [];
      return;
    }
    const waiting = this.held ?? [];
    this.held = null;
    for (const update of waiting) this.apply(update);
  }

  private async connect(): Promise<void> {
    clearTimeout(this.retry);
    if (this.stopped || this.ws) return;
    await this.o.queue.reload().catch(() => {});
    if (this.stopped || this.ws) return;
    Y.transact(this.o.doc, () => this.o.queue.entries.forEach((e) => Y.applyUpdate(this.o.doc, e.update, this)), this);
    const ws = this.o.socket?.(this.o.url) ?? new WebSocket(this.o.url);
    ws.binaryType = 'arraybuffer';
    this.ws = ws;
    ws.onopen = () => this.send(step1(Y.encodeStateVector(this.o.doc)));
    ws.onmessage = (message) => {
      if (ws === this.ws) this.receive(new Uint8Array(message.data as ArrayBuffer));
    };
    ws.onclose = (event) => {
      if (ws === this.ws) this.closed(event.code, event.reason);
    };
  }

  private receive(bytes: Uint8Array): void {
    const frame = readFrame(bytes);
    switch (frame.kind) {
      case 'notice':
        return this.noticed(frame.notice);
      case 'step1':
        return this.answerStep1(frame.vector);
      case 'update':
        return this.applied(frame.update);
      case 'awareness':
        return awarenessProtocol.applyAwarenessUpdate(this.o.awareness, frame.update, this);
      case 'ack':
        this.o.queue.remove(this.inFlight.shift()?.entries ?? []);
        return this.o.events.changed();
      case 'denied':
        return this.halt('refused', frame.reason);
    }
  }

  private noticed(notice: Notice): void {
    if (notice.reload) return this.halt('reload', '');
    if (notice.role === undefined && notice.epoch === undefined && notice.readOnly === undefined) return;
    this.role = roleOf(notice);
    this.o.events.noticed(this.role, notice);
  }

  private apply(update: Uint8Array): void {
    this.beforeUpdate();
    Y.applyUpdate(this.o.doc, update, this);
  }

  private applied(update: Uint8Array): void {
    if (this.held) this.held.push(update);
    else this.apply(update);
    if (!this.connected) {
      this.connected = true;
      this.attempt = 0;
      this.o.events.synced();
      this.o.events.changed();
    }
  }

  // The first step 1 opens the talk; a later one says that the server misses something that the
  // oldest unanswered frame builds on, and takes the place of its acknowledgement.
  private answerStep1(vector: Uint8Array): void {
    if (this.greeted) this.inFlight.shift();
    else this.greet();
    if (!this.mayWrite || (this.o.queue.size === 0 && !this.ahead(vector))) return;
    const update = Y.encodeStateAsUpdate(this.o.doc, vector);
    if (update.length < MAX_FRAME && !this.oneByOne) return this.sendTracked(step2(update), [...this.o.queue.entries]);
    for (const entry of this.o.queue.entries) this.sendTracked(liveUpdate(entry.update), [entry]);
  }

  private greet(): void {
    this.greeted = true;
    this.send(askAwareness());
    this.renewPresence();
  }

  private ahead(vector: Uint8Array): boolean {
    const theirs = Y.decodeStateVector(vector);
    for (const [client, clock] of Y.decodeStateVector(Y.encodeStateVector(this.o.doc))) {
      if (clock > (theirs.get(client) ?? 0)) return true;
    }
    return false;
  }

  /** Everything that `act` changes goes to the server as one update, judged as a whole. */
  gather(act: () => void): void {
    this.gathered = [];
    act();
    const updates = this.gathered;
    this.gathered = null;
    if (updates.length > 0) this.updated(Y.mergeUpdates(updates), null);
  }

  private updated = (update: Uint8Array, origin: unknown) => {
    if (origin === this || origin === this.o.localCopy) return;
    // A reader sends nothing, not even yjs's tidying of formats.
    if (!this.mayWrite) return;
    if (this.gathered) {
      this.gathered.push(update);
      return;
    }
    const entry = this.o.queue.add(update);
    if (this.greeted && this.ws?.readyState === 1) this.sendTracked(liveUpdate(update), [entry]);
    this.o.events.changed();
  };

  private awarenessChanged = (_: unknown, origin: unknown) => {
    if (origin === 'local') this.renewPresence();
  };

  private renewPresence(): void {
    const { awareness } = this.o;
    if (!this.greeted || !awareness.meta.has(awareness.clientID)) return;
    this.send(awarenessUpdate(awarenessProtocol.encodeAwarenessUpdate(awareness, [awareness.clientID])));
  }

  private sendTracked(frame: Uint8Array, entries: Entry[]): void {
    this.inFlight.push({ entries, at: Date.now() });
    this.send(frame);
  }

  private send(frame: Uint8Array): void {
    if (this.ws?.readyState === 1) this.ws.send(frame as Uint8Array<ArrayBuffer>);
  }

  private beat(): void {
    this.send(ping());
    // A connection that no longer answers is not one; the queue goes out again on the next.
    if (this.inFlight.length > 0 && Date.now() - this.inFlight[0].at > ANSWER_MS) this.cut();
  }

  private hurry = () => {
    this.attempt = 0;
    void this.connect();
  };

  private cut = () => {
    const ws = this.ws;
    if (!ws) return;
    ws.close();
    this.closed(1006, '');
  };

  private closed(code: number, reason: string): void {
    this.disconnected();
    if (code === Close.signedOut) return this.halt('signed-out', reason);
    if (code === Close.refused) return this.halt('refused', reason);
    if (code === Close.epoch) return this.halt('epoch', reason);
    if (code === Close.malformed || (code === Close.tooLarge && this.oneByOne)) return this.halt('failed', reason);
    if (code === Close.tooLarge) this.oneByOne = true;
    if (this.stopped) return;
    const wait = Math.min(15_000, 400 * 2 ** this.attempt++) * (0.7 + Math.random() * 0.6);
    this.retry = setTimeout(() => void this.connect(), wait);
    this.o.events.changed();
  }

  private disconnected(): void {
    this.ws = null;
    this.connected = false;
    this.greeted = false;
    this.inFlight = [];
    const others = [...this.o.awareness.getStates().keys()].filter((id) => id !== this.o.awareness.clientID);
    awarenessProtocol.removeAwarenessStates(this.o.awareness, others, this);
  }

  private halt(why: Stop, reason: string): void {
    if (this.stopped) return;
    this.stop();
    this.o.events.changed();
    this.o.events.stopped(why, reason);
  }

  private stop(): void {
    this.stopped = true;
    clearTimeout(this.retry);
    clearInterval(this.timer);
    const ws = this.ws;
    if (ws) {
      this.disconnected();
      ws.close();
    }
  }
}
