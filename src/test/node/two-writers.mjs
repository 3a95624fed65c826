// Two stock Yjs documents write into one shared document: node two-writers.mjs <url> <cookie> <cookie>
// Prints the common text as JSON; ends with 1 when they do not come together in time.
import * as Y from 'yjs'
import * as encoding from 'lib0/encoding'
import * as decoding from 'lib0/decoding'
import { readSyncMessage, writeSyncStep1, writeUpdate } from 'y-protocols/sync'

const SYNC = 0
const ACKNOWLEDGED = 8
const [url, ...cookies] = process.argv.slice(2)

function write (message) {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, SYNC)
  message(encoder)
  return encoder
}

function join (cookie) {
  const doc = new Y.Doc()
  const socket = new WebSocket(url, { headers: { cookie } })
  socket.binaryType = 'arraybuffer'
  const writer = { doc, text: doc.getText('content'), acknowledged: 0, sent: 0 }
  writer.ready = new Promise((resolve, reject) => {
    socket.onopen = () => socket.send(encoding.toUint8Array(write(e => writeSyncStep1(e, doc))))
    socket.onerror = reject
    socket.onclose = event => reject(new Error(`closed with ${event.code}`))
    socket.onmessage = event => {
      const decoder = decoding.createDecoder(new Uint8Array(event.data))
      const kind = decoding.readVarUint(decoder)
      if (kind === ACKNOWLEDGED) writer.acknowledged++
      if (kind !== SYNC) return
      const answer = encoding.createEncoder()
      encoding.writeVarUint(answer, SYNC)
      const step = readSyncMessage(decoder, answer, doc, socket)
      if (encoding.length(answer) > 1) {
        writer.sent++
        socket.send(encoding.toUint8Array(answer))
      }
      if (step === 1) resolve()
    }
  })
  doc.on('update', (update, origin) => {
    if (origin === socket) return
    writer.sent++
    socket.send(encoding.toUint8Array(write(e => writeUpdate(e, update))))
  })
  return writer
}

const pause = ms => new Promise(resolve => setTimeout(resolve, ms))
const [a, b] = cookies.map(join)
await Promise.all([a.ready, b.ready])
for (let i = 0; i < 100; i++) {
  a.text.insert(0, i % 10 === 9 ? '\n' : 'a')
  b.text.insert(b.text.length - 1, i === 50 ? '😀' : 'b')
  if (i % 7 === 0) a.text.format(0, Math.min(3, a.text.length - 1), { strong: true })
  if (i % 13 === 0) b.text.delete(Math.floor(b.text.length / 2), 1)
  if (i % 5 === 0) await pause(2)
}
let rest = 0
for (let i = 0; i < 1000 && rest < 20; i++) {
  const settled = a.acknowledged === a.sent && b.acknowledged === b.sent && a.text.toString() === b.text.toString()
  rest = settled ? rest + 1 : 0
  await pause(15)
}
const same = JSON.stringify(a.text.toDelta()) === JSON.stringify(b.text.toDelta())
console.log(JSON.stringify(a.text.toString()))
process.exit(rest === 20 && same ? 0 : 1)
