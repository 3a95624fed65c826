// One writer: a Yjs document behind a socket of Plenary, y-websocket or Hocuspocus.
import * as Y from 'yjs'
import WebSocket from 'ws'
import * as encoding from 'lib0/encoding'
import * as decoding from 'lib0/decoding'

export class Writer {
  /**
   * @param where {flavour: 'plenary' | 'y-websocket' | 'hocuspocus', url, document, cookie}
   * @param hooks {onReceived(client, clock), onAck(sent)}; keep: apply what others write
   */
  constructor (where, hooks = {}, keep = false) {
    this.where = where
    this.hooks = hooks
    this.keep = keep
    this.doc = new Y.Doc()
    this.text = this.doc.getText('content')
    this.unanswered = []
    this.closed = true
    this.doc.on('update', (update, origin) => {
      if (origin !== this) this.push(update)
    })
  }

  /** Resolves once in step with the server. */
  connect () {
    const { flavour, url, document, cookie } = this.where
    this.unanswered = []
    this.ended = false
    return new Promise((resolve, reject) => {
      this.synced = resolve
      const socket = new WebSocket(flavour === 'hocuspocus' ? url : `${url}/${document}`,
        { headers: cookie ? { cookie } : {}, perMessageDeflate: false })
      this.socket = socket
      socket.on('open', () => {
        this.closed = false
        if (flavour === 'hocuspocus') {
          this.frame(e => {
            encoding.writeVarUint(e, 2)
            encoding.writeVarUint(e, 0)
            encoding.writeVarString(e, 'token')
            encoding.writeVarString(e, '3.4.4')
          })
        }
        this.sync(0, Y.encodeStateVector(this.doc))
      })
      socket.on('message', data => this.read(new Uint8Array(data.buffer, data.byteOffset, data.length)))
      socket.on('error', reject)
      socket.on('close', code => {
        this.closed = true
        this.closeCode = code
        reject(new Error(`closed with ${code}`))
      })
    })
  }

  frame (write) {
    const e = encoding.createEncoder()
    if (this.where.flavour === 'hocuspocus') encoding.writeVarString(e, this.where.document)
    write(e)
    this.socket.send(encoding.toUint8Array(e))
  }

  sync (step, payload) {
    this.frame(e => {
      encoding.writeVarUint(e, 0)
      encoding.writeVarUint(e, step)
      encoding.writeVarUint8Array(e, payload)
    })
  }

  /** Sends a change; it is on its way until the acknowledgement that follows in order. */
  push (update) {
    if (this.closed) return
    this.unanswered.push({ at: performance.now(), mark: this.mark })
    this.sync(2, update)
  }

  read (bytes) {
    const d = decoding.createDecoder(bytes)
    if (this.where.flavour === 'hocuspocus') decoding.readVarString(d)
    const kind = decoding.readVarUint(d)
    if (kind === 8) {
      const sent = this.unanswered.shift()
      if (sent && this.hooks.onAck) this.hooks.onAck(sent, this)
    }
    if (kind !== 0 && kind !== 4) return
    const step = decoding.readVarUint(d)
    const payload = decoding.readVarUint8Array(d)
    if (step === 0) {
      this.unanswered.push({ at: performance.now(), mark: this.mark })
      this.sync(1, Y.encodeStateAsUpdate(this.doc, payload))
      return
    }
    if (step === 1 || this.keep) Y.applyUpdate(this.doc, payload, this)
    if (step === 1) this.synced()
    else if (this.hooks.onReceived) this.received(payload)
  }

  /** Client and first clock of the first section: updates of writers here have one. */
  received (update) {
    const d = decoding.createDecoder(update)
    if (decoding.readVarUint(d) === 0) return
    decoding.readVarUint(d)
    const client = decoding.readVarUint(d)
    this.hooks.onReceived(client, decoding.readVarUint(d))
  }

  close () {
    this.closed = true
    if (this.socket) this.socket.terminate()
  }
}
