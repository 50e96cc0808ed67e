import { Pagination } from '#ui';
import { hrefOf } from '../rules/address.ts';
import { sayPage } from './messages.ts';
import type { FrontPageProps } from './props.ts';
import { Teaser } from './teaser.tsx';

/** The front page: the lead and its seconds, the bands, the latest of all. */
export function FrontPage({ site, lead, seconds, bands, latest, pages }: FrontPageProps) {
  const { language } = site;
  const isEmpty = !lead && latest.length === 0 && pages.page === 1;
  return (
    <div class="front">
      {isEmpty && <p class="empty">{sayPage(language, 'nothing-yet')}</p>}
      {lead && (
        <section
          class={lead.picture ? 'front__top' : 'front__top front__top--bare'}
          aria-label={sayPage(language, 'top')}
        >
          <Teaser story={lead} site={site} kind="lead" level={2} />
          {seconds.length > 0 && <Seconds seconds={seconds} site={site} isBeside={lead.picture !== null} />}
        </section>
      )}
      {bands.map((band) => (
        <Band {...band} site={site} />
      ))}
      {latest.length > 0 && (
        <section class="front__latest" aria-labelledby="latest">
          <h2 class="band" id="latest">
            {sayPage(language, 'latest')}
          </h2>
          <div class="lines">
            {latest.map((story) => (
              <Teaser story={story} site={site} kind="line" level={3} />
            ))}
          </div>
        </section>
      )}
      <Pagination pages={pages} language={language} />
    </div>
  );
}

interface SecondsProps extends Pick<FrontPageProps, 'seconds' | 'site'> {
  readonly isBeside: boolean;
}

/** Beside a lead with a picture, which is as high as they are; under one of words alone. */
function Seconds({ seconds, site, isBeside }: SecondsProps) {
  return (
    <div class={isBeside ? 'front__seconds' : `front__under columns columns--${seconds.length}`}>
      {seconds.map((story) => (
        <Teaser story={story} site={site} kind={isBeside ? 'second' : 'column'} level={2} />
      ))}
    </div>
  );
}

type BandProps = FrontPageProps['bands'][number] & Pick<FrontPageProps, 'site'>;

function Band({ section, stories, site }: BandProps) {
  const id = section ? `section-${section.id}` : 'discussed';
  return (
    <section class="front__block" aria-labelledby={id}>
      <h2 class="band" id={id}>
        {section ? <a href={hrefOf(section.path)}>{section.name}</a> : sayPage(site.language, 'discussed')}
      </h2>
      <div class={`columns columns--${stories.length}`}>
        {stories.map((story) => (
          <Teaser story={story} site={site} kind="column" level={3} sectionHidden={section !== null} />
        ))}
      </div>
    </section>
  );
}
