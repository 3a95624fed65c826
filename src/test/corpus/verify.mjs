// Real yjs reads what the replica wrote: node verify.mjs <sessions> <written by the replica>
// Prints one line for each session that reads wrong, and exits with 1 then.
import fs from 'node:fs'
import * as Y from 'yjs'
import { bytes, canonical, dumpDocument } from './dump.mjs'

const lines = name => fs.readFileSync(name, 'utf8').trim().split('\n').map(line => JSON.parse(line))
const sessions = new Map(lines(process.argv[2]).map(session => [session.seed, session]))
let wrong = 0
let read = 0

function complain(seed, what) {
  wrong++
  console.log(`seed ${seed}: ${what}`)
}

function readBack(updates) {
  const doc = new Y.Doc()
  updates.forEach(update => Y.applyUpdate(doc, bytes(update)))
  const pending = doc.store.pendingStructs !== null || doc.store.pendingDs !== null
  return pending ? 'pending' : canonical(dumpDocument(doc))
}

for (const ours of lines(process.argv[3])) {
  const session = sessions.get(ours.seed)
  const dump = canonical(session.dump)
  if (readBack([ours.state]) !== dump) complain(ours.seed, 'state')
  if (readBack([session.half.state, ours.diff]) !== dump) complain(ours.seed, 'half-way state and diff')
  if (readBack([ours.state, ...session.updates]) !== dump) complain(ours.seed, 'state, then the log')
  const edited = canonical({ ...session.dump, content: session.editedDump })
  if (readBack([ours.state, ...ours.edit]) !== edited) complain(ours.seed, 'server edit')
  if (readBack([session.state, ...ours.edit]) !== edited) complain(ours.seed, 'server edit on the state of yjs')
  read++
}
if (read !== sessions.size) complain('-', `${read} of ${sessions.size} sessions written`)
process.exit(wrong > 0 ? 1 : 0)
