import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';
import { sayUi } from './messages.ts';
import type { FramedPage, SiteFacts } from './words.ts';

/** A section as the navigation shows it. */
export interface NavigationLink {
  readonly href: string;
  readonly label: string;
}

export interface MastheadProps {
  readonly site: SiteFacts;
  readonly sections: readonly NavigationLink[];
  /** Path of the section in which the page stands. */
  readonly current: string | undefined;
  readonly look: NonNullable<FramedPage['look']>;
  /** What features hang here: the way to the gifts. */
  readonly parts: readonly ComponentChildren[];
}

/** The newspaper's head: its name, the way to its sections, to the search and to what features bring. */
export function Masthead({ site, sections, current, look, parts }: MastheadProps) {
  const { language, name, tagline } = site;
  return (
    <header class="masthead">
      <p class="masthead__name">
        <a href="/">{name}</a>
      </p>
      {look === 'front' && tagline !== '' && <p class="masthead__tagline">{tagline}</p>}
      <div class="masthead__tools">
        <a href="/search">
          <Icon name="search" />
          <span>{sayUi(language, 'search')}</span>
        </a>
        {parts}
      </div>
      <hr class="masthead__rule" />
      {look !== 'quiet' && sections.length > 0 && (
        <nav class="sections" aria-label={sayUi(language, 'sections')}>
          <ul class="sections__list">
            {sections.map(({ href, label }) => (
              <li>
                <a href={href} aria-current={href === current ? 'true' : undefined}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </header>
  );
}

/** The foot of every page: the newspaper's name, its sections once more, its feed, and what features bring. */
export function Foot(props: Pick<MastheadProps, 'site' | 'sections' | 'parts'>) {
  const { site, sections, parts } = props;
  return (
    <footer class="foot">
      <div>
        <p class="foot__name">{site.name}</p>
        {site.tagline !== '' && <p class="foot__about">{site.tagline}</p>}
      </div>
      <ul class="foot__links">
        {sections.map(({ href, label }) => (
          <li>
            <a href={href}>{label}</a>
          </li>
        ))}
        <li>
          <a href="/feed">{sayUi(site.language, 'feed')}</a>
        </li>
        {parts.map((part) => (
          <li>{part}</li>
        ))}
      </ul>
    </footer>
  );
}
