import type { ComponentChildren } from 'preact';
import { Icon, Moment, type SiteFacts } from '#ui';
import { hrefOf } from '../rules/address.ts';
import type { WholeStory } from '../store/index.ts';
import type { StorySummary } from '../words.ts';
import { Byline } from './byline.tsx';
import { DocumentView } from './document/document-view.tsx';
import { sayPage } from './messages.ts';
import { inLanguage } from './own-language.ts';
import { Caption, ResponsivePicture } from './picture.tsx';
import type { StaticPageProps, StoryPageProps } from './props.ts';
import { Teaser } from './teaser.tsx';
import { Translations } from './translations.tsx';

/** A change within this many milliseconds after publication is part of publishing. */
const SAME_TIME = 60_000;

/** A story with what other features hang under and beside it, and more to read. */
export function StoryPage(props: StoryPageProps) {
  const { site, story, pictures, boxes, passageMarks, under, beside, more, translations } = props;
  const own = inLanguage(site.language);
  return (
    <div class={beside.length > 0 ? 'story story--accompanied' : 'story'} {...own}>
      <article class="story__article" {...inLanguage(story.language ?? site.language)}>
        <StoryHeader story={story} site={site} translations={translations} />
        <LeadPicture story={story} />
        <DocumentView
          document={story.document}
          {...{ pictures, boxes }}
          storyId={story.passwordHash === null ? story.id : null}
          language={site.language}
          passageMarks={passageMarks}
        />
        <Tags story={story} site={site} />
        {site.origin !== '' && <p class="printed-address">{`${site.origin}${story.href}`}</p>}
      </article>
      {beside.length > 0 && (
        <aside class="story__beside" aria-label={sayPage(site.language, 'beside')}>
          {beside}
        </aside>
      )}
      <div class="story__under">{under}</div>
      <More story={story} more={more} site={site} />
    </div>
  );
}

/** A page that stands by itself: no byline, no date. */
export function StaticPage({ site, story, pictures, boxes, under, beside, translations }: StaticPageProps) {
  return (
    <div class="story">
      <article class="story__article" {...inLanguage(story.language ?? site.language)}>
        <header class="story__head">
          <h1>{story.title}</h1>
          {story.standfirst !== '' && <p class="standfirst">{story.standfirst}</p>}
          <Translations site={site} storyId={story.id} translations={translations} />
        </header>
        <LeadPicture story={story} />
        <DocumentView
          document={story.document}
          {...{ pictures, boxes }}
          storyId={story.passwordHash === null ? story.id : null}
          language={site.language}
        />
      </article>
      {beside}
      <div class="story__under">{under}</div>
    </div>
  );
}

interface OfStory {
  readonly story: WholeStory;
  readonly site: SiteFacts;
}

function StoryHeader({ story, site, translations }: OfStory & Pick<StoryPageProps, 'translations'>) {
  return (
    <header class="story__head">
      {story.section && (
        <p class="label">
          <a href={hrefOf(story.section.path)}>{story.section.name}</a>
        </p>
      )}
      <h1>{story.title}</h1>
      {story.standfirst !== '' && <p class="standfirst">{story.standfirst}</p>}
      <Translations site={site} storyId={story.id} translations={translations} />
      <div class="story__facts" {...inLanguage(site.language)}>
        <Byline authors={story.authors} language={site.language} />
        <Dates story={story} site={site} />
        {(story.comments > 0 || story.commentsOpen) && (
          <p>
            <a href="#comments">
              <Icon name="comment" /> {sayPage(site.language, 'comments', { count: story.comments })}
            </a>
          </p>
        )}
      </div>
    </header>
  );
}

/** First publication and last change apart; the change only when there was one. */
function Dates({ story, site }: OfStory) {
  const { firstPublishedAt, changedAt } = story;
  if (firstPublishedAt === '') return null;
  const changed = changedAt !== null && Date.parse(changedAt) - Date.parse(firstPublishedAt) > SAME_TIME;
  return (
    <p class="dates">
      <Said language={site.language} text="published-at">
        <Moment at={firstPublishedAt} site={site} detail="date-and-time" />
      </Said>
      {changed && (
        <Said language={site.language} text="changed-at">
          <Moment at={changedAt} site={site} detail="date-and-time" />
        </Said>
      )}
    </p>
  );
}

/** A message with an element in the place of `{when}`. */
function Said(props: {
  readonly language: string;
  readonly text: 'published-at' | 'changed-at';
  readonly children: ComponentChildren;
}) {
  const [before, after] = sayPage(props.language, props.text, { when: '\n' }).split('\n');
  return (
    <span>
      {before}
      {props.children}
      {after}
    </span>
  );
}

function LeadPicture({ story }: Pick<OfStory, 'story'>) {
  const { picture } = story;
  if (!picture) return null;
  return (
    <figure class="picture picture--lead">
      <ResponsivePicture picture={picture} alt={picture.alt} sizes="(width < 48rem) 100vw, 46rem" first />
      <Caption caption={picture.caption} credit={picture.credit} licence={picture.licence} />
    </figure>
  );
}

function Tags({ story, site }: OfStory) {
  if (story.tags.length === 0) return null;
  return (
    <footer class="tags">
      <span class="hidden-text">{sayPage(site.language, 'tags')}</span>
      <ul class="links">
        {story.tags.map(({ slug, name }) => (
          <li>
            <a href={`/tag/${encodeURIComponent(slug)}`} rel="tag">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </footer>
  );
}

function More({ story, more, site }: OfStory & { readonly more: readonly StorySummary[] }) {
  if (more.length === 0) return null;
  const sameSection =
    story.section !== null && more.every(({ section }) => section?.id === story.section?.id);
  return (
    <section class="more" aria-labelledby="more">
      <h2 class="band" id="more">
        {sameSection
          ? sayPage(site.language, 'more-from', { section: story.section?.name ?? '' })
          : sayPage(site.language, 'more')}
      </h2>
      <div class={`columns columns--${more.length}`}>
        {more.map((one) => (
          <Teaser story={one} site={site} kind="column" level={3} sectionHidden={sameSection} />
        ))}
      </div>
    </section>
  );
}
