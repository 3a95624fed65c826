/** A local update that the server has not acknowledged yet. */
export interface Entry {
  update: Uint8Array;
  /** The key in the store; null while it is being written, or without storage. */
  key: number | null;
  gone?: boolean;
}

const STORE = 'updates';
const META = 'meta';

/** Unacknowledged updates in order, kept in IndexedDB so that a reload loses nothing. */
export class Queue {
  entries: Entry[] = [];
  /** False once storage has failed: what is queued then lives only in this page. */
  storage = true;
  onchange: () => void = () => {};
  private db: IDBDatabase | null = null;
  private writing = 0;
  readonly name: string;

  private constructor(name: string) {
    this.name = name;
  }

  /** Opens the store; without IndexedDB (or when it stays silent) the queue lives in memory only. */
  static async open(name: string, patience = 3000): Promise<Queue> {
    const queue = new Queue(name);
    try {
      const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('IndexedDB is silent')), patience));
      queue.db = await Promise.race([openDatabase(name), late]);
      await queue.reload();
    } catch {
      queue.storage = false;
    }
    return queue;
  }

  get size(): number {
    return this.entries.length;
  }

  /** Whether everything in the queue would survive a reload. */
  get stored(): boolean {
    return this.storage && this.writing === 0;
  }

  /** Reads entries again: another tab, or one that was closed, may have left some. */
  async reload(): Promise<void> {
    if (!this.db) return;
    const store = this.db.transaction(STORE).objectStore(STORE);
    const [keys, updates] = await Promise.all([ask(store.getAllKeys()), ask(store.getAll())]);
    const known = new Set(this.entries.map((e) => e.key));
    const found = keys.map((key, i) => ({ key: key as number, update: updates[i] as Uint8Array }));
    const fresh = found.filter((e) => !known.has(e.key));
    // One that is being written right now is in memory without key: equal bytes are the same update.
    const writing = this.entries.filter((e) => e.key === null);
    this.entries.unshift(...fresh.filter((e) => !writing.some((w) => sameBytes(w.update, e.update))));
    if (fresh.length > 0) this.onchange();
  }

  add(update: Uint8Array): Entry {
    const entry: Entry = { update, key: null };
    this.entries.push(entry);
    if (this.db) void this.write(entry);
    return entry;
  }

  private async write(entry: Entry): Promise<void> {
    this.writing++;
    try {
      const store = this.transaction();
      entry.key = (await ask(store.add(entry.update))) as number;
      if (entry.gone) this.transaction().delete(entry.key);
    } catch {
      this.storage = false;
    } finally {
      this.writing--;
      this.onchange();
    }
  }

  /** Forgets acknowledged entries. */
  remove(entries: Entry[]): void {
    const gone = new Set(entries);
    this.entries = this.entries.filter((e) => !gone.has(e));
    const keys = entries.flatMap((e) => {
      e.gone = true;
      return e.key === null ? [] : [e.key];
    });
    if (this.db && keys.length > 0) {
      try {
        const store = this.transaction();
        for (const key of keys) store.delete(key);
      } catch {
        // Kept ones are sent once more after a reload, which changes nothing.
        this.storage = false;
      }
    }
    this.onchange();
  }

  async meta<T>(key: string): Promise<T | undefined> {
    if (!this.db) return undefined;
    return (await ask(this.db.transaction(META).objectStore(META).get(key))) as T | undefined;
  }

  setMeta(key: string, value: unknown): void {
    this.db?.transaction(META, 'readwrite').objectStore(META).put(value, key);
  }

  close(): void {
    this.db?.close();
    this.db = null;
  }

  private transaction(): IDBObjectStore {
    if (!this.db) throw new Error('closed');
    return this.db.transaction(STORE, 'readwrite').objectStore(STORE);
  }
}

function openDatabase(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(STORE, { autoIncrement: true });
    request.result.createObjectStore(META);
  };
  return ask(request);
}

function ask<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
