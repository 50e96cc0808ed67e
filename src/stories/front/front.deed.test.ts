import { expect, it } from 'vitest';
import { DAY, HOUR } from '#platform/clock';
import { describeNewsroom, type Room } from '../../../test/a-newsroom.ts';

describeNewsroom('The front page', (room) => {
  it('stands as it was arranged, falls back to the latest where a chosen story goes, and says who arranged it', async () => {
    const [old = ''] = await publishSome(room(), 'Arranged');
    const editor = await room().staff('editor');
    const form = await formOf(room(), editor);
    const answer = await room().post('/desk/front', { ...form, 'place-0': `story:${old}` }, { as: editor });
    expect(answer.location).toBe('/desk/front?saved');
    expect(titles((await room().visit('/')).text)[0]).toBe('Arranged 1');
    await room().publish({ id: old, slug: old, title: 'Arranged 1', status: 'withdrawn' });
    const shown = titles((await room().visit('/')).text);
    expect(shown).not.toContain('Arranged 1');
    expect(shown[0]).toBe('Arranged 3');
    const [act] = await room().newsroom.staff.acts({ most: 1, words: 'front arranged' });
    expect(act).toMatchObject({ act: 'front-arranged', subject: 'front' });
  });

  it('is seen before it goes out, and readers see nothing of that', async () => {
    const [old] = await publishSome(room(), 'Looked at');
    const editor = await room().staff('editor');
    const before = titles((await room().visit('/')).text);
    const form = { ...(await formOf(room(), editor)), 'place-0': `story:${old}` };
    const look = await room().post('/desk/front/look', form, { as: editor });
    expect(look.text).toContain('Readers do not see it yet.');
    expect(look.header('cache-control')).toContain('no-store');
    expect(titles(look.text)[0]).toBe('Looked at 1');
    expect(titles((await room().visit('/')).text)).toEqual(before);
  });

  it('puts first what is discussed most, and learns when another overtakes it', async () => {
    const [quiet = '', loud = ''] = await publishSome(room(), 'Discussed', 9);
    const editor = await room().staff('editor');
    await setComments(room(), quiet, 3);
    await setComments(room(), loud, 7);
    const form = {
      ...(await formOf(room(), editor)),
      'place-0': 'discussed',
      bands: 'own',
      'band-0': 'discussed',
    };
    expect((await room().post('/desk/front', form, { as: editor })).status).toBe(303);
    const shown = (await room().visit('/')).text;
    expect(titles(shown)[0]).toBe('Discussed 2');
    expect(shown).toContain('Most discussed');
    await setComments(room(), quiet, 9);
    expect(titles((await room().visit('/')).text)[0]).toBe('Discussed 1');
    room().clock.advance(15 * DAY);
    expect((await room().visit('/')).text).not.toContain('Most discussed');
  });

  it('keeps what was chosen where somebody else was faster, where a story stands twice, and through a search', async () => {
    const [one, two] = await publishSome(room(), 'Kept words');
    const editor = await room().staff('editor');
    const form = await formOf(room(), editor);
    await room().post('/desk/front', { ...form, 'place-1': `story:${one}` }, { as: editor });
    const late = await room().post('/desk/front', { ...form, 'place-1': `story:${two}` }, { as: editor });
    expect(late.status).toBe(409);
    expect(late.text).toMatch(new RegExp(`<option value="story:${two}" selected`));
    const again = { ...form, was: wasIn(late.text), 'place-1': `story:${two}` };
    expect((await room().post('/desk/front', again, { as: editor })).status).toBe(303);

    const twice = { ...again, 'place-0': `story:${two}` };
    const refused = await room().post('/desk/front', twice, { as: editor });
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('This stands above already.');
    const found = await room().post('/desk/front/find', { ...twice, words: 'kept words' }, { as: editor });
    expect(found.text).toContain('3 stories were found');
    expect(found.text).toMatch(new RegExp(`<option value="story:${two}" selected`));
  });

  it('offers and shows no story that readers cannot see', async () => {
    const hidden = await room().publish({
      ...{ id: 'hidden-front', slug: 'hidden-front', title: 'Hidden from the front' },
      ...{ status: 'draft', firstPublishedAt: null },
    });
    const editor = await room().staff('editor');
    const form = await formOf(room(), editor);
    const answer = await room().post(
      '/desk/front',
      { ...form, 'place-0': `story:${hidden.id}` },
      { as: editor },
    );
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('Readers cannot see this story any more.');
    expect(answer.text).not.toContain('Hidden from the front');
    const found = await room().post('/desk/front/find', { ...form, words: 'hidden from' }, { as: editor });
    expect(found.text).toContain('No story that readers can see');
  });
});

/** Ids of stories, each an hour newer than the one before. */
async function publishSome(room: Room, title: string, many = 3): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let number = 1; number <= many; number++) {
    room.clock.advance(HOUR);
    const id = room.newId();
    const firstPublishedAt = room.clock.now().toISOString();
    await room.publish({ id, slug: id, title: `${title} ${number}`, firstPublishedAt });
    ids.push(id);
  }
  return ids;
}

async function setComments(room: Room, storyId: string, value: number): Promise<void> {
  await room.database.write((writer) =>
    room.newsroom.stories.setCounter(writer, { storyId, counter: 'comments', value }),
  );
}

async function formOf(room: Room, as: ReturnType<Room['person']>): Promise<Record<string, string>> {
  return { was: wasIn((await room.visit('/desk/front', { as })).text), bands: 'rule' };
}

const wasIn = (html: string) => /name="was" value="([^"]+)"/.exec(html)?.[1] ?? '';

/** Titles of the teasers in their order, lead first. */
const titles = (html: string) =>
  [...html.matchAll(/<h[23] class="teaser__title[^"]*">\s*<a[^>]*>([^<]+)</g)].map(([, title]) => title);
