import { DAY, HOUR } from '#platform/clock';
import type { Occasion, Purpose } from '../words.ts';

/** What is counted, within which time, and how many letters it may have. */
export interface Budget {
  /** Names what is counted; the budgets of one occasion come in the order of their kinds. */
  readonly what: readonly [kind: 'address-network' | 'address' | 'network' | 'story', ...names: string[]];
  /** When its window began, in milliseconds since 1970. */
  readonly begins: number;
  readonly most: number;
}

/**
 * Letters a day to one address: in all, and at the wish of one network. Each purpose has its own, so that a
 * stranger who uses one up takes no other from the owner of the address; and at least three networks have to
 * act together to use one up. What an address can get at most is their sum.
 */
const A_DAY: Readonly<Record<Purpose, { readonly inAll: number; readonly byNetwork: number }>> = {
  desk: { inAll: 10, byNetwork: 4 },
  'sign-in': { inAll: 10, byNetwork: 4 },
  'return-link': { inAll: 5, byNetwork: 2 },
  subscription: { inAll: 10, byNetwork: 4 },
  gift: { inAll: 5, byNetwork: 2 },
};
const BY_NETWORK_AN_HOUR = 20;
const ON_STORY_AN_HOUR = 60;

/**
 * The budgets that a letter has to stand in, always in the same order: the ones that a single stranger uses up
 * come first. `limits: 'off'` leaves those of the address alone, whatever the network.
 */
export function budgetsOf(
  { purpose, address, network, storyId }: Occasion,
  by: { readonly now: Date; readonly limits: 'on' | 'off' },
): readonly Budget[] {
  const begins = (within: number) => Math.floor(by.now.getTime() / within) * within;
  const [day, hour] = [begins(DAY), begins(HOUR)];
  const { inAll, byNetwork } = A_DAY[purpose];
  const ofAddress: Budget = { what: ['address', purpose, address], begins: day, most: inAll };
  if (by.limits === 'off') return [ofAddress];
  const onStory: readonly Budget[] =
    storyId === undefined ? [] : [{ what: ['story', storyId], begins: hour, most: ON_STORY_AN_HOUR }];
  return [
    { what: ['address-network', purpose, address, network], begins: day, most: byNetwork },
    ofAddress,
    { what: ['network', network], begins: hour, most: BY_NETWORK_AN_HOUR },
    ...onStory,
  ];
}
