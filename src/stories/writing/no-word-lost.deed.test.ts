import { expect, it } from 'vitest';
import { MINUTE } from '#platform/clock';
import { describeNewsroom, type Person } from '../../../test/a-newsroom.ts';
import { memberOf, save, write, written } from '../../../test/writing.ts';
import type { StoryDocument } from '../document/words.ts';

/** From a page of the newsroom itself. */
const OWN = { headers: { 'sec-fetch-site': 'same-origin' } };

describeNewsroom('A very long story', (room) => {
  it('of 60,000 words is kept, also in letters of which each is six bytes on its way', async () => {
    const as = await room().staff('author');
    const id = await write(room(), as);
    for (const word of ['harbours', 'الميناءي']) {
      const document = longText(60_000, word);
      expect((await sendAsForm(id, as, document)).status).toBe(200);
      expect((await written(room(), as, id)).draft.document).toEqual(document);
    }
  });

  it('of more than a story can be is refused, and what stood stands', async () => {
    const as = await room().staff('author');
    const id = await write(room(), as, { words: 'It runs again.' });
    const refused = await sendAsForm(id, as, longText(140_000, 'الميناءي'));
    expect(refused.status).toBe(413);
    expect(JSON.stringify((await written(room(), as, id)).draft.document)).toContain('It runs again.');
  });

  it('has room on its own way alone: other forms are as large as people make them', async () => {
    const as = await room().staff('author');
    const id = await write(room(), as);
    const form = { version: '2', title: 'x'.repeat(600_000) };
    expect((await room().post(`/desk/stories/${id}/details`, form, { as })).status).toBe(413);
  });

  /** As a browser sends it. */
  async function sendAsForm(id: string, as: Person, document: StoryDocument) {
    const { version, draft } = await written(room(), as, id);
    const form = { version: String(version), draft: JSON.stringify({ ...draft, document }) };
    return room().post(`/desk/stories/${id}/draft`, form, { as });
  }
});

describeNewsroom('Who writes at a story', (room) => {
  it('is asked, declines, is asked again and hands over', async () => {
    const [id, ada, bo] = await twoAtAStory();
    expect(await lock(id, ada, 'take')).toMatchObject({ outcome: 'yours', asked: null });
    expect(await lock(id, bo, 'take')).toMatchObject({ outcome: 'theirs', writer: await nameOf(ada) });
    expect(await lock(id, bo, 'ask')).toMatchObject({ outcome: 'waiting' });
    expect(await lock(id, ada, 'take')).toMatchObject({ outcome: 'yours', asked: await nameOf(bo) });
    expect(await lock(id, ada, 'keep')).toMatchObject({ outcome: 'yours', asked: null });
    expect(await lock(id, bo, 'take')).toMatchObject({ outcome: 'theirs' });
    await lock(id, bo, 'ask');
    expect(await lock(id, ada, 'give')).toMatchObject({ outcome: 'theirs', writer: await nameOf(bo) });
    expect(await lock(id, bo, 'take')).toMatchObject({ outcome: 'yours' });
  });

  it('is somebody else after two minutes without a sign; a save is one', async () => {
    const [id, ada, bo] = await twoAtAStory();
    await lock(id, ada, 'take');
    room().clock.advance(MINUTE);
    await save(room(), ada, id, { title: 'Still here' });
    room().clock.advance(2 * MINUTE - 1);
    expect(await lock(id, bo, 'take')).toMatchObject({ outcome: 'theirs' });
    room().clock.advance(1);
    expect(await lock(id, bo, 'take')).toMatchObject({ outcome: 'yours' });
    expect(await lock(id, ada, 'take')).toMatchObject({ outcome: 'theirs', writer: await nameOf(bo) });
  });

  it('keeps nobody from saving, and is nothing for whoever may not know of the story', async () => {
    const [id, ada, bo] = await twoAtAStory();
    await lock(id, ada, 'take');
    expect((await save(room(), bo, id, { title: 'From Bo' })).status).toBe(200);
    const outside = await room().staff('contributor');
    const answer = await room().postJson(
      `/desk/stories/${id}/lock`,
      { deed: 'ask' },
      { as: outside, ...OWN },
    );
    expect(answer.status).toBe(404);
  });

  async function twoAtAStory() {
    const [ada, bo] = [await room().staff('author'), await room().staff('editor')];
    return [await write(room(), ada), ada, bo] as const;
  }

  async function lock(id: string, as: Person, deed: string): Promise<unknown> {
    return (await room().postJson(`/desk/stories/${id}/lock`, { deed }, { as, ...OWN })).json();
  }

  async function nameOf(person: Person): Promise<string> {
    return (await memberOf(room(), person)).name;
  }
});

function longText(words: number, word: string): StoryDocument {
  const text = Array.from({ length: 50 }, () => word).join(' ');
  return {
    type: 'doc',
    content: Array.from({ length: words / 50 }, (_, at) => ({
      ...{ type: 'paragraph', attrs: { id: `block${String(at).padStart(6, '0')}` } },
      content: [{ type: 'text', text }],
    })),
  };
}
