import type { Letter } from '#platform/mail';
import type { SiteFacts } from '#ui';
import { pledgeLetter, receivedLetter, reminderLetter } from '../../pledges/mails/gift-letters.ts';
import { GIFT, PLEDGE, WAY } from '../../specimen-gifts.ts';
import type { LetterKind, Wording } from '../words.ts';

/** A letter as it would leave in these words, with made-up values: by the same hand that draws the real ones. */
export function sampleLetter(kind: LetterKind, wording: Wording, site: SiteFacts): Letter {
  const around = { wording, campaign: null, site, address: `${site.origin}/gifts/…` };
  const pledge = { ...PLEDGE, email: 'olu@giver.example' };
  if (kind === 'received') return receivedLetter({ ...around, gift: GIFT, to: pledge.email });
  if (kind === 'promise') return pledgeLetter({ ...around, pledge, way: WAY });
  return reminderLetter({ ...around, pledge: { ...pledge, rhythm: 'monthly' }, way: WAY, due: '2026-02-28' });
}
