import { SearchForm, type SiteFacts } from '#ui';
import type { StorySummary } from '../words.ts';
import { sayPage } from './messages.ts';
import type { ProblemPageProps } from './props.ts';
import { Teaser } from './teaser.tsx';

/** The statuses that have sentences of their own; all others have those of their class. */
const SAID = [403, 404, 409, 410, 413, 429, 503] as const;

/** What went wrong, what can be done about it, and what else there is to read. */
export function ProblemPage({ site, problem, suggestions }: ProblemPageProps) {
  const { language } = site;
  const { status, sentence, reference, facts } = problem;
  const kind = SAID.find((one) => one === status) ?? (status < 500 ? '4xx' : '5xx');
  const reason = String(facts['reason'] ?? '');
  return (
    <div class="quiet problem">
      <p class="label">{status}</p>
      <h1>{sayPage(language, `problem-${kind}`)}</h1>
      {sentence && <p class="standfirst">{sentence}</p>}
      <p>{sayPage(language, `problem-${kind}-do`)}</p>
      {status === 410 && reason !== '' && <p>{sayPage(language, 'problem-410-reason', { reason })}</p>}
      {reference && <p class="remark">{sayPage(language, 'problem-reference', { reference })}</p>}
      {(status === 404 || status === 410) && <SearchForm language={language} id="search-instead" />}
      <p>
        <a href="/">{sayPage(language, 'problem-home')}</a>
      </p>
      <Suggestions site={site} stories={suggestions} />
    </div>
  );
}

function Suggestions({
  site,
  stories,
}: {
  readonly site: SiteFacts;
  readonly stories: readonly StorySummary[];
}) {
  if (stories.length === 0) return null;
  return (
    <section aria-labelledby="suggestions">
      <h2 class="band" id="suggestions">
        {sayPage(site.language, 'problem-suggestions')}
      </h2>
      <div class="lines">
        {stories.map((story) => (
          <Teaser story={story} site={site} kind="line" level={3} />
        ))}
      </div>
    </section>
  );
}
