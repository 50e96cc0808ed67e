import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { describe, expect, it } from 'vitest';
import { HOUR, manualClock } from '#platform/clock';
import { describeNewsroom } from '../../../test/a-newsroom.ts';
import { type Challenge, createChallenges } from './index.ts';

const SECRET = Buffer.alloc(32, 7);

function someChallenges(secret = SECRET) {
  const clock = manualClock('2026-03-10T08:00:00.000Z');
  return { clock, challenges: createChallenges({ clock, secret, limits: 'on' }) };
}

async function solved(challenge: Challenge): Promise<string> {
  const asked = { ...challenge, parameters: { ...challenge.parameters, keyLength: 32 } };
  return JSON.stringify({ challenge, solution: await solveChallenge({ challenge: asked, deriveKey }) });
}

describe('A challenge', () => {
  it('is met by work, and by nothing less', async () => {
    const { challenges } = someChallenges();
    const challenge = await challenges.challenge();
    expect(challenge.parameters).toMatchObject({ cost: 2_000, keyPrefix: '00' });
    const solution = await solved(challenge);
    expect(await challenges.verify(solution)).toMatchObject({ outcome: 'proved' });
    expect(await challenges.verify(undefined)).toEqual({ outcome: 'missing' });
    expect(await challenges.verify('{"challenge":1}')).toEqual({ outcome: 'wrong' });
    expect(await challenges.verify('no JSON')).toEqual({ outcome: 'wrong' });
    const easier = solution.replace(/"keyPrefix":"00"/, '"keyPrefix":"0"');
    expect(await challenges.verify(easier)).toEqual({ outcome: 'wrong' });
    const guessed = JSON.stringify({ challenge, solution: { counter: 1, derivedKey: '00'.repeat(32) } });
    expect(await challenges.verify(guessed)).toEqual({ outcome: 'wrong' });
  });

  it('of another newsroom is worth nothing here', async () => {
    const elsewhere = someChallenges(Buffer.alloc(32, 8)).challenges;
    const solution = await solved(await elsewhere.challenge());
    expect(await someChallenges().challenges.verify(solution)).toEqual({ outcome: 'wrong' });
  });

  it('is met in time or too late', async () => {
    const { clock, challenges } = someChallenges();
    const solution = await solved(await challenges.challenge());
    clock.advance(HOUR);
    expect(await challenges.verify(solution)).toMatchObject({ outcome: 'proved', openFor: HOUR });
    clock.advance(1);
    expect(await challenges.verify(solution)).toEqual({ outcome: 'late' });
  });
});

describe('A slip', () => {
  it('tells how long its page was open, and is good for one matter alone', () => {
    const { clock, challenges } = someChallenges();
    const slip = challenges.slip('vote 1');
    clock.advance(4_000);
    expect(challenges.readSlip(slip, 'vote 1')).toMatchObject({ outcome: 'proved', openFor: 4_000 });
    expect(challenges.readSlip(slip, 'vote 2')).toEqual({ outcome: 'wrong' });
    expect(challenges.readSlip(slip.replace(/^\d/, '0'), 'vote 1')).toEqual({ outcome: 'wrong' });
    expect(challenges.readSlip('', 'vote 1')).toEqual({ outcome: 'missing' });
    clock.advance(13 * HOUR);
    expect(challenges.readSlip(slip, 'vote 1')).toEqual({ outcome: 'late' });
  });
});

describeNewsroom('What holds once', (room) => {
  const until = (endsAt: string) => ({ nonce: room().newId(), endsAt });
  const spend = (once: { nonce: string; endsAt: string }) => {
    const { challenges } = someChallenges();
    return room().database.write((writer) => challenges.spend(writer, once));
  };

  it('A19: is spent once, however many spend it at the same moment', async () => {
    const once = until('2026-03-10T09:00:00.000Z');
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => spend(once)));
    expect(outcomes.filter((spent) => spent)).toHaveLength(1);
  });

  it('is not spent where the deed fails', async () => {
    const { challenges } = someChallenges();
    const once = until('2026-03-10T09:00:00.000Z');
    const failing = room().database.write(async (writer) => {
      await challenges.spend(writer, once);
      throw new Error('The deed fails.');
    });
    await expect(failing).rejects.toThrow('The deed fails.');
    expect(await spend(once)).toBe(true);
  });
});
