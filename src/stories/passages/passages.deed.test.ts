import { expect, it } from 'vitest';
import { describeNewsroom, type Room } from '../../../test/a-newsroom.ts';
import { inlineOf, markedText, markOf } from '../../../test/marked-text.ts';
import type { Block, StoryDocument } from '../document/words.ts';
import type { StoryStatus } from '../words.ts';
import { wordDifference } from './rules/word-difference.ts';
import type { Passage } from './words.ts';

const PUBLIC = { kind: 'public' } as const;
const STAFF = { kind: 'staff', staffId: 'one' } as const;

describeNewsroom('A passage', (room) => {
  it('stands where its mark stood when the story was kept, over letters of any look', async () => {
    const id = room().newId();
    const bold = { type: 'text', text: 'pays', marks: [{ type: 'bold' }, markOf(`${id}-q`)] } as const;
    const content = [inlineOf('Nobody knows '), inlineOf(['who ', `${id}-q`]), bold, inlineOf(' for it.')];
    const block: Block = { type: 'paragraph', attrs: { id: 'block000' }, content };
    await room().publish({ id, document: { type: 'doc', content: [block] } });
    expect(await passagesOf(room(), id)).toEqual([
      {
        ...{
          id: `${id}-q`,
          storyId: id,
          words: 'who pays',
          state: 'placed',
          wordsNow: null,
          changedAt: null,
        },
        place: { blockId: 'block000', start: 13, end: 21 },
        revisionId: await room().newsroom.stories.revisionOf(room().database, id),
      },
    ]);
  });

  it('moves with its words through typing, moving, joining and a list', async () => {
    const { id, q } = await asking(room(), ['The ', 'ferry', ' runs.']);
    const [own] = markedText(['The last ', ['ferry', q], ' runs.']).content;
    const item = { type: 'listItem', content: [{ ...own, attrs: { id: 'moved000' } } as Block] } as const;
    const list: Block = { type: 'bulletList', attrs: { id: 'list0000' }, content: [item] };
    await keep(room(), id, { type: 'doc', content: [...markedText(['A beginning.']).content, list] });
    const [passage] = await passagesOf(room(), id);
    expect(passage).toMatchObject({ state: 'placed', place: { blockId: 'moved000', start: 9, end: 14 } });
    expect(passage?.revisionId).toBe(await room().newsroom.stories.revisionOf(room().database, id));
  });

  it('says when its words changed, and is itself again when they are as they were', async () => {
    const { id, q } = await asking(room(), ['It ', 'would stay open', '.']);
    await keep(room(), id, markedText(['It ', ['would not stay open', q], '.']), '2026-03-11T08:00:00.000Z');
    const [changed] = await passagesOf(room(), id);
    expect(changed).toMatchObject({
      ...{ state: 'changed', words: 'would stay open', wordsNow: 'would not stay open' },
      ...{ changedAt: '2026-03-11T08:00:00.000Z', place: { start: 3, end: 22 } },
    });
    expect(wordDifference(changed?.words ?? '', changed?.wordsNow ?? '')).toEqual([
      { kind: 'kept', text: 'would ' },
      { kind: 'added', text: 'not ' },
      { kind: 'kept', text: 'stay open' },
    ]);
    await keep(room(), id, markedText(['It ', ['would stay open', q], '.']), '2026-03-12T08:00:00.000Z');
    expect(await passagesOf(room(), id)).toMatchObject([{ state: 'placed', wordsNow: null }]);
  });

  it('is gone with its words, though others that look alike are there; and comes back with them', async () => {
    const { id, q } = await asking(room(), ['The ', 'ferry', ' and the ferry.']);
    await keep(room(), id, markedText(['The and the ferry.']), '2026-03-11T08:00:00.000Z');
    expect(await passagesOf(room(), id)).toMatchObject([
      { state: 'gone', words: 'ferry', changedAt: '2026-03-11T08:00:00.000Z', place: { start: 4, end: 9 } },
    ]);
    expect(await storyText(room(), id)).not.toContain('class="passage"');
    await keep(room(), id, markedText(['The ', ['ferry', q], ' and the ferry.']));
    expect(await passagesOf(room(), id)).toMatchObject([{ state: 'placed', place: { start: 4, end: 9 } }]);
  });

  it('stays with the original when a copy is pasted, and the copy is plain text', async () => {
    const { id, q } = await asking(room(), ['The ', 'ferry', ' runs.']);
    await keep(room(), id, markedText(['The ', ['ferry', q], ' runs.'], ['See: ', ['ferry', q]]));
    expect(await passagesOf(room(), id)).toMatchObject([{ state: 'placed', place: { blockId: 'block000' } }]);
    const text = await storyText(room(), id);
    expect(text.match(/class="passage"/g)).toHaveLength(1);
    expect(text).toContain('<p>See: ferry</p>');
  });

  it('belongs to its story: its mark in another one is plain text', async () => {
    const { q } = await asking(room(), ['The ', 'ferry', ' runs.']);
    const other = await room().publish({ document: markedText(['Here too: ', ['ferry', q]]) });
    expect(await passagesOf(room(), other.id)).toEqual([]);
    expect(await storyText(room(), other.id)).toContain('<p>Here too: ferry</p>');
  });

  it('is found in a restored text that has no marks, and gets its mark there', async () => {
    const { id } = await asking(room(), ['The ', 'ferry', ' runs.']);
    await room().publish({ id, document: markedText(['They say the ferry runs.']), marks: 'lost' });
    expect(await passagesOf(room(), id)).toMatchObject([{ state: 'placed', place: { start: 13, end: 18 } }]);
    expect(await storyText(room(), id)).toMatch(/They say the <span class="passage"[^>]*>ferry<\/span> runs/);
    await room().publish({ id, document: markedText(['The ferry, they say, or a ferry.']), marks: 'lost' });
    await room().publish({ id, document: markedText(['No boat.']), marks: 'lost' });
    expect(await passagesOf(room(), id)).toMatchObject([{ state: 'gone' }]);
    await room().publish({ id, document: markedText(['They say the ferry runs.']), marks: 'lost' });
    expect(await passagesOf(room(), id)).toMatchObject([{ state: 'placed', place: { start: 13, end: 18 } }]);
  });

  it('costs nothing when a story is kept as it is', async () => {
    const { id, q } = await asking(room(), ['The ', 'ferry', ' runs.']);
    const before = await passagesOf(room(), id);
    await keep(room(), id, markedText(['The ', ['ferry', q], ' runs.']));
    expect(await passagesOf(room(), id)).toEqual(before);
  });

  it('goes with its story', async () => {
    const { id, q } = await asking(room(), ['The ', 'ferry', ' runs.']);
    await room().database.write((writer) => room().newsroom.stories.removeStories(writer, [id]));
    expect(await room().newsroom.stories.passages.find(room().database, STAFF, q)).toBeNull();
  });

  for (const status of ['withdrawn', 'draft', 'in-review', 'scheduled'] as const satisfies StoryStatus[]) {
    it(`is nobody's business while its story is ${status}`, async () => {
      const { id, q } = await asking(room(), ['The ', 'ferry', ' runs.']);
      const { passages } = room().newsroom.stories;
      expect(await passages.find(room().database, PUBLIC, q)).toMatchObject({ id: q });
      await room().publish({ id, status, document: markedText(['The ', ['ferry', q], ' runs.']) });
      expect(await passages.find(room().database, PUBLIC, q)).toBeNull();
      expect(await passages.ofStory(room().database, PUBLIC, id)).toEqual([]);
      expect(await passages.ofStory(room().database, STAFF, id)).toMatchObject([{ id: q }]);
    });
  }
});

