import { Button, Moment, type SiteFacts } from '#ui';
import { sayReader } from '../messages.ts';
import type { ExportedEntry } from '../words.ts';

type Site = Pick<SiteFacts, 'language' | 'timeZone'>;

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** One part of what somebody wrote, under its heading. */
export interface ExportedPart {
  readonly name: string;
  readonly title: string;
  label(member: string): string;
  readonly entries: readonly ExportedEntry[];
}

/** What somebody wrote here, to read; the same as a file for programs. */
export function ExportPage(props: { readonly site: Site; readonly parts: readonly ExportedPart[] }) {
  const { site, parts } = props;
  const { language } = site;
  return (
    <article class="me">
      <h1>{sayReader(language, 'export')}</h1>
      <p>{sayReader(language, 'export-intro')}</p>
      <p>
        <a href="/me/export.json" download="what-i-wrote.json">
          {sayReader(language, 'export-json')}
        </a>
      </p>
      {parts.map(({ title, entries, label }) => (
        <section class="me__section">
          <h2>{title}</h2>
          {entries.length === 0 && <p>{sayReader(language, 'export-none')}</p>}
          {entries.map((entry) => (
            <dl class="me__facts">
              {Object.entries(entry)
                .filter(([, value]) => value !== null && value !== '')
                .map(([name, value]) => (
                  <div>
                    <dt>{label(name)}</dt>
                    <dd dir="auto">{readable(value, site)}</dd>
                  </div>
                ))}
            </dl>
          ))}
        </section>
      ))}
    </article>
  );
}

/** An instant as a person reads it; all else as it is. */
function readable(value: ExportedEntry[string] | undefined, site: Site) {
  if (typeof value !== 'string' || !INSTANT.test(value)) return value;
  return <Moment at={value} site={site} detail="date-and-time" />;
}

/** What erasing does, before it is done. */
export function ErasePage(props: { readonly language: string; readonly explained: readonly string[] }) {
  const { language, explained } = props;
  return (
    <article class="me">
      <h1>{sayReader(language, 'erase')}</h1>
      <p>{sayReader(language, 'erase-intro')}</p>
      <ul>
        {[...explained, sayReader(language, 'erase-reader')].map((says) => (
          <li>{says}</li>
        ))}
      </ul>
      <p>
        {sayReader(language, 'erase-first')} <a href="/me/export">{sayReader(language, 'export-link')}</a>
      </p>
      <form class="form" method="post" action="/me/erase">
        <Button kind="danger">{sayReader(language, 'erase-button')}</Button>
      </form>
      <p>
        <a href="/me">{sayReader(language, 'back-to-me')}</a>
      </p>
    </article>
  );
}

export function ErasedPage({ language }: { readonly language: string }) {
  return (
    <article class="me">
      <h1>{sayReader(language, 'erased')}</h1>
      <p>{sayReader(language, 'erased-intro')}</p>
    </article>
  );
}
