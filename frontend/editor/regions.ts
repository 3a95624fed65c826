import type { Node as PmNode } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { Mapping } from 'prosemirror-transform';
import { type Flat, toFlat } from './flat.ts';

/** Old cells [from, to) were replaced by new cells [newFrom, newTo); flat offsets. */
export interface Region {
  from: number;
  to: number;
  newFrom: number;
  newTo: number;
}

/** The stretches that the steps of these transactions replaced, in order and disjoint. */
export function changedRegions(transactions: readonly Transaction[], oldDoc: PmNode, newDoc: PmNode): Region[] {
  const maps = transactions.flatMap((tr) => tr.mapping.maps);
  const found: Region[] = [];
  maps.forEach((map, i) => {
    // Not Mapping.slice().invert(): that inverts all maps, not the slice.
    const back = new Mapping(maps.slice(0, i).reverse().map((earlier) => earlier.invert()));
    const on = new Mapping(maps.slice(i + 1));
    map.forEach((oldFrom, oldTo, newFrom, newTo) => {
      found.push({
        from: toFlat(oldDoc, back.map(oldFrom, -1)),
        to: toFlat(oldDoc, back.map(oldTo, 1)),
        newFrom: toFlat(newDoc, on.map(newFrom, -1)),
        newTo: toFlat(newDoc, on.map(newTo, 1)),
      });
    });
  });
  return merge(found);
}

function merge(found: Region[]): Region[] {
  found.sort((a, b) => a.from - b.from || a.newFrom - b.newFrom);
  const merged: Region[] = [];
  for (const next of found) {
    const last = merged.at(-1);
    if (last && (next.from <= last.to || next.newFrom <= last.newTo)) {
      last.from = Math.min(last.from, next.from);
      last.newFrom = Math.min(last.newFrom, next.newFrom);
      last.to = Math.max(last.to, next.to);
      last.newTo = Math.max(last.newTo, next.newTo);
    } else {
      merged.push({ ...next });
    }
  }
  return merged;
}

/**
 * The same regions counted from `base` and checked against the cells: what lies between them must
 * be the same text in both, otherwise the whole stretch counts as one region.
 */
export function regionsWithin(regions: Region[], base: number, old: Flat, now: Flat): Region[] {
  const clip = (x: number, max: number) => Math.max(0, Math.min(x - base, max));
  const shifted = regions
    .map((r) => ({
      from: clip(r.from, old.text.length),
      to: clip(r.to, old.text.length),
      newFrom: clip(r.newFrom, now.text.length),
      newTo: clip(r.newTo, now.text.length),
    }))
    .filter((r) => r.to > r.from || r.newTo > r.newFrom);
  let o = 0;
  let n = 0;
  for (const r of [...shifted, end(old, now)]) {
    if (r.from < o || r.newFrom < n || old.text.slice(o, r.from) !== now.text.slice(n, r.newFrom)) return [whole(old, now)];
    o = r.to;
    n = r.newTo;
  }
  return shifted;
}

function end(old: Flat, now: Flat): Region {
  return { from: old.text.length, to: old.text.length, newFrom: now.text.length, newTo: now.text.length };
}

function whole(old: Flat, now: Flat): Region {
  return { from: 0, to: old.text.length, newFrom: 0, newTo: now.text.length };
}
