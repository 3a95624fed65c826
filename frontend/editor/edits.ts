import { type Flat, NEWLINE } from './flat.ts';
import { isHigh, isLow } from './keys.ts';
import type { Region } from './regions.ts';

/**
 * Turns replaced regions into the least edits: text that stands in both is never replaced, and a
 * newline is kept only where its block id says that it is the same one. Returned in order, disjoint.
 */
export function planEdits(old: Flat, now: Flat, regions: Region[], endsDocument: boolean): Region[] {
  const edits: Region[] = [];
  for (const region of regions) {
    let r = { ...region };
    if (endsDocument && r.to === old.text.length) r = keepFinalNewline(old, now, r);
    edits.push(...refine(old, now, r));
  }
  return edits;
}

// A deletion through the last newline takes the newline before instead; otherwise concurrent edits
// could leave the text without its end.
function keepFinalNewline(old: Flat, now: Flat, r: Region): Region {
  if (r.newTo > r.newFrom || r.to === r.from) {
    // Something new ends the document: its last newline is the old last one unless ids say otherwise.
    const pureInsertion = r.to === r.from;
    return pureInsertion ? r : { from: r.from, to: r.to - 1, newFrom: r.newFrom, newTo: r.newTo - 1 };
  }
  return { from: r.from - 1, to: r.to - 1, newFrom: r.newFrom - 1, newTo: r.newTo - 1 };
}

function sameCell(old: Flat, o: number, now: Flat, n: number): boolean {
  const unit = old.text.charCodeAt(o);
  if (unit !== now.text.charCodeAt(n)) return false;
  return unit !== NEWLINE || old.attrs[o].values.id === now.attrs[n].values.id;
}

function refine(old: Flat, now: Flat, region: Region): Region[] {
  let { from, to, newFrom, newTo } = region;
  while (from < to && newFrom < newTo && sameCell(old, from, now, newFrom)) {
    from++;
    newFrom++;
  }
  if (from > 0 && isHigh(old.text.charCodeAt(from - 1)) && cutsPair(old, from, now, newFrom)) {
    from--;
    newFrom--;
  }
  while (to > from && newTo > newFrom && sameCell(old, to - 1, now, newTo - 1)) {
    to--;
    newTo--;
  }
  if (to < old.text.length && isLow(old.text.charCodeAt(to)) && newTo > 0 && (to > from || newTo > newFrom)) {
    to++;
    newTo++;
  }
  if (from === to && newFrom === newTo) return [];
  return aroundNewline(old, now, { from, to, newFrom, newTo }).flatMap((r) => splitAtKeptNewline(old, now, r));
}

function cutsPair(old: Flat, o: number, now: Flat, n: number): boolean {
  return isLow(old.text.charCodeAt(o)) || isLow(now.text.charCodeAt(n));
}

// Enter at the end of a block: the new newline belongs after the old one, which keeps its id. The
// step says "inserted before", so look for the old newline among the inserted ones.
function aroundNewline(old: Flat, now: Flat, r: Region): Region[] {
  const id = old.text.charCodeAt(r.to) === NEWLINE ? old.attrs[r.to].values.id : undefined;
  if (id === undefined) return [r];
  for (let k = r.newFrom; k < r.newTo; k++) {
    if (now.text.charCodeAt(k) !== NEWLINE || now.attrs[k].values.id !== id) continue;
    const before = { ...r, newTo: k };
    const after = { from: r.to + 1, to: r.to + 1, newFrom: k + 1, newTo: r.newTo + 1 };
    return [before, after].filter((x) => x.to > x.from || x.newTo > x.newFrom);
  }
  return [r];
}

// Whole blocks replaced by others (several steps at once): a newline whose id stands in both stays.
function splitAtKeptNewline(old: Flat, now: Flat, r: Region): Region[] {
  for (let n = r.newFrom; n < r.newTo; n++) {
    if (now.text.charCodeAt(n) !== NEWLINE || now.attrs[n].values.id === undefined) continue;
    for (let o = r.from; o < r.to; o++) {
      if (old.text.charCodeAt(o) !== NEWLINE || old.attrs[o].values.id !== now.attrs[n].values.id) continue;
      const left = { from: r.from, to: o, newFrom: r.newFrom, newTo: n };
      const right = { from: o + 1, to: r.to, newFrom: n + 1, newTo: r.newTo };
      return [...refine(old, now, left), ...refine(old, now, right)];
    }
  }
  return [r];
}
