import { describe, expect, it } from 'vitest';
import { aNewsroom, describeNewsroom, type Room } from '../../test/a-newsroom.ts';
import { pageNumbers } from './drawings/page-numbers.ts';
import { countListed, findSummaries, type ListOf } from './store/index.ts';

const LISTS: readonly ListOf[] = [
  { kind: 'all' },
  { kind: 'section', sectionId: 'lists-section' },
  { kind: 'tag', tagId: 'lists-tag' },
  { kind: 'author', authorId: 'lists-author' },
  { kind: 'period', from: '2026-03', until: '2026-04' },
  { kind: 'search', query: 'Ferry' },
];

describeNewsroom('Lists', (room) => {
  it('count what they show: nothing that is hidden, whatever it was before', async () => {
    await keepPlaces(room());
    for (const status of ['draft', 'in-review', 'scheduled', 'withdrawn', 'published'] as const) {
      for (const visibility of ['public', 'password', 'private'] as const) {
        for (const kind of ['story', 'page'] as const) {
          const id = `${status}-${visibility}-${kind}`;
          await room().publish({ ...inPlaces, id, slug: id, title: 'Ferry' });
          await room().publish({ ...inPlaces, id, slug: id, title: 'Ferry', status, visibility, kind });
        }
      }
    }
    for (const of of LISTS) {
      expect(await idsIn(room(), of), of.kind).toEqual(['published-public-story']);
      expect(await countListed(room().database, { of, atMost: 100 }), of.kind).toBe(1);
    }
    await room().publish({ ...inPlaces, id: 'draft-public-story', slug: 'd', title: 'Ferry' });
    for (const of of LISTS) {
      expect(await countListed(room().database, { of, atMost: 100 }), of.kind).toBe(2);
      expect(await countListed(room().database, { of, atMost: 1 }), of.kind).toBe(1);
      expect(await countListed(room().database, { of, skip: 1, atMost: 100 }), of.kind).toBe(1);
    }
  });

  it('of an author or a tag of whom nothing is out yet are at no old address: it would tell the name', async () => {
    const { stories } = room().newsroom;
    const [authorId, tagId] = [room().newId(), room().newId()];
    await room().database.write(async (writer) => {
      const oldPaths = [{ path: `/?author=${authorId}` }, { path: `/author/${authorId}` }];
      await stories.keepAuthor(writer, {
        id: authorId,
        slug: 'secret-ines',
        name: 'Inés',
        about: '',
        oldPaths,
      });
      const tag = { id: tagId, slug: 'secret-plans', name: 'Plans', oldPaths: [{ path: `/topic/${tagId}` }] };
      await stories.keepTag(writer, tag);
    });
    const of = { authorIds: [authorId], tagIds: [tagId] };
    const { id } = await room().publish({ ...of, status: 'draft', firstPublishedAt: null });
    const old = [`/?author=${authorId}`, `/author/${authorId}`, `/topic/${tagId}`];
    const leads = () => Promise.all(old.map(async (path) => (await room().visit(path)).location));
    expect(await leads()).toEqual([undefined, undefined, undefined]);
    await room().publish({ ...of, id });
    expect(await leads()).toEqual(['/by/secret-ines', '/by/secret-ines', '/tag/secret-plans']);
  });

  it('of a search begin with the latest, in whatever order stories came and were changed', async () => {
    for (const day of ['05', '09', '07', '01', '09']) {
      const firstPublishedAt = `2026-02-${day}T08:00:00.000Z`;
      await room().publish({
        title: `Quay ${day}`,
        firstPublishedAt,
        id: `quay-${day}`,
        slug: `quay-${day}`,
      });
    }
    const quay: ListOf = { kind: 'search', query: 'quay' };
    expect(await idsIn(room(), quay)).toEqual(['quay-09', 'quay-07', 'quay-05', 'quay-01']);
    expect(await idsIn(room(), { kind: 'search', query: ' … ' })).toEqual([]);
  });

  it('of a search hold what came out in the same second', async () => {
    const ids = ['twin-1', 'twin-2', 'twin-3'];
    for (const id of ids) await room().publish({ id, slug: id, title: 'Lighthouse' });
    const lighthouse: ListOf = { kind: 'search', query: 'lighthouse' };
    expect((await idsIn(room(), lighthouse)).toSorted()).toEqual(ids);
  });
});

describe('The pages of a list', () => {
  it('are counted a stretch ahead, and then said to go on', async () => {
    const room = await aNewsroom({ engine: 'sqlite' });
    for (let at = 1; at <= 52; at += 1) await room.publish({ slug: `long-${at}` });
    const numbersAt = async (page: number) => {
      const at = { href: '/', page, size: 1, shown: 1 };
      const { last, goesOn } = await pageNumbers(room.database, { kind: 'all' }, at);
      return { last, goesOn };
    };
    expect(await numbersAt(1)).toEqual({ last: 51, goesOn: true });
    expect(await numbersAt(2)).toEqual({ last: 52, goesOn: false });
    expect(await numbersAt(52)).toEqual({ last: 52, goesOn: false });
    await room.close();
  });
});

const inPlaces = { sectionIds: ['lists-section'], tagIds: ['lists-tag'], authorIds: ['lists-author'] };

function keepPlaces(room: Room): Promise<void> {
  const { stories } = room.newsroom;
  return room.database.write(async (writer) => {
    const common = { slug: 'lists', name: 'Lists' };
    await stories.keepSection(writer, { ...common, id: 'lists-section', parentId: null, position: 0 });
    await stories.keepTag(writer, { ...common, id: 'lists-tag' });
    await stories.keepAuthor(writer, { ...common, id: 'lists-author', about: '' });
  });
}

async function idsIn(room: Room, of: ListOf): Promise<readonly string[]> {
  const pictures = async () => new Map();
  const found = await findSummaries(room.database, { of, most: 100, pictures });
  return found.map(({ id }) => id);
}
