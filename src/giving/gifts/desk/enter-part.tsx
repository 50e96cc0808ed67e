import type { DeskDeed, DeskPage } from '#desk';
import { DESK_LANGUAGE } from '#desk';
import { type StaffMember, TREASURERS } from '#people';
import { dayOf, instantOf } from '#platform/clock';
import { type Answer, formId, page, Refusal, type Request, seeOther } from '#platform/http';
import { percentRead, urlFrom } from '#platform/text';
import { sayDesk } from '../../desk/messages.ts';
import { giverOf } from '../../givers/giver-of.ts';
import { findGiver } from '../../givers/store.ts';
import type { GivingNeeds } from '../../needs.ts';
import { enterByHand } from '../enter-gift.ts';
import { instantOn } from '../rules/arrival-form.ts';
import { type GiftProblems, type TypedGift, typedGift } from '../rules/gift-form.ts';
import { findGift } from '../store.ts';
import { fundOf, giftChoices } from './choices.ts';
import { EnterPage } from './enter-page.tsx';
import { NEW_GIFT, withQuery } from './paths.ts';
import { says } from './state-words.ts';

/** The page on which a gift is entered that came without a promise. */
export function enterPages(needs: GivingNeeds): readonly DeskPage[] {
  return [
    {
      path: NEW_GIFT,
      title: says('new-title'),
      navigation: { place: 'giving', label: says('new-title'), position: 30 },
      roles: TREASURERS,
      async draw({ query }) {
        const giver = await findGiver(needs.database, query.get('giver') ?? '');
        // What is likely the same as before: gifts are entered from one list of one day.
        const values = new Map(
          [...query].filter(([name]) => ['way', 'currency', 'day', 'fund', 'campaign'].includes(name)),
        );
        if (giver?.email) values.set('email', giver.email);
        if (giver) values.set('name', giver.name);
        const entered = formId(query.get('entered') ?? '');
        return drawEnter({ values, problems: new Map(), entered, giftId: needs.newId() }, needs);
      },
    },
  ];
}

export function enterDeeds(needs: GivingNeeds): readonly DeskDeed[] {
  return [
    { path: NEW_GIFT, roles: TREASURERS, act: (request, staff) => enterFromForm(request, staff, needs) },
  ];
}

async function drawEnter(
  shown: {
    readonly values: ReadonlyMap<string, string>;
    readonly problems: GiftProblems;
    readonly entered: string | null;
    readonly giftId: string;
  },
  needs: GivingNeeds,
) {
  const [site, choices] = await Promise.all([needs.site(), giftChoices(needs)]);
  const today = dayOf(instantOf(needs.clock.now()), site.timeZone);
  return <EnterPage {...shown} {...{ choices, today, site }} />;
}

async function enterFromForm({ form }: Request, staff: StaffMember, needs: GivingNeeds): Promise<Answer> {
  const [{ timeZone }, choices] = await Promise.all([needs.site(), giftChoices(needs)]);
  const giftId = formId(form.get('gift')) ?? needs.newId();
  const today = dayOf(instantOf(needs.clock.now()), timeZone);
  const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id);
  const read = typedGift(form, {
    ...{ wayIds: ids(choices.ways), fundIds: ids(choices.funds), campaignIds: ids(choices.campaigns) },
    ...{ today, storyId: await storyTyped(form.get('story') ?? '', needs) },
  });
  if ('problems' in read) {
    const shown = { values: form, problems: read.problems, entered: null, giftId };
    const children = await drawEnter(shown, needs);
    const html = await needs.deskFrame({ title: says('new-title'), staff, path: NEW_GIFT, children });
    return page(html, { status: 422 });
  }
  const { day } = read.gift;
  const arrivedAt = day === today ? instantOf(needs.clock.now()) : instantOn(day, timeZone);
  await keep({ gift: { ...read.gift, fundId: fundOf(read.gift, choices) }, giftId, arrivedAt, staff }, needs);
  const { wayId, currency, fundId, campaignId } = read.gift;
  const again = { way: wayId, currency, day, fund: fundId, campaign: campaignId };
  return seeOther(withQuery(NEW_GIFT, { entered: giftId, ...again }));
}

async function keep(
  entering: { gift: TypedGift; giftId: string; arrivedAt: string; staff: StaffMember },
  needs: GivingNeeds,
): Promise<void> {
  const { gift, giftId, arrivedAt, staff } = entering;
  const { day: _, email, ...rest } = gift;
  await needs.database.write(async (writer) => {
    const giverId = await giverOf(writer, { email, name: gift.name }, needs);
    const whole = { ...rest, id: giftId, source: 'hand', giverId, arrivedAt, batchId: null } as const;
    if ((await enterByHand(writer, whole, staff.id, needs)) === 'entered') return;
    const there = await findGift(writer, giftId);
    const isSame = there?.minor === gift.minor && there.currency === gift.currency;
    if (isSame && there.pledgeId === null) return;
    throw new Refusal('gift-entered-otherwise', {
      ...{ status: 409, says: sayDesk(DESK_LANGUAGE, 'gift-entered-otherwise') },
    });
  });
}

/** undefined: no story was named; null: there is none at this address. */
async function storyTyped(typed: string, { stories, database }: GivingNeeds) {
  const written = typed.trim();
  if (written === '') return undefined;
  const url = urlFrom(written, 'https://here.invalid/');
  if (url === null) return null;
  return stories().storyAt(database, percentRead(url.pathname));
}
