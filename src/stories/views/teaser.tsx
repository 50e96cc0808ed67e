import { Icon, keptView, Moment, type SiteFacts } from '#ui';
import { hrefOf } from '../rules/address.ts';
import type { StorySummary } from '../words.ts';
import { Byline } from './byline.tsx';
import { sayPage } from './messages.ts';
import { inLanguage } from './own-language.ts';
import { ResponsivePicture } from './picture.tsx';

/** `lead`: the first of the front page. `second`: beside it. `column`: in a row of several. `line`: in a list. */
export type TeaserKind = 'lead' | 'second' | 'column' | 'line';

export interface TeaserProps {
  readonly story: StorySummary;
  readonly site: SiteFacts;
  readonly kind: TeaserKind;
  readonly level: 2 | 3;
  /** The list is of one section, which need not be said again. */
  readonly sectionHidden?: boolean | undefined;
  readonly pictureHidden?: boolean | undefined;
}

const SIZES: Readonly<Record<TeaserKind, string>> = {
  lead: '(width < 62rem) calc(100vw - 2rem), 47rem',
  second: '8rem',
  column: '(width < 48rem) 7rem, 17rem',
  line: '(width < 48rem) 7rem, 13rem',
};

/** A story as lists show it. The whole of it leads to the story; label and names lead to their own pages. */
export const Teaser = keptView(DrawnTeaser);

function DrawnTeaser(props: TeaserProps) {
  const { story, site, kind, level, sectionHidden, pictureHidden } = props;
  const Title = level === 2 ? 'h2' : 'h3';
  const isLead = kind === 'lead';
  const other = story.language !== null && story.language !== site.language ? story.language : undefined;
  return (
    <article class={`teaser teaser--${kind}`} {...(other && inLanguage(other))}>
      {story.picture && !pictureHidden && (
        <div class="teaser__picture">
          <ResponsivePicture
            picture={story.picture}
            alt=""
            sizes={SIZES[kind]}
            shape={isLead ? 'whole' : 'cut'}
            first={isLead}
          />
        </div>
      )}
      <div class="teaser__words">
        {story.section && !sectionHidden && (
          <p class="label">
            <a href={hrefOf(story.section.path)}>{story.section.name}</a>
          </p>
        )}
        <Title class="teaser__title">
          <a href={story.href}>{story.title}</a>
        </Title>
        {story.standfirst !== '' && <p class="teaser__standfirst">{story.standfirst}</p>}
        <Facts story={story} site={site} />
      </div>
    </article>
  );
}

function Facts({ story, site }: { readonly story: StorySummary; readonly site: SiteFacts }) {
  return (
    <p class="remark" {...inLanguage(site.language)}>
      <Byline authors={story.authors} language={site.language} />
      {story.firstPublishedAt !== '' && <Moment at={story.firstPublishedAt} site={site} />}
      {story.comments > 0 && (
        <a class="remark__comments" href={`${story.href}#comments`}>
          <Icon name="comment" /> {sayPage(site.language, 'comments', { count: story.comments })}
        </a>
      )}
    </p>
  );
}
