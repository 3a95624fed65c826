// Sessions of several real yjs documents that edit at once: node generate.mjs <out> <first seed> <sessions> [product]
// One JSON line each. Same seed, same session.
import fs from 'node:fs'
import * as Y from 'yjs'
import * as prng from 'lib0/prng'
import { base64, canonical, dumpDocument } from './dump.mjs'
import { editOthers, editText, format, noNulls, oneOf, plain, position, range, restrictToProduct, word } from './operations.mjs'

const [out, firstSeed, sessions] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])]
if (process.argv[5] === 'product') restrictToProduct()

function startDocuments(gen, gc, undoes, log) {
  const docs = []
  const count = prng.int32(gen, 2, 5)
  for (let i = 0; i < count; i++) {
    const doc = new Y.Doc({ gc })
    // some ids in order, so that ties are decided both ways, some as large as the server's
    doc.clientID = prng.bool(gen) ? prng.uint32(gen, 1, 2 ** 32 - 1) : 2 ** 32 + prng.uint32(gen, 0, 2 ** 31)
    const text = doc.getText('content')
    const entry = { doc, waiting: [], undo: undoes ? new Y.UndoManager(text, { captureTimeout: 0 }) : null }
    doc.on('update', (update, origin) => {
      if (origin === 'remote') return
      log.push(update)
      docs.forEach(other => { if (other !== entry) other.waiting.push(update) })
    })
    docs.push(entry)
  }
  return docs
}

function deliver(gen, entry, most) {
  // now and then out of order, with a duplicate
  for (let i = Math.min(most, entry.waiting.length); i > 0; i--) {
    const at = prng.int32(gen, 0, 3) === 0 ? prng.int32(gen, 0, entry.waiting.length - 1) : 0
    const [update] = entry.waiting.splice(at, 1)
    Y.applyUpdate(entry.doc, update, 'remote')
    if (prng.int32(gen, 0, 9) === 0) Y.applyUpdate(entry.doc, update, 'remote')
  }
}

function deliverAll(docs) {
  while (docs.some(e => e.waiting.length > 0)) {
    docs.forEach(e => { while (e.waiting.length > 0) Y.applyUpdate(e.doc, e.waiting.shift(), 'remote') })
  }
}

function step(gen, entry) {
  const kind = prng.int32(gen, 0, 19)
  if (kind === 0) entry.undo?.undo()
  else if (kind === 1) entry.undo?.redo()
  else if (kind < 15) entry.doc.transact(() => times(gen, 3, () => editText(gen, entry.doc.getText('content'))), entry.undo)
  else entry.doc.transact(() => editOthers(gen, entry.doc))
}

function times(gen, most, f) {
  for (let i = prng.int32(gen, 1, most); i > 0; i--) f()
}

function positions(gen, doc) {
  const text = doc.getText('content')
  return Array.from({ length: 4 }, () => {
    const [index, assoc] = [prng.int32(gen, 0, text.length), prng.bool(gen) ? 0 : -1]
    const relative = Y.createRelativePositionFromTypeIndex(text, index, assoc)
    return { index, assoc, item: relative.item ?? null, relative }
  })
}

function serverEdits(gen, state) {
  const doc = new Y.Doc()
  // before the update: a text that yjs makes out of a nameless root later takes shortcuts past formats
  const text = doc.getText('content')
  Y.applyUpdate(doc, state)
  const edits = []
  for (let i = prng.int32(gen, 1, 6); i > 0; i--) {
    const s = plain(text)
    const kind = oneOf(gen, ['insert', 'format', 'delete'])
    const [at, n] = range(gen, s, 15)
    const edit = { kind, at: kind === 'insert' ? position(gen, s) : at, n, text: word(gen), attributes: format(gen) }
    if (kind === 'insert') {
      edit.attributes = noNulls(edit.attributes)
      text.insert(edit.at, edit.text, edit.attributes)
    } else if (n === 0) continue
    else if (kind === 'format') text.format(at, n, edit.attributes)
    else text.delete(at, n)
    edits.push(edit)
  }
  return { edits, editedDump: dumpDocument(doc).content }
}

function session(seed) {
  const gen = prng.create(seed)
  const gc = prng.int32(gen, 0, 3) > 0
  // what can be undone is kept from being merged and forgotten, so that the bytes of states differ
  const undoes = prng.int32(gen, 0, 2) === 0
  const log = []
  const docs = startDocuments(gen, gc, undoes, log)
  const steps = prng.int32(gen, 5, 60)
  const first = docs[0].doc
  let half = null
  for (let i = 0; i < steps; i++) {
    step(gen, oneOf(gen, docs))
    if (prng.bool(gen)) deliver(gen, oneOf(gen, docs), prng.int32(gen, 1, 6))
    if (i === Math.floor(steps / 2)) {
      while (docs[0].waiting.length > 0) Y.applyUpdate(first, docs[0].waiting.shift(), 'remote')
      half = { state: base64(Y.encodeStateAsUpdate(first)), vector: base64(Y.encodeStateVector(first)), positions: positions(gen, first) }
    }
  }
  deliverAll(docs)
  const dump = dumpDocument(first)
  docs.forEach(e => { if (canonical(dumpDocument(e.doc)) !== canonical(dump)) throw new Error('yjs diverges in seed ' + seed) })
  half.positions.forEach(p => {
    p.now = Y.createAbsolutePositionFromRelativePosition(p.relative, first, false)?.index ?? null
    delete p.relative
  })
  const state = Y.encodeStateAsUpdate(first)
  return { seed, gc, undoes, updates: log.map(base64), dump, vector: base64(Y.encodeStateVector(first)), state: base64(state), half, ...serverEdits(gen, state) }
}

const file = fs.openSync(out, 'w')
for (let seed = firstSeed; seed < firstSeed + sessions; seed++) fs.writeSync(file, JSON.stringify(session(seed)) + '\n')
fs.closeSync(file)
