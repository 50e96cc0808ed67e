import { instantOf } from '#platform/clock';
import { type Answer, page, type Request } from '#platform/http';
import { shownWays } from '../cards/shown-ways.ts';
import type { GivingNeeds } from '../needs.ts';
import { askedCountry } from '../rules/country.ts';
import { wayCode } from '../rules/way-code.ts';
import { openWays, waysFor } from '../rules/ways-for.ts';
import { sayOwn } from './messages.ts';
import { GiveCard } from './views/cards.tsx';

/** A card for a notice board: the ways that work from a country, without an amount and without anybody's reference. */
export async function answerGiveCard(request: Request, needs: GivingNeeds): Promise<Answer> {
  const site = await needs.site();
  const country = askedCountry(request.query.get('country'));
  const ways = waysFor(openWays(await shownWays(needs)), country)
    .filter(({ whyNot }) => whyNot === null)
    .map(({ way }) => ({ way, code: wayCode(way) }));
  const origin = needs.origin();
  const html = await needs.frame({
    title: sayOwn(site.language, 'give-card-link'),
    look: 'quiet',
    children: (
      <GiveCard
        {...{ site, country, ways }}
        address={`${origin}/give${country === null ? '' : `?country=${country}`}`}
        details={`${origin}/give/details`}
        today={instantOf(needs.clock.now())}
      />
    ),
  });
  return page(html);
}
