import type { EditorState } from 'prosemirror-state';
import { Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import * as Y from 'yjs';
import type { Binding } from './binding.ts';
import { toFlat } from './flat.ts';

/** A comment as the server keeps it: anchors are relative positions as JSON; the quotation outlives the text. */
export interface Comment {
  id: string;
  start: unknown;
  end: unknown;
  quote: string;
  resolved?: boolean;
  author?: string;
  text?: string;
}

export interface CommentRequest {
  start: string;
  end: string;
  quote: string;
}

const commentsKey = new PluginKey<DecorationSet>('plenary-comments');

export function commentsPlugin(clicked: (id: string) => void): Plugin {
  return new Plugin<DecorationSet>({
    key: commentsKey,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, set) => (tr.getMeta(commentsKey) as DecorationSet | undefined) ?? set.map(tr.mapping, tr.doc),
    },
    props: {
      decorations: (state) => commentsKey.getState(state),
      handleClick: (_, __, event) => {
        const id = (event.target as HTMLElement).closest<HTMLElement>('[data-comment]')?.dataset.comment;
        if (id) clicked(id);
        return false;
      },
    },
  });
}

function range(binding: Binding, comment: Comment): [number, number] | null {
  try {
    const start = binding.resolve(position(comment.start));
    const end = binding.resolve(position(comment.end));
    return start !== null && end !== null && start < end ? [start, end] : null;
  } catch {
    return null;
  }
}

function position(json: unknown): Y.RelativePosition {
  return Y.createRelativePositionFromJSON(typeof json === 'string' ? JSON.parse(json) : json);
}

/** Where a comment's words stand now, or null when they are gone. */
export function commentRange(binding: Binding, comment: Comment): [number, number] | null {
  return range(binding, comment);
}

/** The meta to dispatch so that the open comments are shown. */
export function commentDecorations(state: EditorState, binding: Binding, comments: Comment[]) {
  const found = comments.flatMap((comment) => {
    const at = comment.resolved ? null : range(binding, comment);
    return at ? [Decoration.inline(at[0], at[1], { class: 'pe-comment', 'data-comment': comment.id })] : [];
  });
  return state.tr.setMeta(commentsKey, DecorationSet.create(state.doc, found));
}

/** The selected words as anchors: the start holds on to its first character, the end to its last. */
export function requestFor(state: EditorState, binding: Binding): CommentRequest | null {
  const { from, to, empty } = state.selection;
  if (empty) return null;
  const quote = state.doc.textBetween(from, to, '\n').slice(0, 1000);
  if (quote.trim() === '') return null;
  const json = (pos: number, assoc: 0 | -1) => JSON.stringify(Y.relativePositionToJSON(binding.anchorAt(toFlat(state.doc, pos), assoc)));
  return { start: json(from, 0), end: json(to, -1), quote };
}
