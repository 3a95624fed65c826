import type { Node as PmNode } from 'prosemirror-model';
import { type BlockAttrs, PASSAGE_KINDS, type PassageKind } from './keys.ts';

/** The word of each kind; its mark and colour come from the theme by `data-kind`. */
export const PASSAGES: Record<PassageKind, string> = {
  finding: 'Finding',
  recommendation: 'Recommendation',
  disagreement: 'Disagreement',
  question: 'Open question',
  lesson: 'Use-case lesson',
  risk: 'Risk',
  resource: 'Resource',
  decision: 'Decision',
};

export { PASSAGE_KINDS, type PassageKind };

export interface Passage {
  id: string;
  kind: PassageKind;
  text: string;
}

/** The marked blocks in order. */
export function passagesOf(doc: PmNode): Passage[] {
  const found: Passage[] = [];
  doc.forEach((block) => {
    const { id, passage } = block.attrs as BlockAttrs;
    if (passage && id) found.push({ id, kind: passage, text: block.textContent });
  });
  return found;
}

/** The position inside the block with this id, or null. */
export function blockPosition(doc: PmNode, id: string): number | null {
  let found: number | null = null;
  doc.forEach((block, pos) => {
    if (block.attrs.id === id) found = pos + 1;
  });
  return found;
}