describeNewsroom('An author', (room) => {
  const marking = (storyId: string, start: number, words: string) =>
    room().database.write((writer) =>
      room().newsroom.stories.passages.mark(writer, {
        ...{ storyId, blockId: 'block000', start, end: start + words.length, words },
      }),
    );

  it('marks words of the story as it stands, which makes a new revision', async () => {
    const { id, href } = await room().publish({ document: markedText(['Who pays for the winter?']) });
    const before = await room().newsroom.stories.revisionOf(room().database, id);
    const page = (await room().visit(href)).header('etag');
    const passageId = await marking(id, 4, 'pays for');
    const revisionId = await room().newsroom.stories.revisionOf(room().database, id);
    expect(revisionId).not.toBe(before);
    expect(await passagesOf(room(), id)).toMatchObject([
      { id: passageId, revisionId, words: 'pays for', state: 'placed', place: { start: 4, end: 12 } },
    ]);
    expect((await room().visit(href)).text).toContain(
      `Who <span class="passage" id="passage-${passageId}" data-passage="${passageId}">pays for</span> the winter?`,
    );
    expect((await room().visit(href)).header('etag')).not.toBe(page);
  });

  it('marks no words that do not stand there, no blanks, and none that hold no mark', async () => {
    const code: Block = {
      type: 'code',
      attrs: { id: 'block001' },
      content: [{ type: 'text', text: 'pays' }],
    };
    const content = [...markedText(['Who  pays?']).content, code];
    const { id } = await room().publish({ document: { type: 'doc', content } });
    const before = await room().newsroom.stories.revisionOf(room().database, id);
    expect(await marking(id, 4, 'pays')).toBeNull();
    expect(await marking(id, 3, '  ')).toBeNull();
    expect(await marking(id, 90, 'pays')).toBeNull();
    expect(await marking('nowhere', 5, 'pays')).toBeNull();
    const inCode = { storyId: id, blockId: 'block001', start: 0, end: 4, words: 'pays' };
    const { passages } = room().newsroom.stories;
    expect(await room().database.write((writer) => passages.mark(writer, inCode))).toBeNull();
    expect(await passagesOf(room(), id)).toEqual([]);
    expect(await room().newsroom.stories.revisionOf(room().database, id)).toBe(before);
  });

  it('marks words that other passages cover in part, each its own', async () => {
    const { id } = await room().publish({ document: markedText(['Who pays for it?']) });
    await marking(id, 0, 'Who pays');
    await marking(id, 4, 'pays for');
    const places = (await passagesOf(room(), id)).map(({ state, words }) => [state, words]);
    expect(places.sort()).toEqual([
      ['placed', 'Who pays'],
      ['placed', 'pays for'],
    ]);
  });

  it('marks many at the same moment, and none is lost', async () => {
    const { id } = await room().publish({ document: markedText(['one two six ten']) });
    const words = ['one', 'two', 'six', 'ten'];
    await Promise.all(words.map((word, at) => marking(id, at * 4, word)));
    const kept = await passagesOf(room(), id);
    expect(kept.map((passage) => passage.state)).toEqual(['placed', 'placed', 'placed', 'placed']);
    expect((await storyText(room(), id)).match(/class="passage"/g)).toHaveLength(4);
  });

  it('takes a mark away for good: its words are kept, and it is not found again by them', async () => {
    const { id, q } = await asking(room(), ['The ', 'ferry', ' runs.']);
    const { passages } = room().newsroom.stories;
    expect(await room().database.write((writer) => passages.unmark(writer, q))).toBe(true);
    expect(await passagesOf(room(), id)).toMatchObject([{ state: 'gone', words: 'ferry', place: null }]);
    expect(await storyText(room(), id)).toContain('<p>The ferry runs.</p>');
    await room().publish({ id, document: markedText(['The ferry runs.']), marks: 'lost' });
    expect(await passagesOf(room(), id)).toMatchObject([{ state: 'gone' }]);
    expect(await room().database.write((writer) => passages.unmark(writer, 'nowhere'))).toBe(false);
  });
});

async function passagesOf(room: Room, storyId: string): Promise<readonly Passage[]> {
  return room.newsroom.stories.passages.ofStory(room.database, STAFF, storyId);
}

/** A published story of one paragraph, the second part of which is a passage. */
async function asking(room: Room, parts: readonly [string, string, string]) {
  const id = room.newId();
  const q = `${id}-q`;
  await room.publish({ id, document: markedText([parts[0], [parts[1], q], parts[2]]) });
  return { id, q };
}

async function keep(room: Room, id: string, document: StoryDocument, changedAt: string | null = null) {
  await room.publish({ id, document, changedAt });
}

async function storyText(room: Room, id: string): Promise<string> {
  const story = await room.newsroom.stories.visible(room.database, PUBLIC, id);
  return (await room.visit(story?.href ?? '')).text;
}
