import { renderToString } from 'preact-render-to-string';
import { directionOf } from './rules/direction.ts';
import type { SiteFacts } from './words.ts';

export interface LetterLink {
  readonly label: string;
  /** Absolute. */
  readonly href: string;
}

/**
 * A piece of a letter: a paragraph, what somebody wrote in one line, where to go, facts to be copied, or what a feature
 * has written in both ways itself (its HTML must be safe).
 */
export type LetterPiece =
  | { readonly words: string }
  | { readonly quote: string }
  | { readonly link: LetterLink }
  | { readonly facts: readonly (readonly [term: string, value: string])[] }
  | { readonly written: { readonly text: string; readonly html: string } };

export interface LetterContent {
  readonly parts: readonly LetterPiece[];
  /** Why it comes, and where that is changed. */
  readonly foot: { readonly why: string; readonly link?: LetterLink };
}

/**
 * A letter in words and links alone, once as plain text and once as HTML in the reader's own type: no picture, no
 * style, nothing that tells who has read it.
 */
export function drawLetter(
  site: Pick<SiteFacts, 'name' | 'language'>,
  { parts, foot }: LetterContent,
): { readonly text: string; readonly html: string; readonly language: string } {
  const footText = [`-- \n${foot.why}`, ...(foot.link ? [linkText(foot.link)] : [])];
  const html = renderToString(
    <html lang={site.language} dir={directionOf(site.language)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <title>{site.name}</title>
      </head>
      <body>
        {parts.map((part) => (
          <PieceShown part={part} />
        ))}
        <hr />
        <p>
          <small>
            {foot.why} {foot.link && <a href={foot.link.href}>{foot.link.label}</a>}
          </small>
        </p>
      </body>
    </html>,
  );
  return {
    language: site.language,
    // RFC 3676, 4.3: `-- ` on a line of its own begins what is not the letter itself.
    text: `${[...parts.map(pieceText), footText.join('\n')].join('\n\n')}\n`,
    html: `<!doctype html>${html}`,
  };
}

/** Marks each line as somebody else's. */
export function quoted(text: string): string {
  return text.replace(/^/gm, '> ');
}

function pieceText(part: LetterPiece): string {
  if ('words' in part) return part.words;
  if ('quote' in part) return quoted(part.quote);
  if ('link' in part) return linkText(part.link);
  if ('facts' in part) return part.facts.map(([term, value]) => `${term}: ${value}`).join('\n');
  return part.written.text;
}

function inLines(text: string) {
  return text.split('\n').flatMap((line, at) => (at === 0 ? [line] : [<br />, line]));
}

function linkText({ label, href }: LetterLink): string {
  return `${label}:\n${href}`;
}

function PieceShown({ part }: { readonly part: LetterPiece }) {
  if ('words' in part) return <p>{inLines(part.words)}</p>;
  if ('quote' in part) return <blockquote dir="auto">{part.quote}</blockquote>;
  if ('written' in part) return <div dir="auto" dangerouslySetInnerHTML={{ __html: part.written.html }} />;
  if ('link' in part) {
    return (
      <p>
        <a href={part.link.href}>{part.link.label}</a>
      </p>
    );
  }
  return (
    <p>
      {part.facts.map(([term, value], at) => (
        <>
          {at > 0 && <br />}
          {term}:{' '}
          <strong>
            <bdi>{inLines(value)}</bdi>
          </strong>
        </>
      ))}
    </p>
  );
}
