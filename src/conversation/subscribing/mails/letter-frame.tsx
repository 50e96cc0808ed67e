import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { directionOf, type SiteFacts } from '#ui';
import type { Speech } from '../../views/speech.ts';

/** What every letter about comments is made with. */
export interface LetterSetting {
  readonly site: Pick<SiteFacts, 'name' | 'language'>;
  readonly speech: Speech;
  /** Absolute: where all subscriptions are seen and ended. */
  readonly manage: string;
}

/** A letter's HTML: words and links, in the reader's own type. No picture, no style, nothing that tells who read it. */
export function letterHtml({ site, speech, manage }: LetterSetting, children: ComponentChildren): string {
  const html = renderToString(
    <html lang={site.language} dir={directionOf(site.language)}>
      <head>
        <meta charset="utf-8" />
        <title>{site.name}</title>
      </head>
      <body>
        {children}
        <hr />
        <p>
          <small>
            {speech.say('letter-why', { newsroom: site.name })}{' '}
            <a href={manage}>{speech.say('letter-manage')}</a>
          </small>
        </p>
      </body>
    </html>,
  );
  return `<!doctype html>${html}`;
}

/** The same in plain text. `-- ` on a line of its own begins what is not the letter itself (RFC 3676, 4.3). */
export function letterText({ site, speech, manage }: LetterSetting, parts: readonly string[]): string {
  const foot = `-- \n${speech.say('letter-why', { newsroom: site.name })}\n${speech.say('letter-manage')}:\n${manage}`;
  return `${[...parts, foot].join('\n\n')}\n`;
}
