import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { type Clock, laterBy } from '#platform/clock';
import type { Challenges } from './words.ts';

/** For so long a page may stay open before it is sent, in milliseconds. */
const KEPT_FOR = 12 * 60 * 60 * 1_000;
const SHAPE = /^(\d{1,16})\.([\w-]{16})\.([\w-]{43})$/;

/** Slips: the instant at which a page was drawn, a number that holds once, and a signature over both and the matter. */
export function createSlips({
  clock,
  secret,
}: {
  readonly clock: Clock;
  readonly secret: Buffer;
}): Pick<Challenges, 'slip' | 'readSlip'> {
  const sign = (at: string, nonce: string, about: string) =>
    createHmac('sha256', secret)
      .update(JSON.stringify(['slip', at, nonce, about]))
      .digest('base64url');
  return {
    slip(about) {
      const at = String(clock.now().getTime());
      const nonce = randomBytes(12).toString('base64url');
      return `${at}.${nonce}.${sign(at, nonce, about)}`;
    },
    readSlip(slip, about) {
      if (slip === undefined || slip === '') return { outcome: 'missing' };
      const [, at = '', nonce = '', signature = ''] = SHAPE.exec(slip) ?? [];
      if (!isEqual(signature, sign(at, nonce, about))) return { outcome: 'wrong' };
      const opened = new Date(Number(at));
      const openFor = clock.now().getTime() - opened.getTime();
      if (openFor > KEPT_FOR) return { outcome: 'late' };
      return { outcome: 'proved', once: { nonce, endsAt: laterBy(opened, KEPT_FOR) }, openFor };
    },
  };
}

function isEqual(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
