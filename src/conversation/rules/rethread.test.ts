import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Loose, type Place, rethreaded } from './rethread.ts';

const at = (minute: number) => new Date(Date.UTC(2014, 4, 1, 10, minute)).toISOString();
const loose = (id: string, parentId: string | null, minute = Number(id)): Loose => ({
  id,
  parentId,
  createdAt: at(minute),
});

/** Anything that an export may hold: parents that are missing, later, themselves, or in a ring; equal times. */
const exports = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 40 }).chain((ids) =>
  fc.tuple(
    ...ids.map((id) =>
      fc.record({
        id: fc.constant(String(id)),
        parentId: fc.option(fc.integer({ min: 1, max: 60 }).map(String)),
        createdAt: fc.integer({ min: 0, max: 20 }).map(at),
      }),
    ),
  ),
);

describe('Threads that are built anew', () => {
  it('follow the parents, whatever the order in which comments came', () => {
    const places = rethreaded([loose('3', '2'), loose('1', null), loose('4', '1'), loose('2', '1')]);
    expect(places.map(({ id, rootId, depth, arrival }) => [id, rootId, depth, arrival])).toEqual([
      ['1', '1', 0, 0],
      ['2', '1', 1, 1],
      ['3', '1', 2, 2],
      ['4', '1', 1, 3],
    ]);
  });

  it('let a reply that claims to be older than its parent arrive after it', () => {
    const places = rethreaded([loose('1', null, 30), loose('2', '1', 10), loose('3', '1', 20)]);
    expect(places.map(({ id }) => id)).toEqual(['1', '2', '3']);
  });

  it('begin where a parent is missing, and at the oldest of a ring', () => {
    const places = rethreaded([
      loose('5', '99'),
      loose('1', '2'),
      loose('2', '3'),
      loose('3', '1'),
      loose('4', '4'),
    ]);
    expect(
      places
        .filter(({ arrival }) => arrival === 0)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['1', '4', '5']);
  });

  it('hold each comment once, and every beginning of a thread is closed under parents', () => {
    fc.assert(
      fc.property(exports, (comments) => {
        const places = rethreaded(comments);
        expect(places.map(({ id }) => id).sort()).toEqual(comments.map(({ id }) => id).sort());
        const known = new Map(places.map((place) => [place.id, place]));
        for (const place of places) {
          if (place.parentId === null) {
            expect(place).toMatchObject({ rootId: place.id, arrival: 0, depth: 0 });
            continue;
          }
          const parent = known.get(place.parentId)!;
          expect(parent.rootId).toBe(place.rootId);
          expect(parent.arrival).toBeLessThan(place.arrival);
          expect(parent.depth).toBe(place.depth - 1);
        }
      }),
    );
  });

  it('number the arrivals of each thread without a gap, and come out the same again', () => {
    fc.assert(
      fc.property(exports, (comments) => {
        const places = rethreaded(comments);
        for (const { id } of places.filter(({ arrival }) => arrival === 0)) {
          const arrivals = places.filter(({ rootId }) => rootId === id).map(({ arrival }) => arrival);
          expect(arrivals.toSorted((one, other) => one - other)).toEqual(arrivals.map((_, index) => index));
        }
        const again = places.map(({ id, parentId }) => ({
          ...{ id, parentId },
          createdAt: comments.find((one) => one.id === id)!.createdAt,
        }));
        expect(byId(rethreaded(again))).toEqual(byId(places));
      }),
    );
  });

  it('A21: are built for ten thousand answers, each to the one before', () => {
    const chain = Array.from({ length: 10_000 }, (_, index) =>
      loose(String(index + 1), index === 0 ? null : String(index), index),
    );
    expect(rethreaded(chain).at(-1)).toMatchObject({ rootId: '1', depth: 9_999, arrival: 9_999 });
  });
});

function byId(places: readonly Place[]): Place[] {
  return places.toSorted((one, other) => Number(one.id) - Number(other.id));
}
