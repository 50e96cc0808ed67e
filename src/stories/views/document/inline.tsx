import type { ComponentChildren } from 'preact';
import { linkAddress } from '#platform/text';
import { directionOf } from '#ui';
import type { Inline, Mark } from '../../document/words.ts';
import type { Drawing } from './drawing.ts';

/** From the outermost element to the innermost: a link stays one link when a word of it is bold. */
const OUTER_FIRST: readonly Mark['type'][] = ['passage', 'link', 'language', 'highlight', 'bold', 'italic'];

interface Piece {
  readonly of: Inline;
  readonly text: string | null;
  readonly marks: readonly Mark[];
}

/** Text with its marks. */
export function drawInline(content: readonly Inline[] | undefined, drawing: Drawing): ComponentChildren {
  const pieces = (content ?? []).map((one): Piece => {
    if (one.type !== 'text') return { of: one, text: null, marks: [] };
    return { of: one, text: one.text, marks: [...(one.marks ?? [])].sort((a, b) => depthOf(a) - depthOf(b)) };
  });
  return drawPieces(pieces, drawing);
}

function depthOf({ type }: Mark): number {
  const place = OUTER_FIRST.indexOf(type);
  return place === -1 ? OUTER_FIRST.length : place;
}

/** Neighbours that share their outermost mark stand in one element. */
function drawPieces(pieces: readonly Piece[], drawing: Drawing): ComponentChildren[] {
  const drawn: ComponentChildren[] = [];
  for (let at = 0; at < pieces.length; ) {
    const [outer] = pieces[at]?.marks ?? [];
    if (outer === undefined) {
      drawn.push(pieces[at]?.text ?? <br />);
      at += 1;
      continue;
    }
    let end = at;
    while (isSame(pieces[end]?.marks[0], outer)) end += 1;
    const within = pieces.slice(at, end).map((piece) => ({ ...piece, marks: piece.marks.slice(1) }));
    drawn.push(drawMark(outer, drawPieces(within, drawing), drawing));
    if (outer.type === 'passage') drawn.push(afterPassage(outer.attrs.passageId, within.at(-1), drawing));
    at = end;
  }
  return drawn;
}

function isSame(one: Mark | undefined, other: Mark): boolean {
  return one !== undefined && JSON.stringify(one) === JSON.stringify(other);
}

function drawMark(mark: Mark, children: ComponentChildren, drawing: Drawing): ComponentChildren {
  switch (mark.type) {
    case 'bold':
      return <strong>{children}</strong>;
    case 'italic':
      return <em>{children}</em>;
    case 'strike':
      return <s>{children}</s>;
    case 'underline':
      return <u>{children}</u>;
    case 'code':
      return <code>{children}</code>;
    case 'subscript':
      return <sub>{children}</sub>;
    case 'superscript':
      return <sup>{children}</sup>;
    case 'highlight':
      return <mark>{children}</mark>;
    case 'link': {
      const href = linkAddress(mark.attrs.href);
      return href === undefined ? children : <a href={href}>{children}</a>;
    }
    case 'language':
      return (
        <span lang={mark.attrs.lang} dir={directionOf(mark.attrs.lang)}>
          {children}
        </span>
      );
    case 'passage':
      return drawPassage(mark.attrs.passageId, children, drawing);
    default:
      return children;
  }
}

/** What another feature hangs on the passage stands once, after its last piece. */
function afterPassage(id: string, last: Piece | undefined, drawing: Drawing): ComponentChildren {
  return last?.of === drawing.passageEnds.get(id) ? drawing.passageMarks.get(id)?.mark : null;
}

/** A passage may go over several pieces; its first one is what its address leads to. */
function drawPassage(id: string, children: ComponentChildren, { passages }: Drawing): ComponentChildren {
  const isFirst = !passages.has(id);
  passages.add(id);
  return (
    <span class="passage" id={isFirst ? `passage-${id}` : undefined} data-passage={id}>
      {children}
    </span>
  );
}
