import { say } from '../messages.ts';
import { currentOf, type NavigationPlace, placeOf, waitingIn } from '../rules/navigation.ts';
import { shownCount } from '../rules/shown-count.ts';
import type { Waiting } from '../words.ts';

interface NavigationProps {
  readonly places: readonly NavigationPlace[];
  readonly path: string;
}

export const MENU = 'menu';

/** Opens the places on a narrow window, without script; on a wide one they stand there and it is not shown. */
export function MenuButton({ count }: { readonly count: number }) {
  return (
    <button type="button" class="desk-head__menu" popovertarget={MENU}>
      {say('navigation-menu')}
      <Count count={count} />
    </button>
  );
}

/** The places, with how much waits in each. */
export function PlacesNav({
  places,
  waiting,
  path,
}: NavigationProps & { readonly waiting: readonly Waiting[] }) {
  const open = placeOf(path, places);
  return (
    <nav class="desk-nav" aria-label={say('navigation')}>
      <ul class="desk-nav__list">
        {places.map((place) => (
          <li>
            <a
              href={place.href}
              aria-current={place === open ? (hasRow(place) ? 'true' : 'page') : undefined}
            >
              {place.label}
              <Count count={waitingIn(place, places, waiting)} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The pages of the place that is open. One page alone needs no row. */
export function PagesNav({ places, path }: NavigationProps) {
  const place = placeOf(path, places);
  if (place === undefined || !hasRow(place)) return null;
  const current = currentOf(path, place.pages);
  return (
    <nav class="desk-pages" aria-label={say('navigation-pages', { place: place.label })}>
      <ul class="desk-pages__list" data-enhance="show-current">
        {place.pages.map(({ href, label }) => (
          <li>
            <a href={href} aria-current={href === current ? 'page' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function hasRow({ pages }: NavigationPlace): boolean {
  return pages.length > 1;
}

function Count({ count }: { readonly count: number }) {
  if (count === 0) return null;
  return (
    <span class="desk-count">
      <span aria-hidden="true">{shownCount(count)}</span>
      <span class="hidden-text">{say('navigation-waiting', { count, shown: shownCount(count) })}</span>
    </span>
  );
}
