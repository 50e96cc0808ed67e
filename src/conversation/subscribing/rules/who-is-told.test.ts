import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ConfirmedSubscription, type TellingFacts, type Writing, whoIsTold } from './who-is-told.ts';

const EARLY = '2026-03-10T08:00:00.000Z';
const LATE = '2026-03-10T09:00:00.000Z';

const written = (id: string, by: Partial<Writing> = {}): Writing => ({
  ...{ id, readerId: null, proved: null, typed: null },
  ...by,
});
const told = (subscriberId: string, changed: Partial<ConfirmedSubscription> = {}): ConfirmedSubscription => ({
  ...{ subscriberId, email: `${subscriberId}@bay.example`, pace: 'at-once', readerId: null },
  ...{ kind: 'story', commentId: '', confirmedAt: EARLY },
  ...changed,
});

/** Bo's answer to Ada's answer to the first comment. */
function facts(changed: Partial<TellingFacts>): TellingFacts {
  return {
    comment: { ...written('3', { readerId: 'bo' }), publishedAt: LATE },
    ancestors: [written('2', { readerId: 'ada' }), written('1', { typed: 'olu@bay.example' })],
    ...{ subscriptions: [], blocked: new Set<string>() },
    ...changed,
  };
}
const of = (...subscriptions: ConfirmedSubscription[]) =>
  whoIsTold(facts({ subscriptions })).map(({ subscriberId, because }) => `${subscriberId}: ${because}`);

describe('A comment is told', () => {
  it('to who follows the story', () => expect(of(told('mia'))).toEqual(['mia: story']));

  it('to whose comment it answers at any depth, by their reader or their address', () => {
    expect(of(told('a', { kind: 'replies', readerId: 'ada' }))).toEqual(['a: replies']);
    expect(of(told('olu', { kind: 'replies' }))).toEqual(['olu: replies']);
    expect(of(told('mia', { kind: 'replies', readerId: 'mia' }))).toEqual([]);
  });

  it('to who follows its thread, and not to who follows another', () => {
    expect(of(told('mia', { kind: 'thread', commentId: '1' }))).toEqual(['mia: thread']);
    expect(of(told('mia', { kind: 'thread', commentId: '9' }))).toEqual([]);
  });

  it('once, for the nearest reason', () => {
    expect(
      of(told('olu'), told('olu', { kind: 'thread', commentId: '1' }), told('olu', { kind: 'replies' })),
    ).toEqual(['olu: replies']);
  });

  it('to nobody whose own it is, by whichever of their subscriptions that is known', () => {
    expect(of(told('b', { readerId: 'bo' }))).toEqual([]);
    expect(of(told('b'), told('b', { kind: 'replies', readerId: 'bo' }))).toEqual([]);
    const comment = { ...written('3', { proved: 'bo@bay.example' }), publishedAt: LATE };
    expect(whoIsTold(facts({ comment, subscriptions: [told('bo')] }))).toEqual([]);
  });

  it('to no guest who answers themselves, as the secret of their browser tells', () => {
    const ancestors = [written('1', { readerId: 'guest', typed: 'olu@bay.example' })];
    const subscriptions = [told('olu', { kind: 'replies' })];
    const by = (readerId: string) => ({ ...written('3', { readerId }), publishedAt: LATE });
    expect(whoIsTold(facts({ comment: by('guest'), ancestors, subscriptions }))).toEqual([]);
    expect(whoIsTold(facts({ comment: by('eve'), ancestors, subscriptions }))).toHaveLength(1);
  });

  it('A6: to whoever’s address a stranger typed with it', () => {
    const comment = { ...written('3', { readerId: 'eve', typed: 'bo@bay.example' }), publishedAt: LATE };
    for (const readerId of ['bo', null])
      expect(whoIsTold(facts({ comment, subscriptions: [told('bo', { readerId })] }))).toHaveLength(1);
  });

  it('to nobody who confirmed after it came out, and to nobody who is blocked', () => {
    expect(of(told('mia', { confirmedAt: '2026-03-10T09:00:00.001Z' }))).toEqual([]);
    const subscriptions = [told('mia', { readerId: 'mia' })];
    expect(whoIsTold(facts({ subscriptions, blocked: new Set(['mia']) }))).toEqual([]);
  });

  it('never twice, never to its author, never without a subscription that fits, whatever comes together', () => {
    const person = fc.constantFrom('ada', 'bo', 'mia');
    const known = fc.record({
      readerId: fc.option(person),
      proved: fc.option(person.map((one) => `${one}@bay.example`)),
      typed: fc.option(person.map((one) => `${one}@bay.example`)),
    });
    const subscription = fc.record({
      subscriberId: person,
      readerId: fc.option(person),
      kind: fc.constantFrom('story' as const, 'replies' as const, 'thread' as const),
      commentId: fc.constantFrom('0', '1', '2', '9'),
      confirmedAt: fc.constantFrom(EARLY, LATE, '2026-03-10T10:00:00.000Z'),
    });
    fc.assert(
      fc.property(
        ...([known, fc.array(known, { maxLength: 3 }), fc.array(subscription, { maxLength: 12 })] as const),
        (author, above, asked) => {
          const comment = { ...author, id: 'new', publishedAt: LATE };
          const ancestors = above.map((one, at) => ({ ...one, id: String(at) }));
          const subscriptions = asked.map(({ subscriberId, ...one }) => told(subscriberId, one));
          const recipients = whoIsTold({ comment, ancestors, subscriptions, blocked: new Set() });
          const ids = recipients.map(({ subscriberId }) => subscriberId);
          expect(new Set(ids).size).toBe(ids.length);
          for (const { subscriberId, email, because } of recipients) {
            const theirs = subscriptions.filter((one) => one.subscriberId === subscriberId);
            expect(email).not.toBe(author.proved);
            for (const { readerId } of theirs)
              if (readerId !== null) expect(readerId).not.toBe(author.readerId);
            expect(theirs.some((one) => one.kind === because && one.confirmedAt <= LATE)).toBe(true);
          }
          const following = subscriptions.filter((one) => one.kind === 'story' && one.confirmedAt <= LATE);
          for (const { subscriberId, email } of following) {
            const own = subscriptions.some(
              (one) =>
                one.subscriberId === subscriberId &&
                one.readerId !== null &&
                one.readerId === author.readerId,
            );
            expect(ids.includes(subscriberId)).toBe(!own && email !== author.proved);
          }
        },
      ),
    );
  });
});
