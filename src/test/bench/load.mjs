// Types into documents at a steady rate and measures. Prints one line of JSON.
//   node load.mjs '{"flavour":…,"url":…,"documents":[…],"cookies":[…],"clients":100,"rate":500,
//                   "seconds":20,"warmup":5,"pids":[…]}'
import fs from 'node:fs'
import * as Y from 'yjs'
import { Writer } from './client.mjs'

const plan = JSON.parse(process.argv[2])
const TICKS_PER_SECOND = 100

function family (pid) {
  try {
    const children = fs.readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim()
    return [pid, ...children.split(' ').filter(Boolean).flatMap(c => family(Number(c)))]
  } catch {
    return []
  }
}

/** Seconds of processor time of the servers, with their children, also those that ended. */
function processorSeconds () {
  let ticks = 0
  for (const pid of new Set(plan.pids.flatMap(family))) {
    try {
      const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ').map(Number)
      ticks += fields[11] + fields[12] + (plan.pids.includes(pid) ? fields[13] + fields[14] : 0)
    } catch { /* it ended just now */ }
  }
  return ticks / TICKS_PER_SECOND
}

/** Proportional set size: memory shared between processes counts once. */
function megabytes () {
  let kib = 0
  for (const pid of new Set(plan.pids.flatMap(family))) {
    try {
      kib += Number(fs.readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8').match(/^Pss:\s+(\d+)/m)[1])
    } catch { /* it ended just now */ }
  }
  return Math.round(kib / 1024)
}

function quantile (sorted, q) {
  return sorted.length ? Number(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))].toFixed(1)) : null
}

const sent = new Map()
const seen = []
const stored = []
let measuring = false

const writers = []
for (let i = 0; i < plan.clients; i++) {
  const document = plan.documents[i % plan.documents.length]
  const cookie = plan.cookies ? plan.cookies[i % plan.cookies.length] : undefined
  writers.push(new Writer({ flavour: plan.flavour, url: plan.url, document, cookie }, {
    onReceived: (client, clock) => {
      const at = sent.get(client * 2 ** 20 + clock)
      if (at !== undefined) seen.push(performance.now() - at)
    },
    onAck: one => { if (measuring && one.edit) stored.push(performance.now() - one.at) }
  }))
}
for (let i = 0; i < writers.length; i += 20) {
  await Promise.all(writers.slice(i, i + 20).map(w => w.connect()))
}

let edits = 0
function type (writer) {
  const id = writer.doc.clientID
  const clock = Y.getState(writer.doc.store, id)
  writer.count = (writer.count ?? 0) + 1
  const end = Math.max(0, writer.text.length - 1)
  if (writer.count % 10 === 0 && end > 0) writer.text.delete(end - 1, 1)
  else {
    if (measuring) sent.set(id * 2 ** 20 + clock, performance.now())
    writer.text.insert(end, writer.count % 80 === 79 ? '\n' : 'plenary wo'[writer.count % 10])
  }
  const last = writer.unanswered.at(-1)
  if (last) last.edit = true
  edits++
}

const gap = 1000 * plan.clients / plan.rate
const timers = new Map()
for (const writer of writers) {
  const next = () => {
    type(writer)
    timers.set(writer, setTimeout(next, gap * (0.5 + Math.random())))
  }
  timers.set(writer, setTimeout(next, gap * Math.random()))
}
const pause = seconds => new Promise(resolve => setTimeout(resolve, seconds * 1000))

await pause(plan.warmup)
const before = { cpu: processorSeconds(), edits, own: process.cpuUsage(), at: performance.now() }
measuring = true
await pause(plan.seconds)
measuring = false
const took = (performance.now() - before.at) / 1000
const cpu = processorSeconds() - before.cpu
const done = edits - before.edits
const own = process.cpuUsage(before.own)
timers.forEach(clearTimeout)
await pause(2)

let missing = 0
for (const document of plan.documents) {
  const cookie = plan.cookies ? plan.cookies[0] : undefined
  const reader = new Writer({ flavour: plan.flavour, url: plan.url, document, cookie })
  await reader.connect()
  for (const writer of writers.filter(w => w.where.document === document)) {
    const id = writer.doc.clientID
    missing += Math.max(0, Y.getState(writer.doc.store, id) - Y.getState(reader.doc.store, id))
  }
  reader.close()
}
seen.sort((a, b) => a - b)
stored.sort((a, b) => a - b)
console.log(JSON.stringify({
  editsPerSecond: Math.round(done / took),
  p50: quantile(seen, 0.5),
  p99: quantile(seen, 0.99),
  ackP50: quantile(stored, 0.5),
  ackP99: quantile(stored, 0.99),
  cpuPerThousand: Number((cpu / done * 1000).toFixed(3)),
  megabytes: megabytes(),
  clientCpuPercent: Math.round((own.user + own.system) / 1e4 / took),
  missing
}))
process.exit(0)
