import type { ComponentChildren } from 'preact';
import type { StaffMember } from '#people';
import { type AssetAddresses, drawDocument, type SiteFacts } from '#ui';
import { DESK_LANGUAGE, say } from '../messages.ts';
import type { NavigationPlace } from '../rules/navigation.ts';
import type { Waiting } from '../words.ts';
import { MENU, MenuButton, PagesNav, PlacesNav } from './navigation.tsx';

export interface DeskPageProps {
  readonly title: string;
  readonly site: Pick<SiteFacts, 'name' | 'logo'>;
  readonly staff: StaffMember;
  /** Where this person may go, in order. */
  readonly places: readonly NavigationPlace[];
  /** What waits for this person. */
  readonly waiting: readonly Waiting[];
  /** What is open, or stands below what is. */
  readonly path: string;
  readonly children: ComponentChildren;
  readonly withPasskeys?: boolean | undefined;
  /** Names of scripts and style sheets that few pages load. */
  readonly brings?: readonly string[] | undefined;
}

/** A whole page of the desk. */
export function drawDeskPage(props: DeskPageProps, assets: AssetAddresses): string {
  const { brings = [], withPasskeys } = props;
  const scripts = [...(withPasskeys ? ['passkey.entry.js'] : []), ...brings]
    .filter((name) => name.endsWith('.js'))
    .flatMap((name) => assets.address(name) ?? []);
  return drawDocument({
    language: DESK_LANGUAGE,
    title: `${props.title} · ${props.site.name}`,
    bundle: 'desk',
    assets,
    ...{ bodyClass: 'desk', icon: props.site.logo?.icon },
    sheets: brings.filter((name) => name.endsWith('.css')),
    head: [
      <meta name="robots" content="noindex" />,
      ...scripts.map((src) => <script type="module" src={src} />),
    ],
    children: <DeskPageView {...props} />,
  });
}

function DeskPageView({ title, site, staff, places, waiting, path, children }: DeskPageProps) {
  return (
    <>
      <header class="desk-head">
        <p class="desk-head__name">
          <a href="/desk">
            <bdi>{site.name}</bdi> <span class="desk-head__desk">{say('desk')}</span>
          </a>
        </p>
        <MenuButton count={waiting.reduce((sum, { count }) => sum + count, 0)} />
        <div class="desk-menu" id={MENU} popover="auto">
          <PlacesNav places={places} waiting={waiting} path={path} />
          <div class="desk-person">
            <a href="/desk/you" aria-current={path === '/desk/you' ? 'page' : undefined}>
              <bdi>{staff.name}</bdi>
            </a>
            <a href="/">{say('read-paper')}</a>
            <form method="post" action="/desk/sign-out">
              <button type="submit" class="desk-person__out">
                {say('sign-out')}
              </button>
            </form>
          </div>
        </div>
      </header>
      <main class="desk-main" id="text" tabIndex={-1}>
        <PagesNav places={places} path={path} />
        <h1>{title}</h1>
        {children}
      </main>
    </>
  );
}

/** Somebody's page, but not this person's. */
export function NotYours({ why }: { readonly why: string }) {
  return (
    <div class="desk-text">
      <p>{why}</p>
      <p>{say('not-yours-then')}</p>
      <p>
        <a href="/desk">{say('to-start')}</a>
      </p>
    </div>
  );
}

/** A deed or page of the desk that was refused, with the way on. */
export function Refused({ says }: { readonly says: string }) {
  return (
    <div class="desk-text">
      <p>{says}</p>
      <p>
        <a href="/desk">{say('to-start')}</a>
      </p>
    </div>
  );
}
