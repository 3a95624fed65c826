const PREFIX = /^plenary-(text|queue):/;

async function names(part?: string): Promise<string[]> {
  const all = (await indexedDB.databases?.()) ?? [];
  return all.flatMap(({ name }) => (name && PREFIX.test(name) && (!part || name.startsWith(`plenary-${part}:`)) ? [name] : []));
}

function count(name: string): Promise<number> {
  return new Promise((resolve) => {
    const request = indexedDB.open(name);
    request.onerror = () => resolve(0);
    request.onsuccess = () => {
      const db = request.result;
      const asked = db.transaction('updates').objectStore('updates').count();
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => resolve(0);
      db.close();
    };
  });
}

/** How many changes this browser still keeps that the server has not; ask before signing out. */
export async function unsavedChanges(): Promise<number> {
  const queues = await names('queue');
  const counts = await Promise.all(queues.map(count));
  return counts.reduce((sum, n) => sum + n, 0);
}

/** Deletes all texts and unsaved changes that this browser keeps; for signing out. */
export async function forgetTexts(): Promise<void> {
  const deleted = (await names()).map(
    (name) =>
      new Promise<void>((resolve) => {
        const request = indexedDB.deleteDatabase(name);
        request.onsuccess = request.onerror = request.onblocked = () => resolve();
      }),
  );
  await Promise.all(deleted);
}

declare global {
  interface Window {
    plenaryTexts?: { unsavedChanges: typeof unsavedChanges; forgetTexts: typeof forgetTexts };
  }
}

window.plenaryTexts = { unsavedChanges, forgetTexts };
