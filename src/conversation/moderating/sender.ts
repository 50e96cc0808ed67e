import { createHash } from 'node:crypto';
import { type Clock, DAY, instantOf, laterBy } from '#platform/clock';
import type { Reader } from '#platform/database';
import { folded, wordsIn } from '#platform/text';
import type { SenderFacts } from '../rules/verdict.ts';
import type { ConversationSettings } from '../settings.ts';
import { hasPublished } from '../store/moderating.ts';
import { isBlocked } from './store/blocks.ts';
import { countLately, countSaid } from './store/networks.ts';

const LATELY = 10 * 60 * 1_000;

/**
 * Equal for the same words, wherever and by whomever they are said, and however they are spaced; where there are none,
 * for the same signs.
 */
export function saidHash(body: string): string {
  const plain = folded(body);
  const said = wordsIn(plain).join(' ') || plain.replace(/\s+/g, '');
  return createHash('sha256').update(said).digest('base64url');
}

/** What the verdict may know of who sends a comment. `limits: 'off'`: nobody asks how many they wrote. */
export async function senderFacts(
  reader: Reader,
  from: {
    readonly readerId: string | null;
    readonly network: string;
    readonly said: string;
    readonly storyId: string;
  },
  needs: { readonly clock: Clock; readonly limits: 'on' | 'off'; readonly settings: ConversationSettings },
): Promise<SenderFacts> {
  const now = needs.clock.now();
  const { readerId, network } = from;
  const { firstComment, proofOfWork } = needs.settings;
  const asksWhoIsKnown = firstComment === 'hold' || proofOfWork === 'guests';
  const counts = readerId !== null && needs.limits === 'on';
  return {
    isBlocked: await isBlocked(reader, { readerId, network, now: instantOf(now) }),
    lately: counts ? await countLately(reader, { readerId, since: laterBy(now, -LATELY) }) : 0,
    ...(await countSaid(reader, { ...from, since: laterBy(now, -DAY) })),
    isKnown: asksWhoIsKnown && readerId !== null && (await hasPublished(reader, readerId)),
  };
}
