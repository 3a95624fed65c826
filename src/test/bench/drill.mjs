// Fifty writers type while the driver kills the server again and again. Talks by lines:
//   in:  {"kill":1} the server will be killed now · {"up":"ws://…"} it serves again · {"end":1}
//   out: JSON with what was acknowledged and lost. Plan as in load.mjs.
import readline from 'node:readline'
import { Writer } from './client.mjs'

const plan = JSON.parse(process.argv[2])
const pause = ms => new Promise(resolve => setTimeout(resolve, ms))
const acknowledged = new Map(plan.documents.map(d => [d, new Set()]))
let url = plan.url
let typing = true
let ended = false
let lost = 0
let reconnects = 0

function writer (i) {
  const document = plan.documents[i % plan.documents.length]
  const w = new Writer(
    { flavour: 'plenary', url, document, cookie: plan.cookies[i % plan.cookies.length] },
    { onAck: (sent, self) => { for (let n = self.acked; n < sent.mark; n++) acknowledged.get(document).add(`<${i}.${n}>`); self.acked = Math.max(self.acked, sent.mark) } },
    true)
  w.name = i
  w.typed = 0
  w.acked = 0
  w.mark = 0
  return w
}

const writers = Array.from({ length: plan.clients }, (_, i) => writer(i))

/** Keeps one writer connected and typing; each word is typed once and never again. */
async function live (w) {
  while (!ended) {
    if (w.closed && typing) {
      w.where.url = url
      try {
        await w.connect()
        reconnects++
      } catch {
        w.close()
        await pause(100 + 200 * Math.random())
      }
    } else if (typing && !w.closed) {
      w.mark = w.typed + 1
      w.text.insert(Math.floor(Math.random() * 3) === 0 ? 0 : Math.max(0, w.text.length - 1), `<${w.name}.${w.typed}>`)
      w.typed++
      await pause(50 + 100 * Math.random())
    } else {
      await pause(20)
    }
  }
}

async function read (document) {
  const reader = new Writer({ flavour: 'plenary', url, document, cookie: plan.cookies[0] })
  for (let i = 0; ; i++) {
    try {
      await reader.connect()
      const text = reader.text.toString()
      reader.close()
      return text
    } catch (e) {
      if (i > 200) throw e
      await pause(200)
    }
  }
}

/** Before any writer may send again: everything acknowledged must be there. */
async function check () {
  for (const document of plan.documents) {
    const words = new Set((await read(document)).match(/<\d+\.\d+>/g) ?? [])
    for (const word of acknowledged.get(document)) if (!words.has(word)) lost++
  }
}

const lives = writers.map(live)
const total = () => [...acknowledged.values()].reduce((n, s) => n + s.size, 0)

async function end () {
  for (let i = 0; i < 300 && writers.some(w => w.closed || w.unanswered.length); i++) {
    typing = true
    await pause(20)
    if (i > 50) { ended = true }
  }
  ended = true
  await Promise.all(lives)
  await pause(3000)
  let doubled = 0
  let unequal = 0
  let missing = 0
  for (const document of plan.documents) {
    const text = await read(document)
    const words = text.match(/<\d+\.\d+>/g) ?? []
    doubled += words.length - new Set(words).size
    for (const w of writers.filter(w => w.where.document === document)) {
      if (w.text.toString() !== text) unequal++
      missing += w.typed - words.filter(word => word.startsWith(`<${w.name}.`)).length
    }
  }
  console.log(JSON.stringify({ acknowledged: total(), lost, doubled, unequal, missing, reconnects }))
  process.exit(0)
}

for await (const line of readline.createInterface({ input: process.stdin })) {
  const order = JSON.parse(line)
  if (order.kill) {
    console.log(JSON.stringify({ acknowledged: total() }))
  } else if (order.down) {
    // nobody may send again before the check
    typing = false
    writers.forEach(w => w.close())
    console.log(JSON.stringify({ down: true }))
  } else if (order.up) {
    url = order.up
    await check()
    typing = true
    console.log(JSON.stringify({ checked: true, lost }))
  } else if (order.end) {
    await end()
  }
}
