import { Pagination } from '#ui';
import { hrefOf } from '../rules/address.ts';
import { sayPage } from './messages.ts';
import type { FrontPageProps } from './props.ts';
import { Teaser } from './teaser.tsx';

/** The front page: the lead and its seconds, each section's latest, the latest of all. */
export function FrontPage({ site, lead, seconds, blocks, latest, pages }: FrontPageProps) {
  const { language } = site;
  const isEmpty = !lead && latest.length === 0 && pages.page === 1;
  return (
    <div class="front">
      {isEmpty && <p class="empty">{sayPage(language, 'nothing-yet')}</p>}
      {lead && (
        <section class="front__top" aria-label={sayPage(language, 'top')}>
          <Teaser story={lead} site={site} kind="lead" level={2} />
          {seconds.length > 0 && (
            <div class="front__seconds">
              {seconds.map((story) => (
                <Teaser story={story} site={site} kind="second" level={2} />
              ))}
            </div>
          )}
        </section>
      )}
      {blocks.map((block) => (
        <Block {...block} site={site} />
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

type BlockProps = FrontPageProps['blocks'][number] & Pick<FrontPageProps, 'site'>;

function Block({ section, stories, site }: BlockProps) {
  const id = `section-${section.id}`;
  return (
    <section class="front__block" aria-labelledby={id}>
      <h2 class="band" id={id}>
        <a href={hrefOf(section.path)}>{section.name}</a>
      </h2>
      <div class={`columns columns--${stories.length}`}>
        {stories.map((story) => (
          <Teaser story={story} site={site} kind="column" level={3} sectionHidden />
        ))}
      </div>
    </section>
  );
}
