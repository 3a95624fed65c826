// Random edits of one document. Positions never cut a surrogate pair: yjs itself then diverges.
import * as Y from 'yjs'
import * as prng from 'lib0/prng'

const words = ['a', 'bc', 'def ', '\n', 'é', '😀', '👩‍👩‍👧', 'שלום', 'a\nb', '  ', '中文字', 'x'.repeat(40)]
const formats = [
  { strong: true }, { strong: null }, { em: true }, { em: null, strong: true }, { code: true },
  { link: { href: 'https://example.org/a' } }, { link: { href: '/b' } }, { link: null },
  { ins: { by: 'someone', at: 1700000000000 } }, { del: { by: 'other', at: 5 } }, { ins: null, del: null },
  { type: 'h1' }, { type: 'bullet', indent: 2 }, { type: null }, { id: 'abcdefghijkl' }, { id: null },
  { passage: 'finding' }, { color: '#ff0000' }, { size: 1.5 }
]

export const oneOf = (gen, list) => list[prng.int32(gen, 0, list.length - 1)]

/** The text with one letter for each embed. */
export const plain = text =>
  text.toDelta().map(op => typeof op.insert === 'string' ? op.insert : '*').join('')

const cuts = (s, at) => at > 0 && at < s.length && /[\ud800-\udbff]/.test(s[at - 1]) && /[\udc00-\udfff]/.test(s[at])

export function position(gen, s) {
  const at = prng.int32(gen, 0, s.length)
  return cuts(s, at) ? at - 1 : at
}

export function range(gen, s, most) {
  const start = position(gen, s)
  let end = Math.min(s.length, start + prng.int32(gen, 0, most))
  if (cuts(s, end)) end++
  return [start, end - start]
}

export const word = gen => oneOf(gen, words)
const productFormats = formats.filter(f => !('color' in f || 'size' in f))

let product = false

/** From here on only what documents of the product may hold. */
export function restrictToProduct() { product = true }

export const format = gen => oneOf(gen, product ? productFormats : formats)

export function editText(gen, text) {
  const s = plain(text)
  const kind = prng.int32(gen, 0, 99)
  if (kind < 45 || s.length === 0) {
    const at = prng.bool(gen) ? s.length : position(gen, s)
    if (prng.int32(gen, 0, 2) === 0) text.insert(at, word(gen), noNulls(format(gen)))
    else text.insert(at, word(gen))
  } else if (kind < 65) {
    const [at, n] = range(gen, s, 12)
    if (n > 0) text.delete(at, n)
  } else if (kind < 92 || product) {
    const [at, n] = range(gen, s, 20)
    if (n > 0) text.format(at, n, format(gen))
  } else {
    const embed = oneOf(gen, [{ image: 'x.png' }, { n: 1, deep: { a: [1, null] } }, new Y.Map()])
    text.insertEmbed(position(gen, s), embed, noNulls(format(gen)))
  }
}

export const noNulls = o => Object.fromEntries(Object.entries(o).filter(([, v]) => v !== null))

export function editOthers(gen, doc, depth = 0) {
  if (product) return editText(gen, doc.getText('content'))
  switch (prng.int32(gen, 0, 3)) {
    case 0: return editArray(gen, doc.getArray('array'), depth)
    case 1: return editMap(gen, doc.getMap('map'), depth)
    case 2: return editXml(gen, doc.getXmlFragment('xml'), depth)
    default: return editNested(gen, doc)
  }
}

function editNested(gen, doc) {
  const found = [...doc.getArray('array').toArray(), ...doc.getMap('map').values()]
  const types = found.filter(v => v instanceof Y.AbstractType)
  if (types.length > 0) editAny(gen, oneOf(gen, types))
}

function editAny(gen, type) {
  if (type instanceof Y.Array) editArray(gen, type, 1)
  else if (type instanceof Y.Text) editText(gen, type)
  else if (type instanceof Y.XmlFragment) editXml(gen, type, 1)
  else if (type instanceof Y.Map) editMap(gen, type, 1)
}

function value(gen, depth) {
  const plainValues = [
    1, -64, 64, 0.5, 1e300, 2 ** 31, -(2 ** 40), -0, true, false, null, 'text', '😀', [1, [2], undefined],
    { a: { b: 1, big: 2n ** 60n } }, new Uint8Array([1, 2, 3])
  ]
  if (depth > 2 || prng.int32(gen, 0, 3) > 0) return oneOf(gen, plainValues)
  const kind = prng.int32(gen, 0, 5)
  if (kind === 0) return new Y.Array()
  if (kind === 1) return new Y.Map(Object.entries({ k: value(gen, depth + 1) }))
  if (kind === 2) return new Y.Text('nested')
  if (kind === 3) return new Y.XmlHook('hook')
  if (kind === 4) return new Y.Doc({ guid: 'doc' + prng.int32(gen, 0, 1e6) })
  return Y.Array.from([value(gen, depth + 1), 7])
}

function editArray(gen, array, depth) {
  if (array.length > 0 && prng.int32(gen, 0, 2) === 0) {
    const at = prng.int32(gen, 0, array.length - 1)
    array.delete(at, Math.min(array.length - at, prng.int32(gen, 1, 3)))
  } else {
    const values = Array.from({ length: prng.int32(gen, 1, 3) }, () => value(gen, depth))
    array.insert(prng.int32(gen, 0, array.length), values)
  }
}

function editMap(gen, map, depth) {
  const key = oneOf(gen, ['p', 'q', 'r'])
  if (prng.int32(gen, 0, 3) === 0) map.delete(key)
  else map.set(key, value(gen, depth))
}

function editXml(gen, xml, depth) {
  const children = xml.toArray()
  const kind = prng.int32(gen, 0, 9)
  if (children.length > 0 && kind < 2) {
    xml.delete(prng.int32(gen, 0, children.length - 1), 1)
  } else if (children.length > 0 && kind < 7) {
    const child = oneOf(gen, children)
    if (child instanceof Y.XmlText) {
      if (kind < 4) child.setAttribute('a', 'v' + kind)
      else editText(gen, child)
    } else if (kind < 4) child.setAttribute(oneOf(gen, ['a', 'b']), 'v' + prng.int32(gen, 0, 9))
    else if (kind === 4) child.removeAttribute('a')
    else editXml(gen, child, depth + 1)
  } else if (depth < 3) {
    const child = prng.bool(gen) ? new Y.XmlElement('p') : new Y.XmlText('text')
    xml.insert(prng.int32(gen, 0, children.length), [child])
  }
}
