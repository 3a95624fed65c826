import { Fragment, type Node as PmNode, Slice } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { cleanText, MAX_INDENT, safeHref } from './keys.ts';
import { schema } from './schema.ts';

interface Context {
  type: string;
  level: number;
  strong: boolean;
  em: boolean;
  code: boolean;
  href: string | null;
  pre: boolean;
}

const DROPPED = new Set(['STYLE', 'SCRIPT', 'META', 'LINK', 'TITLE', 'HEAD', 'IMG', 'SVG', 'VIDEO', 'AUDIO', 'IFRAME', 'OBJECT', 'INPUT', 'BUTTON', 'TEMPLATE']);
const BLOCKS = new Set(['P', 'DIV', 'SECTION', 'ARTICLE', 'HEADER', 'FOOTER', 'MAIN', 'ASIDE', 'LI', 'TR', 'PRE', 'DT', 'DD', 'FIGCAPTION', 'CAPTION', 'ADDRESS']);

/** Foreign HTML as plain flat blocks: lists by indent, table rows as blocks, no styles, no images. */
class Flattener {
  private out = '';
  private line = '';
  private open: Context | null = null;

  flatten(html: string): string {
    const dom = new DOMParser().parseFromString(html, 'text/html');
    this.children(dom.body, { type: 'paragraph', level: -1, strong: false, em: false, code: false, href: null, pre: false });
    this.flush();
    return this.out;
  }

  private children(node: Node, context: Context): void {
    for (const child of Array.from(node.childNodes)) {
      if (child.nodeType === Node.TEXT_NODE) this.text(child.nodeValue ?? '', context);
      else if (child instanceof Element) this.element(child as HTMLElement, context);
    }
  }

  private element(el: HTMLElement, outer: Context): void {
    if (DROPPED.has(el.tagName.toUpperCase()) || isWordMarker(el)) return;
    if (el.tagName === 'BR') return this.lineBreak(outer);
    const context = inline(el, outer);
    const heading = /^H([1-6])$/.exec(el.tagName);
    if (el.tagName === 'UL' || el.tagName === 'OL') {
      this.flush();
      this.children(el, { ...context, type: el.tagName === 'UL' ? 'bullet' : 'numbered', level: context.level + 1 });
      this.flush();
    } else if (heading) {
      this.block(el, { ...context, type: `h${Math.min(3, Number(heading[1]))}`, level: -1, strong: false });
    } else if (el.tagName === 'BLOCKQUOTE') {
      this.block(el, { ...context, type: 'quote' });
    } else if (el.tagName === 'TR') {
      this.flush();
      Array.from(el.children).forEach((cell, i) => {
        if (i > 0) this.line += ' | ';
        this.open = { ...context, type: 'paragraph' };
        this.cell(cell, context);
      });
      this.flush();
    } else if (BLOCKS.has(el.tagName)) {
      this.block(el, wordList(el, context) ?? context);
    } else {
      this.children(el, context);
    }
  }

  // A cell's own paragraphs stay on the row's line.
  private cell(cell: Element, context: Context): void {
    const text = (cell.textContent ?? '').replace(/\s+/g, ' ').trim();
    this.line += wrap(text, { ...context, strong: context.strong || cell.tagName === 'TH' });
  }

  private block(el: HTMLElement, context: Context): void {
    // A paragraph inside a list item is the item itself.
    if (!(el.tagName === 'P' && el.parentElement?.tagName === 'LI' && this.line === '')) this.flush();
    this.children(el, { ...context, pre: context.pre || el.tagName === 'PRE' });
    this.flush();
  }

  private lineBreak(context: Context): void {
    if (this.line !== '') this.flush();
    this.open = context;
  }

  private text(raw: string, context: Context): void {
    const lines = context.pre ? cleanText(raw).split('\n') : [raw.replace(/[\s\u00a0]+/g, ' ')];
    lines.forEach((line, i) => {
      if (i > 0) this.flush();
      const text = this.line === '' || this.line.endsWith(' ') ? line.replace(/^ +/, '') : line;
      if (text === '') return;
      if (this.line === '') this.open = context;
      this.line += wrap(text, context);
    });
  }

