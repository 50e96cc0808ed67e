import { renderToString } from 'preact-render-to-string';
import { type Answer, json, page, type Request } from '#platform/http';
import { LinkHead } from '#stories';
import { campaignTeasers } from './campaigns/answers.tsx';
import { shownWays } from './cards/shown-ways.ts';
import { givePropsOf } from './give-props.ts';
import { say } from './messages.ts';
import type { GivingNeeds } from './needs.ts';
import { openWays } from './rules/ways-for.ts';
import { findPayeeChanges } from './store.ts';
import { DetailsPage } from './views/details-page.tsx';
import { Give, GivePage } from './views/give.tsx';

/** The ways as they look from the asked country: a page, or for our own script the part that changes. */
export async function answerGive(needs: GivingNeeds, request: Request): Promise<Answer> {
  const ways = await shownWays(needs);
  const props = await givePropsOf(needs, { request, ways });
  if (request.wants === 'fragment') return page(renderToString(<Give {...props} />));
  const [campaigns, site] = await Promise.all([campaignTeasers(needs, ways), needs.site()]);
  const title = say(props.language, 'give');
  const html = await needs.frame({
    title,
    head: <LinkHead site={site} title={title} href="/give" />,
    look: 'quiet',
    canonical: '/give',
    children: <GivePage {...props} campaigns={campaigns} />,
  });
  return page(html, { formsTo: needs.cards.origins });
}

/** "Our only payment details", with the log of their changes. */
export async function answerDetails(needs: GivingNeeds): Promise<Answer> {
  const site = await needs.site();
  const { ways, changes } = await publicDetails(needs);
  const html = await needs.frame({
    title: say(site.language, 'details-title'),
    look: 'quiet',
    canonical: '/give/details',
    children: <DetailsPage site={site} ways={ways} changes={changes} />,
  });
  return page(html);
}

/** The same for programs, at a well-known address (RFC 8615). */
export async function answerWellKnown(needs: GivingNeeds): Promise<Answer> {
  const { name, origin } = await needs.site();
  const { ways, changes } = await publicDetails(needs);
  return json({
    newsroom: name,
    page: `${origin}/give/details`,
    lastChangedAt: changes[0]?.at ?? null,
    ways: ways.map(({ id, label, countries, currencies, needs: note, details }) => {
      return { id, label, countries, currencies, note, ...details };
    }),
    changes: changes.map(({ at, wayId, label, deed, parts }) => ({ at, way: wayId, label, deed, parts })),
  });
}

async function publicDetails(needs: GivingNeeds) {
  const [ways, changes] = await Promise.all([shownWays(needs), findPayeeChanges(needs.database)]);
  return { ways: openWays(ways).filter((way) => !way.sample), changes };
}
