import type { ComponentChildren } from 'preact';
import { Notice } from '#ui';
import { say } from '../messages.ts';
import type { NavigationPlace } from '../rules/navigation.ts';
import { shownCount } from '../rules/shown-count.ts';

export interface StartPageProps {
  readonly waiting: readonly { readonly label: string; readonly count: number; readonly href: string }[];
  readonly notices: readonly ComponentChildren[];
  readonly places: readonly NavigationPlace[];
  readonly hasRole: boolean;
}

/** The first page of the desk: what waits, what to know, where to go. */
export function StartPage({ waiting, notices, places, hasRole }: StartPageProps) {
  return (
    <div class="desk-stack">
      {!hasRole && <Notice>{say('start-no-roles')}</Notice>}
      {notices}
      <section aria-labelledby="waits">
        <h2 id="waits">{say('start-waiting')}</h2>
        {waiting.length === 0 ? (
          <p class="desk-soft">{say('start-nothing')}</p>
        ) : (
          <ul class="desk-waiting">
            {waiting.map(({ label, count, href }) => (
              <li>
                <a href={href}>
                  <span class="desk-waiting__count">{shownCount(count)}</span> {label}
                </a>
              </li>
            ))}
          </ul>
        )}
      </section>
      {places.length > 0 && (
        <nav aria-labelledby="pages">
          <h2 id="pages">{say('start-pages')}</h2>
          <dl class="desk-map">
            {places.map(({ label, pages }) => (
              <div class="desk-map__place">
                <dt>{label}</dt>
                {pages.map((page) => (
                  <dd>
                    <a href={page.href}>{page.label}</a>
                  </dd>
                ))}
              </div>
            ))}
          </dl>
        </nav>
      )}
    </div>
  );
}
