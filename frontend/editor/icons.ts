import { svg, type SVGTemplateResult } from 'lit';

const icon = (body: SVGTemplateResult) => svg`<svg viewBox="0 0 20 20" width="18" height="18" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${body}</svg>`;

/** Drawn for this editor; one stroke width, 20 units square. */
export const icons = {
  strong: icon(svg`<path d="M6 4h4.6a3 3 0 0 1 0 6H6zM6 10h5.4a3 3 0 0 1 0 6H6z" stroke-width="2"/>`),
  em: icon(svg`<path d="M8.5 4h5M6.5 16h5M11.6 4 8.4 16"/>`),
  code: icon(svg`<path d="m7 6-4 4 4 4M13 6l4 4-4 4"/>`),
  link: icon(svg`<path d="M8.4 11.6a3 3 0 0 0 4.3 0l2.6-2.6a3 3 0 1 0-4.3-4.3l-1 1M11.6 8.4a3 3 0 0 0-4.3 0L4.700 11a3 3 0 1 0 4.3 4.300l1-1"/>`),
  bullet: icon(svg`<path d="M8 5h9M8 10h9M8 15h9"/><g fill="currentColor" stroke="none"><circle cx="4" cy="5" r="1.3"/><circle cx="4" cy="10" r="1.3"/><circle cx="4" cy="15" r="1.3"/></g>`),
  numbered: icon(svg`<path d="M9 5h8M9 10h8M9 15h8M3.500 3.600 4.700 3v4M3.200 12.600c.5-1 2.400-.8 2.100.5-.2.8-1.500 1.400-2.200 2.400h2.400"/>`),
  outdent: icon(svg`<path d="M3 4h14M9 8h8M9 12h8M3 16h14M6 8l-2.500 2L6 12"/>`),
  indent: icon(svg`<path d="M3 4h14M9 8h8M9 12h8M3 16h14M3.500 8 6 10l-2.500 2"/>`),
  undo: icon(svg`<path d="M4 8h8a4 4 0 0 1 0 8H8M4 8l3.500-3.500M4 8l3.500 3.500"/>`),
  redo: icon(svg`<path d="M16 8H8a4 4 0 0 0 0 8h4M16 8l-3.500-3.500M16 8l-3.500 3.500"/>`),
  comment: icon(svg`<path d="M4 4h12a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1h-5l-4 3v-3H4a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1z"/>`),
  mark: icon(svg`<path d="M5 3v14M5 4h9l-2 3.500L14 11H5"/>`),
  keys: icon(svg`<rect x="2.500" y="5" width="15" height="10" rx="1.500"/><path d="M5.500 8h.01M8.500 8h.01M11.500 8h.01M14.500 8h.01M6.500 12h7"/>`),
  side: icon(svg`<path d="M4 5h12M4 10h12M4 15h7"/>`),
  down: svg`<svg viewBox="0 0 10 10" width="9" height="9" fill="none" stroke="currentColor" stroke-width="1.600" stroke-linecap="round" aria-hidden="true"><path d="m2 3.500 3 3 3-3"/></svg>`,
};
