import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** The frames of the collaboration socket. */
export type Frame =
  | { kind: 'notice'; notice: Notice }
  | { kind: 'step1'; vector: Uint8Array }
  | { kind: 'update'; update: Uint8Array }
  | { kind: 'awareness'; update: Uint8Array }
  | { kind: 'ack'; seq: number }
  | { kind: 'denied'; reason: string }
  | { kind: 'other' };

export type Role = 'none' | 'read' | 'comment' | 'suggest' | 'write';

export interface Notice {
  role?: string;
  epoch?: number;
  readOnly?: boolean;
  head?: number;
  /** The key under which this person's suggestions stand. */
  author?: string;
  reload?: boolean;
}

export const Close = {
  signedOut: 4401,
  refused: 4403,
  slow: 4408,
  epoch: 4409,
  malformed: 1007,
  tooLarge: 1009,
} as const;

/** Frames above this are refused by the server; a little is kept back for the frame's own bytes. */
export const MAX_FRAME = 512 * 1024 - 64;

export function readFrame(bytes: Uint8Array): Frame {
  const decoder = decoding.createDecoder(bytes);
  switch (decoding.readVarUint(decoder)) {
    case 0: {
      const step = decoding.readVarUint(decoder);
      const payload = decoding.readVarUint8Array(decoder);
      return step === 0 ? { kind: 'step1', vector: payload } : { kind: 'update', update: payload };
    }
    case 1:
      return { kind: 'awareness', update: decoding.readVarUint8Array(decoder) };
    case 2:
      return { kind: 'denied', reason: (decoding.readVarUint(decoder), decoding.readVarString(decoder)) };
    case 8:
      return { kind: 'ack', seq: decoding.readVarUint(decoder) };
    case 9:
      return { kind: 'notice', notice: JSON.parse(decoding.readVarString(decoder)) as Notice };
    default:
      return { kind: 'other' };
  }
}

function frame(...parts: (number | Uint8Array | string)[]): Uint8Array {
  const encoder = encoding.createEncoder();
  for (const part of parts) {
    if (typeof part === 'number') encoding.writeVarUint(encoder, part);
    else if (typeof part === 'string') encoding.writeVarString(encoder, part);
    else encoding.writeVarUint8Array(encoder, part);
  }
  return encoding.toUint8Array(encoder);
}

export const step1 = (vector: Uint8Array) => frame(0, 0, vector);
export const step2 = (update: Uint8Array) => frame(0, 1, update);
export const liveUpdate = (update: Uint8Array) => frame(0, 2, update);
export const awarenessUpdate = (update: Uint8Array) => frame(1, update);
export const askAwareness = () => frame(3);
export const ping = () => frame(9, '{}');

/** The role of a notice; a text that may only be read counts as read whatever the role. */
export function roleOf(notice: Notice): Role {
  const role = String(notice.role ?? 'read').toLowerCase() as Role;
  if (notice.readOnly && (role === 'suggest' || role === 'write')) return 'read';
  return ['none', 'read', 'comment', 'suggest', 'write'].includes(role) ? role : 'read';
}
