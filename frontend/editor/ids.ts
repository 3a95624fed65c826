import type { Node as PmNode } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Mapping } from 'prosemirror-transform';
import { changedBlocks } from './flat.ts';
import { cleanText, newBlockId } from './keys.ts';

export const REMOTE = 'plenary-remote';
export const idsKey = new PluginKey('plenary-ids');

/**
 * Block ids are permanent, because evidence points to them. ProseMirror copies them when it splits
 * a block; afterwards the tail keeps its id, or the head where the tail is empty. Blocks that had no
 * id or a doubled one before are left alone: the server mends those.
 */
function mendIds(tr: Transaction, old: PmNode, mapping: Mapping): void {
  const { doc } = tr;
  const strangers = new Set<number>();
  old.forEach((block, pos) => {
    if (block.attrs.id === null) strangers.add(mapping.map(pos + block.nodeSize - 1, -1));
  });
  const before = places(old);
  for (const [id, positions] of places(doc)) {
    if (id === null) {
      for (const pos of positions) {
        const end = pos + (doc.nodeAt(pos)?.nodeSize ?? 1) - 1;
        if (!strangers.has(end)) tr.setNodeAttribute(pos, 'id', newBlockId());
      }
    } else if (positions.length > 1 && (before.get(id)?.length ?? 0) < 2) {
      const last = positions[positions.length - 1];
      const keeper = doc.nodeAt(last)?.content.size ? last : positions[0];
      for (const pos of positions) if (pos !== keeper) tr.setNodeAttribute(pos, 'id', newBlockId());
    }
  }
}

function places(doc: PmNode): Map<string | null, number[]> {
  const found = new Map<string | null, number[]>();
  doc.forEach((block, pos) => {
    const id = block.attrs.id as string | null;
    const known = found.get(id);
    if (known) known.push(pos);
    else found.set(id, [pos]);
  });
  return found;
}

// Characters that the server refuses may come from drops, scripts and input methods; a newline
// inside a block would be a block end that the document does not show.
function mendText(doc: PmNode, tr: Transaction, from: number, to: number): void {
  const bad: { pos: number; end: number; text: string }[] = [];
  doc.forEach((block, offset, index) => {
    if (index < from || index >= to) return;
    block.forEach((node, inner) => {
      const text = node.text ?? '';
      const clean = cleanText(text).replaceAll('\n', ' ');
      if (clean !== text) bad.push({ pos: offset + 1 + inner, end: offset + 1 + inner + node.nodeSize, text: clean });
    });
  });
  for (const { pos, end, text } of bad.reverse()) tr.insertText(text, pos, end);
}

function mend(transactions: readonly Transaction[], before: EditorState, after: EditorState): Transaction | null {
  if (!transactions.some((tr) => tr.docChanged)) return null;
  if (transactions.some((tr) => tr.getMeta(REMOTE))) return null;
  const changed = changedBlocks(before.doc, after.doc);
  if (!changed) return null;
  const tr = after.tr;
  mendText(after.doc, tr, changed.from, changed.newTo);
  const mapping = new Mapping();
  for (const each of [...transactions, tr]) mapping.appendMapping(each.mapping);
  mendIds(tr, before.doc, mapping);
  if (!tr.docChanged) return null;
  // Attribute steps drop stored marks; writing bold across Enter must go on.
  return after.storedMarks ? tr.setStoredMarks(after.storedMarks) : tr;
}

export function blockIds(): Plugin {
  return new Plugin({ key: idsKey, appendTransaction: mend });
}
