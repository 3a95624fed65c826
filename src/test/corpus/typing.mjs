// Letters typed by five writers at five places of one text: node typing.mjs <out> <letters>
// Writes each update with its length before it, four bytes, big endian.
import fs from 'node:fs'
import * as Y from 'yjs'
import * as prng from 'lib0/prng'

const gen = prng.create(1)
const doc = new Y.Doc()
const text = doc.getText('content')
const parts = []
doc.on('update', update => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(update.length)
  parts.push(length, update)
})
text.insert(0, '\n')
const carets = [0, 0, 0, 0, 0]
for (let i = 0; i < Number(process.argv[3]); i++) {
  const writer = prng.int32(gen, 0, 4)
  doc.clientID = 100 + writer
  if (prng.int32(gen, 0, 39) === 0) carets[writer] = prng.int32(gen, 0, text.length)
  const at = Math.min(carets[writer], text.length)
  if (at > 0 && prng.int32(gen, 0, 9) === 0) {
    text.delete(at - 1, 1)
    carets[writer] = at - 1
  } else {
    text.insert(at, prng.int32(gen, 0, 79) === 0 ? '\n' : 'e')
    carets[writer] = at + 1
  }
}
fs.writeFileSync(process.argv[2], Buffer.concat(parts))
