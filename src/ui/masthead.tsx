import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';
import { sayUi } from './messages.ts';
import { shapeOf } from './rules/logo-shape.ts';
import type { FramedPage, SiteFacts, SiteLogo } from './words.ts';

/** A link of a menu: a section, a page, a tag, or wherever the newsroom wants to lead. */
export interface NavigationLink {
  readonly href: string;
  readonly label: string;
}

export interface MastheadProps {
  readonly site: SiteFacts;
  readonly menu: readonly NavigationLink[];
  /** Path of the section in which the page stands, or its own. */
  readonly current: string | undefined;
  readonly look: NonNullable<FramedPage['look']>;
  /** What features hang here: the way to the gifts. */
  readonly parts: readonly ComponentChildren[];
}

/** The newspaper's head: its name, its menu, the way to the search and to what features bring. */
export function Masthead({ site, menu, current, look, parts }: MastheadProps) {
  const { language, name, tagline } = site;
  const Name = look === 'front' ? 'h1' : 'p';
  return (
    <header class="masthead">
      <Name class="masthead__name">
        {site.logo?.masthead ? <Logo name={name} {...site.logo.masthead} /> : <a href="/">{name}</a>}
      </Name>
      {look === 'front' && tagline !== '' && <p class="masthead__tagline">{tagline}</p>}
      <div class="masthead__tools">
        <a href="/search">
          <Icon name="search" />
          <span class="masthead__word">{sayUi(language, 'search')}</span>
        </a>
        {parts}
      </div>
      <hr class="masthead__rule" />
      {look !== 'quiet' && menu.length > 0 && (
        <nav class="sections" aria-label={sayUi(language, 'menu')}>
          <ul class="sections__list">
            {menu.map(({ href, label }) => (
              <li>
                <a href={href} aria-current={isCurrent(href, current) ? 'true' : undefined}>
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

/** The logo in the name's place. On paper, as on light ground, it is the one for light. */
function Logo({
  name,
  light,
  dark,
  hasPlate,
}: NonNullable<SiteLogo['masthead']> & { readonly name: string }) {
  const plate = hasPlate ? ' logo--plate' : '';
  return (
    <a class={`logo logo--${shapeOf(light)}${plate}`} href="/">
      <picture>
        {dark && (
          <source
            media="screen and (prefers-color-scheme: dark)"
            {...{ srcset: dark.href, width: dark.width, height: dark.height }}
          />
        )}
        <img src={light.href} width={light.width} height={light.height} alt={name} />
      </picture>
    </a>
  );
}

/** A section stands for those within it too. Paths may come as they stand in links or as they are read. */
function isCurrent(href: string, current: string | undefined): boolean {
  if (current === undefined) return false;
  const asked = current.split('/').map(inAddress).join('/');
  return asked === href || asked.startsWith(`${href}/`);
}

function inAddress(word: string): string {
  return /%[0-9a-f]{2}/i.test(word) ? word : encodeURIComponent(word);
}

/** The foot of every page: the newspaper's name, its menu there, its feed, and what features bring. */
export function Foot(props: Pick<MastheadProps, 'site' | 'menu' | 'parts'>) {
  const { site, menu, parts } = props;
  return (
    <footer class="foot">
      <div>
        <p class="foot__name">{site.name}</p>
        {site.tagline !== '' && <p class="foot__about">{site.tagline}</p>}
      </div>
      <ul class="foot__links">
        {menu.map(({ href, label }) => (
          <li>
            <a href={href}>{label}</a>
          </li>
        ))}
        <li>
          <a href="/feed">{sayUi(site.language, 'feed')}</a>
        </li>
        {parts}
      </ul>
    </footer>
  );
}
