// A document's visible content as plain JSON, the same on both sides of the comparison.
import * as Y from 'yjs'

export const roots = { content: Y.Text, array: Y.Array, map: Y.Map, xml: Y.XmlFragment }

export function dumpDocument(doc) {
  const dump = {}
  for (const [name, kind] of Object.entries(roots)) dump[name] = dumpType(doc.get(name, kind))
  return dump
}

export function dumpType(type) {
  if (type instanceof Y.XmlText) return { text: delta(type), attributes: attributes(type) }
  if (type instanceof Y.Text) return { text: delta(type) }
  if (type instanceof Y.XmlElement) {
    return { name: type.nodeName, attributes: attributes(type), children: type.toArray().map(value) }
  }
  if (type instanceof Y.XmlFragment) return { children: type.toArray().map(value) }
  if (type instanceof Y.Array) return { array: type.toArray().map(value) }
  const map = {}
  type.forEach((v, k) => { map[k] = value(v) })
  return type instanceof Y.XmlHook ? { hook: type.hookName, map } : { map }
}

function attributes(type) {
  const found = {}
  for (const [k, v] of Object.entries(type.getAttributes())) found[k] = value(v)
  return found
}

/** Runs of equal attributes, joined, as yjs itself may leave neighbours apart. */
export function delta(type) {
  const runs = []
  for (const op of type.toDelta()) {
    const insert = typeof op.insert === 'string' ? op.insert : { embed: value(op.insert) }
    const run = { insert, attributes: op.attributes ?? {} }
    const last = runs.at(-1)
    if (last && typeof insert === 'string' && typeof last.insert === 'string' &&
        canonical(last.attributes) === canonical(run.attributes)) last.insert += insert
    else runs.push(run)
  }
  return runs
}

function value(v) {
  if (v instanceof Y.AbstractType) return dumpType(v)
  if (v instanceof Y.Doc) return { doc: v.guid }
  if (v instanceof Uint8Array) return { bytes: Buffer.from(v).toString('base64') }
  if (v === undefined) return { undefined: true }
  if (typeof v === 'bigint') return { bigint: v.toString() }
  if (Array.isArray(v)) return { list: v.map(value) }
  if (v !== null && typeof v === 'object') {
    return { object: Object.fromEntries(Object.entries(v).map(([k, e]) => [k, value(e)])) }
  }
  return v
}

/** JSON with sorted keys. */
export function canonical(v) {
  if (Array.isArray(v)) return '[' + v.map(canonical).join(',') + ']'
  if (v !== null && typeof v === 'object') {
    return '{' + Object.keys(v).sort().map(k => JSON.stringify(k) + ':' + canonical(v[k])).join(',') + '}'
  }
  return JSON.stringify(v)
}

export const base64 = bytes => Buffer.from(bytes).toString('base64')
export const bytes = text => new Uint8Array(Buffer.from(text, 'base64'))
