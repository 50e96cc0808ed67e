import { renderToString } from 'preact-render-to-string';
import type { Letter } from '#platform/mail';
import { directionOf, type SiteFacts } from '#ui';
import type { Speech } from '../views/speech.ts';
import type { Comment } from '../words.ts';
import { mailHtml } from './rules/mail-html.ts';
import { mailText, quoted } from './rules/mail-text.ts';

interface Link {
  readonly label: string;
  /** Absolute. */
  readonly href: string;
}

/** A piece of a letter: a paragraph, what somebody wrote (whole, or its beginning in one line), or where to go. */
export type LetterPart =
  | { readonly words: string }
  | { readonly comment: Pick<Comment, 'body' | 'bodyKind'> }
  | { readonly quote: string }
  | { readonly link: Link };

/** What every letter of the conversation is made with. */
export interface LetterSetting {
  readonly site: Pick<SiteFacts, 'name' | 'language'>;
  readonly speech: Speech;
}

/**
 * A letter in words and links alone, once as plain text and once as HTML in the reader's own type: no picture, no
 * style, nothing that tells who has read it.
 */
export function composeLetter(
  { site }: Pick<LetterSetting, 'site'>,
  letter: {
    readonly parts: readonly LetterPart[];
    /** Why it comes, and where that is changed. */
    readonly foot: { readonly why: string; readonly link?: Link };
  },
): Pick<Letter, 'text' | 'html' | 'language'> {
  const { parts, foot } = letter;
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
          <PartShown part={part} />
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
    text: `${[...parts.map(partText), footText.join('\n')].join('\n\n')}\n`,
    html: `<!doctype html>${html}`,
  };
}

function partText(part: LetterPart): string {
  if ('words' in part) return part.words;
  if ('quote' in part) return quoted(part.quote);
  if ('link' in part) return linkText(part.link);
  return mailText(part.comment);
}

function linkText({ label, href }: Link): string {
  return `${label}:\n${href}`;
}

function PartShown({ part }: { readonly part: LetterPart }) {
  if ('words' in part) return <p>{part.words}</p>;
  if ('quote' in part) return <blockquote dir="auto">{part.quote}</blockquote>;
  if ('link' in part) {
    return (
      <p>
        <a href={part.link.href}>{part.link.label}</a>
      </p>
    );
  }
  return <div dir="auto" dangerouslySetInnerHTML={{ __html: mailHtml(part.comment) }} />;
}
