import { dayAfter, dayBegins } from '#platform/clock';
import type { Request } from '#platform/http';
import { stretchOf } from '#platform/text';
import { say } from '../messages.ts';
import type { DeskPageNeeds } from '../needs.ts';
import { readActsQuery } from '../rules/acts-query.ts';
import { atDesk } from '../rules/at-desk.ts';
import { ActsPage } from '../views/acts-page.tsx';
import type { DeskPage } from '../words.ts';

const PATH = '/desk/acts';
const ON_PAGE = 100;

/** `/desk/acts`: the audit trail, searched by person, words, days and what was acted on. The owner's. */
export function actsPage(needs: DeskPageNeeds): DeskPage {
  return {
    path: PATH,
    title: say('acts'),
    navigation: { place: 'newsroom', label: say('acts'), position: 20 },
    roles: ['owner'],
    draw: (request) => draw(request, needs),
  };
}

async function draw({ query }: Request, { staff, site: siteOf, parts }: DeskPageNeeds) {
  const asked = readActsQuery(query);
  const site = atDesk(await siteOf());
  const { by, words, subject, from, until, before } = asked;
  const found = await staff.acts({
    ...{ most: ON_PAGE + 1, before, by, words, subject },
    from: from && dayBegins(from, site.timeZone),
    until: until && dayBegins(dayAfter(until), site.timeZone),
  });
  const { shown: acts, goesOn } = stretchOf(found, ON_PAGE);
  const last = goesOn ? acts.at(-1) : undefined;
  const subjects = [...new Set(acts.flatMap((act) => act.subject ?? []))];
  const called = await Promise.all(parts().map(async (part) => part.called?.(subjects)));
  const names = new Map(called.flatMap((some) => [...(some ?? [])]));
  const [people, actNames] = await Promise.all([staff.people(), staff.actNames()]);
  return (
    <ActsPage {...{ acts, names, site, asked, people, actNames }} olderHref={olderHref(asked, last?.id)} />
  );
}

function olderHref(asked: ReturnType<typeof readActsQuery>, before: string | undefined): string | null {
  if (before === undefined) return null;
  const { by, words, subject, from, until } = asked;
  const members = Object.entries({ by, words, subject, from, until, before });
  const given = members.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return `${PATH}?${new URLSearchParams(given)}`;
}
