import { type Answer, get, page, post, type Request, type Route, seeOther } from '#platform/http';
import { openPurposes, purposeName } from '../campaigns/purposes.ts';
import { answerCard, cardOf, keepTrapped } from '../cards/answers.tsx';
import { shownWays } from '../cards/shown-ways.ts';
import { say } from '../messages.ts';
import type { GivingNeeds } from '../needs.ts';
import { readGift } from '../own/read-gift.ts';
import type { RegularGiftProps } from '../own/views/regular-gift.tsx';
import { waysFor } from '../rules/ways-for.ts';
import { givingSettings } from '../settings.ts';
import { openWay, pledgeHref, pledgeOf, sentPledgeOf } from './address.ts';
import { hearFromGiver, type Made, makePledge } from './make-pledge.ts';
import { pledgeFormFrom } from './rules/pledge-form.ts';
import { OtherWays } from './views/other-ways.tsx';
import { PledgeFormView } from './views/pledge-form.tsx';
import { PledgePage } from './views/pledge-page.tsx';
import { pledgeTitle } from './views/pledge-title.ts';
import type { Pledge, PledgeForm } from './words.ts';

export function pledgeRoutes(needs: GivingNeeds): readonly Route[] {
  const heard = (said: 'sent' | 'cancel') => async (request: Request) => {
    const pledge = await sentPledgeOf(request, needs);
    await hearFromGiver(pledge.id, said, needs);
    return seeOther(pledgeHref(needs, pledge.id));
  };
  return [
    post('/give', (request) => answerPledge(request, needs)),
    get('/gifts/:token', async (request) =>
      showPledge(await pledgeOf(request, needs), needs, null, request.query.get('card')),
    ),
    post('/gifts/:token/sent', heard('sent')),
    post('/gifts/:token/cancel', heard('cancel')),
  ];
}

async function answerPledge(request: Request, needs: GivingNeeds): Promise<Answer> {
  const form = pledgeFormFrom(request.form);
  const made = await makePledge(form, request, needs);
  if (made.outcome === 'made') {
    const toCard = await answerCard(made.pledge, request, needs);
    return toCard ?? seeOther(pledgeHref(needs, made.pledge.id));
  }
  if (form.trap !== '') await keepTrapped(form.wayId, request, needs);
  const { language } = await needs.site();
  const html = await needs.frame({
    title: say(language, 'pledge-heading'),
    look: 'quiet',
    children: await refusedPledge(made, form, needs),
  });
  return page(html, {
    ...{ status: made.why === 'too-many-pledges' ? 429 : 422, formsTo: needs.cards.origins },
  });
}

/** The form as it came, with the reasons; where its way is none any more, the others that there are. */
async function refusedPledge(
  { way, problems, why }: Extract<Made, { outcome: 'refused' }>,
  form: PledgeForm,
  needs: GivingNeeds,
) {
  const [{ language, currency }, ways] = await Promise.all([needs.site(), shownWays(needs)]);
  const { country, storyId } = form;
  if (way === null || why === 'way-not-there') {
    const others = waysFor(ways, country).filter(({ whyNot }) => whyNot === null);
    return (
      <OtherWays {...{ language, form, why: why ?? 'way-closed', ways: others.map((from) => from.way) }} />
    );
  }
  const { amounts } = await needs.settings.read(needs.database, givingSettings);
  return (
    <div class="give-page">
      <h1>
        <bdi>{way.label}</bdi>
      </h1>
      <PledgeFormView
        {...{ way, language, country, siteCurrency: currency, story: storyId ?? '', amounts }}
        {...{ formKey: form.key, values: form, problems, why, purposes: await openPurposes(needs, ways) }}
      />
    </div>
  );
}

/** The page of one gift; with `refused` what was typed on it comes back with the reason. */
export async function showPledge(
  pledge: Pledge,
  needs: GivingNeeds,
  refused: RegularGiftProps['refused'] = null,
  /** How it went with the card page, as the address says. */
  went?: string,
): Promise<Answer> {
  const site = await needs.site();
  const way = await openWay(pledge.wayId, needs);
  const { state, gifts, course, correspondence } = await readGift(pledge, needs);
  const card = await cardOf({ pledge, way, state, went, site }, needs);
  const canWrite = pledge.email !== null && needs.mail.works;
  const reminders = !canWrite ? null : correspondence.remindersEndedAt === null ? 'on' : 'off';
  const purpose = await purposeName(needs.database, pledge);
  const html = await needs.frame({
    title: pledgeTitle(pledge, site.language),
    look: 'quiet',
    children: (
      <PledgePage
        {...{ pledge, state, way, gifts, site, purpose, card }}
        copy={canWrite && card === null ? correspondence.copy : 'none'}
        regular={course && { course, reminders, refused }}
        href={pledgeHref(needs, pledge.id)}
      />
    ),
  });
  return page(html, {
    ...{ secretAddress: true, status: refused === null ? 200 : 422, formsTo: needs.cards.origins },
  });
}
