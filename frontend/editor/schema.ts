import { type DOMOutputSpec, type MarkSpec, type Node as PmNode, Schema } from 'prosemirror-model';
import { PASSAGE_KINDS, readBlockAttrs, safeHref } from './keys.ts';

// The page owns the first heading level, so a text's headings begin one below it.
const TAGS: Record<string, string> = { h1: 'h2', h2: 'h3', h3: 'h4', quote: 'blockquote' };

function blockDom(node: PmNode): DOMOutputSpec {
  const { type, indent, id, passage, ins, del } = node.attrs;
  const attrs: Record<string, string> = { class: `block block-${type}`, dir: 'auto', 'data-type': type };
  if (indent) attrs['data-indent'] = String(indent);
  if (id) attrs['data-id'] = id;
  if (passage) attrs['data-kind'] = passage;
  if (ins) attrs['data-break'] = 'ins';
  if (del) attrs['data-break'] = 'del';
  return [TAGS[type] ?? 'p', attrs, 0];
}

function parsedBlock(dom: HTMLElement) {
  return readBlockAttrs({
    type: dom.dataset.type,
    indent: Number(dom.dataset.indent),
    id: dom.dataset.id,
    passage: PASSAGE_KINDS.find((kind) => kind === dom.dataset.kind),
  });
}

// The elements carry the roles insertion and deletion by themselves.
function proposalMark(tag: 'ins' | 'del'): MarkSpec {
  return {
    attrs: { by: { validate: 'string' }, at: { validate: 'number' } },
    inclusive: false,
    toDOM: (mark) => [tag, { 'data-by': mark.attrs.by, 'data-at': String(mark.attrs.at) }, 0],
    parseDOM: [
      {
        tag: `${tag}[data-by]`,
        getAttrs: (dom) => ({ by: dom.dataset.by ?? '', at: Number(dom.dataset.at) || 0 }),
      },
    ],
  };
}

/** doc → block+, block → text*: one level, because the shared text is flat. */
export const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    block: {
      content: 'text*',
      group: 'block',
      defining: true,
      attrs: {
        type: { default: 'paragraph' },
        indent: { default: 0 },
        id: { default: null },
        passage: { default: null },
        ins: { default: null },
        del: { default: null },
      },
      toDOM: blockDom,
      parseDOM: [
        { tag: '[data-type].block', getAttrs: parsedBlock, priority: 60 },
        { tag: 'p' },
        { tag: 'h1', attrs: { type: 'h1' } },
        { tag: 'h2', attrs: { type: 'h2' } },
        { tag: 'h3', attrs: { type: 'h3' } },
        { tag: 'h4', attrs: { type: 'h3' } },
        { tag: 'h5', attrs: { type: 'h3' } },
        { tag: 'h6', attrs: { type: 'h3' } },
        { tag: 'blockquote', attrs: { type: 'quote' } },
        { tag: 'li', attrs: { type: 'bullet' } },
      ],
    },
    text: { group: 'inline' },
  },
  marks: {
    link: {
      attrs: { href: { validate: 'string' } },
      inclusive: false,
      toDOM: (mark) => ['a', { href: mark.attrs.href, rel: 'noopener nofollow', target: '_blank' }, 0],
      parseDOM: [
        {
          tag: 'a[href]',
          getAttrs: (dom) => {
            const href = safeHref(dom.getAttribute('href'));
            return href ? { href } : false;
          },
        },
      ],
    },
    strong: {
      toDOM: () => ['strong', 0],
      parseDOM: [
        { tag: 'strong' },
        { tag: 'b', getAttrs: (dom) => (dom.style.fontWeight === 'normal' ? false : null) },
        { style: 'font-weight=400', clearMark: (mark) => mark.type.name === 'strong' },
        { style: 'font-weight', getAttrs: (value) => (/^(bold(er)?|[6-9]\d{2})$/.test(value) ? null : false) },
      ],
    },
    em: {
      toDOM: () => ['em', 0],
      parseDOM: [{ tag: 'em' }, { tag: 'i' }, { style: 'font-style=italic' }],
    },
    code: {
      toDOM: () => ['code', { spellcheck: 'false' }, 0],
      parseDOM: [{ tag: 'code' }, { tag: 'kbd' }, { tag: 'samp' }],
    },
    ins: { ...proposalMark('ins'), excludes: 'ins' },
    del: { ...proposalMark('del'), excludes: 'del' },
  },
});
