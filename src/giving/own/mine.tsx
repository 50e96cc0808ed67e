import type { MySection } from '#people';
import { type Answer, page, type Request } from '#platform/http';
import type { SiteFacts } from '#ui';
import type { Gift } from '../gifts/words.ts';
import type { GivingNeeds } from '../needs.ts';
import { pledgeHref } from '../pledges/address.ts';
import { pledgeState } from '../pledges/rules/pledge-state.ts';
import { pledgesOfGiver } from '../pledges/store.ts';
import { pledgeTitle } from '../pledges/views/pledge-title.ts';
import { stateText } from '../pledges/views/state-text.ts';
import { givenOtherwise } from './given-otherwise.ts';
import { sayOwn } from './messages.ts';
import { followGifts } from './read-gift.ts';
import { courseText } from './views/course-text.ts';
import { MineDoor, MinePage, MineSection, type OwnGift } from './views/mine-page.tsx';

/** So many stand on the person's own page; the rest a click away. */
const LATEST = 5;

/**
 * All gifts of who has proved an address by the letter that signs a reader in. Everybody else gets the form of that
 * letter, whatever address they have in mind: there is one way to prove one.
 */
export async function answerMine(request: Request, needs: GivingNeeds): Promise<Answer> {
  const site = await needs.site();
  const { language } = site;
  const email = (await needs.readers.readerOf(request))?.provedEmail ?? null;
  const children =
    email === null ? (
      <MineDoor language={language} mailWorks={needs.mail.works} />
    ) : (
      <MinePage {...{ email, site, own: await ownGifts(email, needs) }} />
    );
  const html = await needs.frame({ title: sayOwn(language, 'mine-title'), look: 'quiet', children });
  // The links on it are secrets.
  return page(html, { secretAddress: email !== null });
}

/** The latest gifts, on the own page of a reader who has proved the address that they gave with them. */
export function myGifts(needs: GivingNeeds): MySection {
  return {
    title: (language) => sayOwn(language, 'mine-title'),
    async draw({ provedEmail }) {
      if (provedEmail === null) return null;
      const own = await ownGifts(provedEmail, needs);
      return own.length === 0 ? null : <MineSection own={own.slice(0, LATEST)} site={await needs.site()} />;
    },
  };
}

/** What was promised and what the treasurer entered for them otherwise, the newest first. */
async function ownGifts(email: string, needs: GivingNeeds): Promise<readonly OwnGift[]> {
  const site = await needs.site();
  const pledges = await pledgesOfGiver(needs.database, email);
  const [followed, others] = await Promise.all([
    followGifts(pledges, needs),
    givenOtherwise(needs.database, email, pledges),
  ]);
  const promised = followed.map(
    ({ pledge, gifts, state, course }): OwnGift => ({
      ...{ title: pledgeTitle(pledge, site.language), at: pledge.madeAt, gifts },
      ...{ isRegular: pledge.rhythm !== 'once', href: pledgeHref(needs, pledge.id) },
      standing:
        course === null ? stateText(state, pledge, site) : courseText({ pledge, course, gifts, site }),
    }),
  );
  return [...promised, ...others.map((gift) => enteredGift(gift, site))].sort((one, other) =>
    one.at < other.at ? 1 : -1,
  );
}

/** A gift that came without a promise of theirs has no page of its own. */
function enteredGift(gift: Gift, site: SiteFacts): OwnGift {
  const kept = { ...gift, rhythm: 'once' } as const;
  const never = { expiresAt: gift.arrivedAt, saidSentAt: null, cancelledAt: null };
  const state = pledgeState({ ...kept, ...never }, [gift], new Date(gift.arrivedAt));
  return {
    ...{ title: pledgeTitle(kept, site.language), at: gift.arrivedAt, gifts: [gift], isRegular: false },
    ...{ href: null, standing: stateText(state, kept, site) },
  };
}
