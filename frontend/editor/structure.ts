import type { Node as PmNode } from 'prosemirror-model';
import { Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { isList } from './commands.ts';
import { changedBlocks } from './flat.ts';
import type { BlockAttrs } from './keys.ts';
import { PASSAGES } from './passages.ts';

interface ListPlace {
  pos: number;
  size: number;
  number: number;
}

/** Lists as assistive technology needs them: place and size counted over neighbours of one level. */
function listPlaces(blocks: BlockAttrs[]): Map<number, ListPlace> {
  const places = new Map<number, ListPlace>();
  let open: { attrs: BlockAttrs; members: ListPlace[] }[] = [];
  const close = (level: number) => {
    for (const list of open.slice(level)) for (const place of list.members) place.size = list.members.length;
    open = open.slice(0, level);
  };
  blocks.forEach((attrs, i) => {
    if (!isList(attrs.type)) return close(0);
    const level = open.findIndex((l) => l.attrs.indent >= attrs.indent);
    const same = level >= 0 && open[level].attrs.indent === attrs.indent && open[level].attrs.type === attrs.type;
    if (level >= 0) close(same ? level + 1 : level);
    if (!same) open.push({ attrs, members: [] });
    const { members } = open[open.length - 1];
    const place = { pos: members.length + 1, size: 0, number: members.length + 1 };
    members.push(place);
    places.set(i, place);
  });
  close(0);
  return places;
}

function decorate(doc: PmNode): DecorationSet {
  const blocks: BlockAttrs[] = [];
  doc.forEach((block) => void blocks.push(block.attrs as BlockAttrs));
  const places = listPlaces(blocks);
  const found: Decoration[] = [];
  doc.forEach((block, pos, i) => {
    const end = pos + block.nodeSize;
    const { type, indent, passage } = blocks[i];
    const place = places.get(i);
    if (place) {
      const item: Record<string, string> = {
        nodeName: 'div',
        role: 'listitem',
        class: `pe-item pe-${type}`,
        'aria-level': String(indent + 1),
        'aria-posinset': String(place.pos),
        'aria-setsize': String(place.size),
      };
      if (type === 'numbered') item['data-number'] = `${place.number}.`;
      // Later decorations wrap earlier ones: the item first, then its list around it.
      found.push(Decoration.node(pos, end, item));
      found.push(Decoration.node(pos, end, { nodeName: 'div', role: 'list', class: 'pe-list', 'data-level': String(indent) }));
    }
    if (passage) {
      const first = i === 0 || blocks[i - 1].passage !== passage;
      const last = i === blocks.length - 1 || blocks[i + 1].passage !== passage;
      const attrs: Record<string, string> = { 'data-kind': passage, class: `pe-passage${first ? ' pe-first' : ''}${last ? ' pe-last' : ''}` };
      if (first) attrs['data-label'] = PASSAGES[passage];
      found.push(Decoration.node(pos, end, attrs));
    }
  });
  if (doc.childCount === 1 && doc.child(0).content.size === 0) {
    found.push(Decoration.node(0, doc.child(0).nodeSize, { class: 'pe-empty' }));
  }
  return DecorationSet.create(doc, found);
}

/** Whether neither kinds nor number of blocks changed, so that old decorations still fit. */
function sameShape(a: PmNode, b: PmNode): boolean {
  if (a.childCount !== b.childCount || (b.childCount === 1 && a.content.size !== b.content.size)) return false;
  const changed = changedBlocks(a, b);
  if (!changed) return true;
  for (let i = changed.from; i < changed.newTo; i++) {
    const x = a.child(i).attrs;
    const y = b.child(i).attrs;
    if (x.type !== y.type || x.indent !== y.indent || x.passage !== y.passage) return false;
  }
  return true;
}

/** Decorations for lists, passages and the empty text. */
export function structure(): Plugin {
  const key = new PluginKey<DecorationSet>('plenary-structure');
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_, state) => decorate(state.doc),
      apply: (tr, set, before, after) => {
        if (!tr.docChanged) return set;
        return sameShape(before.doc, after.doc) ? set.map(tr.mapping, after.doc) : decorate(after.doc);
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });
}
