import { IndexeddbPersistence } from 'y-indexeddb';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { Provider, type ProviderEvents } from './provider.ts';
import { Queue } from './queue.ts';
import { leaveFormats } from './reader.ts';
import type { Role } from './wire.ts';

export interface Address {
  documentId: string;
  userKey: string;
  epoch: string;
}

const PATIENCE_MS = 3000;

function storeName(part: string, { userKey, documentId, epoch }: Address): string {
  return `plenary-${part}:${userKey || 'anyone'}:${documentId}:${epoch || '-'}`;
}

/** One person's open document: the shared text, its local copy, the queue and the connection. */
export class Session {
  readonly doc: Y.Doc;
  readonly ytext: Y.Text;
  readonly awareness: Awareness;
  readonly address: Address;
  readonly queue: Queue;
  readonly provider: Provider;
  private readonly copy: IndexeddbPersistence | null;

  private constructor(address: Address, queue: Queue, copy: IndexeddbPersistence | null, role: Role | null, events: ProviderEvents, doc: Y.Doc, awareness: Awareness) {
    this.address = address;
    this.queue = queue;
    this.copy = copy;
    this.doc = doc;
    this.ytext = doc.getText('content');
    this.awareness = awareness;
    queue.onchange = () => events.changed();
    this.provider = new Provider({ url: socketUrl(address), doc, awareness, queue, localCopy: copy, events, role });
  }

  /** Opens the local copy first, then the connection: what was written offline is there at once. */
  static async open(address: Address, events: ProviderEvents): Promise<Session> {
    const doc = new Y.Doc();
    leaveFormats(doc.getText('content'));
    const awareness = new Awareness(doc);
    const queue = await Queue.open(storeName('queue', address), PATIENCE_MS);
    let copy: IndexeddbPersistence | null = null;
    if (queue.storage) {
      copy = new IndexeddbPersistence(storeName('text', address), doc);
      await Promise.race([copy.whenSynced, new Promise((done) => setTimeout(done, PATIENCE_MS))]);
    }
    const role = (await queue.meta<Role>('role').catch(() => undefined)) ?? null;
    return new Session(address, queue, copy, role, events, doc, awareness);
  }

  /** Whether there is a text to show, from the server or the local copy. */
  get loaded(): boolean {
    return this.ytext.length > 0;
  }

  close(): void {
    this.provider.destroy();
    this.awareness.destroy();
    void this.copy?.destroy();
    this.queue.close();
    this.doc.destroy();
  }

  /** Closes and deletes what this browser kept of the document; unsaved changes are gone. */
  async discard(): Promise<void> {
    this.close();
    for (const part of ['text', 'queue']) {
      await new Promise<void>((done) => {
        const request = indexedDB.deleteDatabase(storeName(part, this.address));
        request.onsuccess = request.onerror = request.onblocked = () => done();
      });
    }
  }
}

function socketUrl({ documentId, epoch }: Address): string {
  const url = new URL(`/collaboration/${encodeURIComponent(documentId)}`, location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  if (epoch) url.searchParams.set('epoch', epoch);
  return url.href;
}