  private flush(): void {
    const context = this.open;
    if (context && this.line.trim() !== '') {
      const indent = Math.max(0, Math.min(MAX_INDENT, context.level));
      const list = context.type === 'bullet' || context.type === 'numbered';
      const attrs = `class="block" data-type="${context.type}"${list && indent ? ` data-indent="${indent}"` : ''}`;
      this.out += `<p ${attrs}>${this.line.trimEnd()}</p>`;
    }
    this.line = '';
    this.open = null;
  }
}

function inline(el: HTMLElement, outer: Context): Context {
  const { fontWeight, fontStyle } = el.style;
  const context = { ...outer };
  // Google Docs wraps everything in a bold element that says it is not bold.
  if (el.tagName === 'B' || el.tagName === 'STRONG') context.strong = fontWeight !== 'normal' && fontWeight !== '400';
  else if (fontWeight) context.strong = /^(bold(er)?|[6-9]\d\d)$/.test(fontWeight);
  if (el.tagName === 'I' || el.tagName === 'EM') context.em = fontStyle !== 'normal';
  else if (fontStyle) context.em = fontStyle === 'italic';
  if (['CODE', 'KBD', 'SAMP', 'TT'].includes(el.tagName)) context.code = true;
  if (el.tagName === 'A') context.href = safeHref(el.getAttribute('href')) ?? outer.href;
  return context;
}

// Word writes list items as paragraphs with their level in a style and their sign in a span.
function wordList(el: HTMLElement, context: Context): Context | null {
  const level = /mso-list:[^;"']*level(\d)/i.exec(el.getAttribute('style') ?? '');
  if (!level) return null;
  const marker = Array.from(el.querySelectorAll('span')).find(isWordMarker)?.textContent?.trim() ?? '';
  const numbered = /^\(?[0-9a-z]{1,4}[.)]/i.test(marker) && marker !== 'o';
  return { ...context, type: numbered ? 'numbered' : 'bullet', level: Number(level[1]) - 1 };
}

function isWordMarker(el: Element): boolean {
  return /mso-list:\s*ignore/i.test(el.getAttribute('style') ?? '');
}

function wrap(text: string, { strong, em, code, href }: Context): string {
  let html = text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  if (code) html = `<code>${html}</code>`;
  if (em) html = `<em>${html}</em>`;
  if (strong) html = `<strong>${html}</strong>`;
  if (href) html = `<a href="${href.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}">${html}</a>`;
  return html;
}

/** Pasted blocks are new ones: no ids, no one's suggestions. A block that is moved keeps its id. */
function asNew(slice: Slice, keepIds: boolean): Slice {
  const map = (fragment: Fragment): Fragment => {
    const nodes: PmNode[] = [];
    fragment.forEach((node) => {
      if (node.isText) {
        const text = cleanText(node.text ?? '').replaceAll('\n', ' ');
        if (text) nodes.push(schema.text(text, node.marks.filter((m) => m.type !== schema.marks.ins && m.type !== schema.marks.del)));
      } else {
        const attrs = { ...node.attrs, id: keepIds ? node.attrs.id : null, ins: null, del: null };
        nodes.push(node.type.create(attrs, map(node.content)));
      }
    });
    return Fragment.from(nodes);
  };
  return new Slice(map(slice.content), slice.openStart, slice.openEnd);
}

export function pasting(): Plugin {
  return new Plugin({
    props: {
      transformPastedHTML: (html) => (html.includes('data-pm-slice') ? html : new Flattener().flatten(html)),
      transformPasted: (slice, view) => {
        const { dragging } = view as EditorView & { dragging: { move: boolean } | null };
        return asNew(slice, dragging?.move === true);
      },
      clipboardTextParser: (text, $context) => {
        const lines = cleanText(text).split(/\n+/);
        const { type, indent } = $context.parent.type === schema.nodes.block ? $context.parent.attrs : { type: 'paragraph', indent: 0 };
        const goesOn = type === 'bullet' || type === 'numbered' || type === 'quote';
        const attrs = goesOn ? { type, indent } : null;
        const blocks = lines.map((line) => schema.nodes.block.create(attrs, line ? schema.text(line) : null));
        return Slice.maxOpen(Fragment.from(blocks));
      },
      clipboardTextSerializer: (slice) => slice.content.textBetween(0, slice.content.size, '\n'),
    },
  });
}
