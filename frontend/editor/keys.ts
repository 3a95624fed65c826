/**
 * The vocabulary of a shared text: which keys may stand on a character, and which values they take.
 * The server refuses everything else; readers ignore block keys on letters and inline keys on
 * newlines, because concurrent edits do produce them.
 */

export const BLOCK_TYPES = ['h1', 'h2', 'h3', 'quote', 'bullet', 'numbered'] as const;
export type BlockType = 'paragraph' | (typeof BLOCK_TYPES)[number];

export const PASSAGE_KINDS = [
  'finding',
  'recommendation',
  'disagreement',
  'question',
  'lesson',
  'risk',
  'resource',
  'decision',
] as const;
export type PassageKind = (typeof PASSAGE_KINDS)[number];

export const MAX_INDENT = 6;
export const BLOCK_KEYS = ['type', 'indent', 'id', 'passage', 'ins', 'del'] as const;
export const INLINE_KEYS = ['strong', 'em', 'code', 'link', 'ins', 'del'] as const;
export const ALL_KEYS = ['type', 'indent', 'id', 'passage', 'strong', 'em', 'code', 'link', 'ins', 'del'] as const;

/** Who proposed a change and when: an opaque author key of this document, epoch milliseconds. */
export interface Proposal {
  by: string;
  at: number;
}

export interface BlockAttrs {
  type: BlockType;
  indent: number;
  id: string | null;
  passage: PassageKind | null;
  ins: Proposal | null;
  del: Proposal | null;
}

export type Values = Record<string, unknown>;

const ID = /^[A-Za-z0-9_-]{12,32}$/;
const ID_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-';

export function newBlockId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  let id = '';
  for (const b of bytes) id += ID_ALPHABET[b & 63];
  return id;
}

export function isBlockId(value: unknown): value is string {
  return typeof value === 'string' && ID.test(value);
}

/** http, https, mailto, or a path of this site; everything else would be a way to run script. */
export function safeHref(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > 900) return null;
  const href = value.trim();
  if (/^(https?:\/\/|mailto:)[^\s]+$/i.test(href)) return href;
  if (/^\/(?![/\\])[^\s]*$/.test(href)) return href;
  return null;
}

function proposal(value: unknown): Proposal | null {
  const p = value as Partial<Proposal> | null;
  return p && typeof p.by === 'string' && typeof p.at === 'number' ? { by: p.by, at: p.at } : null;
}

/** The block attributes that the formats of a newline mean. */
export function readBlockAttrs(raw: Values): BlockAttrs {
  const indent = raw.indent;
  return {
    type: (BLOCK_TYPES as readonly unknown[]).includes(raw.type) ? (raw.type as BlockType) : 'paragraph',
    indent: Number.isInteger(indent) && (indent as number) >= 1 && (indent as number) <= MAX_INDENT ? (indent as number) : 0,
    id: isBlockId(raw.id) ? raw.id : null,
    passage: (PASSAGE_KINDS as readonly unknown[]).includes(raw.passage) ? (raw.passage as PassageKind) : null,
    ins: proposal(raw.ins),
    del: proposal(raw.del),
  };
}

/** The values to write on a newline; absent keys are left out. */
export function blockValues(attrs: BlockAttrs): Values {
  const values: Values = {};
  if (attrs.type !== 'paragraph') values.type = attrs.type;
  if (attrs.indent > 0) values.indent = attrs.indent;
  if (attrs.id) values.id = attrs.id;
  if (attrs.passage) values.passage = attrs.passage;
  if (attrs.ins) values.ins = attrs.ins;
  if (attrs.del) values.del = attrs.del;
  return values;
}

/** The inline values that the formats of a letter mean, in one fixed order. */
export function readInlineValues(raw: Values): Values {
  const values: Values = {};
  if (raw.strong === true) values.strong = true;
  if (raw.em === true) values.em = true;
  if (raw.code === true) values.code = true;
  const href = safeHref((raw.link as { href?: unknown } | null | undefined)?.href);
  if (href) values.link = { href };
  const ins = proposal(raw.ins);
  if (ins) values.ins = ins;
  const del = proposal(raw.del);
  if (del) values.del = del;
  return values;
}

// \r, NUL, the Unicode line ends, and halves of surrogate pairs (which yjs would turn into U+FFFD).
const FORBIDDEN = /[\r\u0000\u2028\u2029]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Text as it may stand in the document; line ends become `\n`. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(FORBIDDEN, '');
}

export function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

export function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
