import { found, nothingHere, type Request } from '#platform/http';
import { hashOfKey } from '../actions/bring-subscription.ts';
import { farewellPath } from '../links.ts';
import type { SubscribingNeeds } from '../needs.ts';
import { findOldFarewell } from '../store/brought.ts';

/** The link with which letters of an earlier site end a subscription: it leads to our page with the button. */
export async function answerOldFarewell(
  { query }: Pick<Request, 'query'>,
  needs: Pick<SubscribingNeeds, 'database' | 'secret'>,
) {
  const [oldId, key] = [query.get('wpdiscuzSubscribeID'), query.get('key')];
  if (oldId === undefined || key === undefined) throw nothingHere();
  const link = await findOldFarewell(needs.database, { oldId, keyHash: hashOfKey(key) });
  if (link === null) throw nothingHere();
  return found(farewellPath(link, needs));
}
