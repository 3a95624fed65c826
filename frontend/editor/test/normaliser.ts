import * as Y from 'yjs';
import { isBlockId, newBlockId } from '../keys.ts';
import { endsInNewline, readCells } from '../reader.ts';

/** What the server does after accepted updates, enough for tests: final newline, ids present and unique. */
export function normalise(source: Y.Doc): Uint8Array[] {
  const doc = new Y.Doc();
  doc.clientID = 2;
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(source));
  const text = doc.getText('content');
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => void updates.push(update));
  doc.transact(() => {
    if (!endsInNewline(text)) text.insert(text.length, '\n', {});
    const { text: units, attrs } = readCells(text);
    const seen = new Set<unknown>();
    for (let i = 0; i < units.length; i++) {
      if (units[i] !== '\n') continue;
      const { id } = attrs[i].values;
      if (!isBlockId(id) || seen.has(id)) text.format(i, 1, { id: newBlockId() });
      seen.add(id);
    }
  });
  return updates;
}
