import { expect, it } from 'vitest';
import { HOUR, writtenAt } from '#platform/clock';
import { describeNewsroom, MORNING, type Room } from '../../../test/a-newsroom.ts';
import { inlineOf, markedText } from '../../../test/marked-text.ts';
import { act, giveByline, save, write, written } from '../../../test/writing.ts';

describeNewsroom('A story on its way out', (room) => {
  it('is sent in, sent back with a word, called ready and published, each in the audit trail', async () => {
    const [contributor, editor] = [await room().staff('contributor'), await room().staff('editor')];
    const id = await write(room(), contributor, { title: 'Sent in' });
    expect((await act(room(), contributor, id, 'publish')).status).toBe(403);
    expect((await act(room(), contributor, id, 'send-in')).status).toBe(303);
    await act(room(), editor, id, 'send-back', { word: 'Who <says> so?' });
    const page = await room().visit(`/desk/stories/${id}`, { as: contributor });
    expect(page.text).toContain('Who &lt;says> so?');
    await act(room(), contributor, id, 'send-in');
    await act(room(), editor, id, 'ready');
    expect((await save(room(), contributor, id, { title: 'Too late' })).status).toBe(403);
    expect((await act(room(), editor, id, 'publish')).status).toBe(303);
    expect((await room().visit(await hrefOf(room(), id))).text).toContain('<h1>Sent in</h1>');
    const acts = await room().visit('/desk/acts', { as: await room().staff('owner') });
    for (const said of ['story sent in', 'story sent back', 'story ready', 'story published']) {
      expect(acts.text).toContain(said);
    }
  });

  it('is published by its author, and not by another one', async () => {
    const [ada, bo] = [await room().staff('author'), await room().staff('author')];
    const id = await write(room(), ada);
    expect((await act(room(), bo, id, 'publish')).status).toBe(403);
    const byline = await giveByline(room(), bo, 'Bo Strand');
    await save(room(), ada, id, { authorIds: [byline] });
    expect((await act(room(), bo, id, 'publish')).status).toBe(303);
    expect((await act(room(), bo, id, 'withdraw', { reason: 'x' })).status).toBe(403);
  });

  it('is nothing that a contributor from outside may know of, unless it is theirs', async () => {
    const id = await write(room(), await room().staff('author'), { title: 'Confidential' });
    const contributor = await room().staff('contributor');
    for (const behind of ['', '/draft', '/history', '/compare', '/preview']) {
      expect((await room().visit(`/desk/stories/${id}${behind}`, { as: contributor })).status).toBe(404);
    }
    for (const page of ['', '/board', '/calendar', '?words=confidential']) {
      const { text } = await room().visit(`/desk/stories${page}`, { as: contributor });
      expect(text).not.toContain('>Confidential<');
    }
  });

  it('is not published without a title, nor over what somebody has saved since', async () => {
    const as = await room().staff('editor');
    const id = await write(room(), as, { title: '' });
    expect(await act(room(), as, id, 'publish')).toMatchObject({ status: 422 });
    const { version } = await written(room(), as, id);
    await save(room(), as, id, { title: 'Saved meanwhile' });
    const late = await room().post(`/desk/stories/${id}/publish`, { version: String(version) }, { as });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Somebody saved the story after you opened this page');
    expect(await hrefOf(room(), id)).toBe('');
  });

  it('goes out once, under its time, whoever carries it out', async () => {
    const as = await room().staff('editor');
    const id = await write(room(), as, { title: 'At nine' });
    const at = later(room(), HOUR);
    expect((await act(room(), as, id, 'schedule', { at })).status).toBe(303);
    room().clock.advance(HOUR - 1);
    await room().settle();
    expect(await hrefOf(room(), id)).toBe('');
    room().clock.advance(5_000);
    await room().settle();
    const story = await storyOf(room(), id);
    expect(story?.firstPublishedAt).toBe(`${at}:00.000Z`);
    await act(room(), as, id, 'begin');
    await save(room(), as, id, { title: 'Not yet' });
    await room().settle();
    expect((await storyOf(room(), id))?.title).toBe('At nine');
  });

  it('does not go out at a time from which it was moved or taken', async () => {
    const as = await room().staff('editor');
    const [moved, taken] = [
      await write(room(), as, { title: 'Moved' }),
      await write(room(), as, { title: 'Taken' }),
    ];
    for (const id of [moved, taken]) await act(room(), as, id, 'schedule', { at: later(room(), HOUR) });
    await act(room(), as, moved, 'schedule', { at: later(room(), 2 * HOUR) });
    await act(room(), as, taken, 'unschedule');
    room().clock.advance(HOUR + 60_000);
    await room().settle();
    expect([await hrefOf(room(), moved), await hrefOf(room(), taken)]).toEqual(['', '']);
    room().clock.advance(HOUR);
    await room().settle();
    expect([await hrefOf(room(), moved), await hrefOf(room(), taken)]).toEqual([
      expect.stringContaining('/moved'),
      '',
    ]);
  });

  it('is held back at its time where its title was emptied meanwhile, and says so', async () => {
    const as = await room().staff('editor');
    const id = await write(room(), as, { title: 'Soon without one' });
    await act(room(), as, id, 'schedule', { at: later(room(), HOUR) });
    await save(room(), as, id, { title: ' ' });
    room().clock.advance(2 * HOUR);
    await room().settle();
    expect(await hrefOf(room(), id)).toBe('');
    expect((await written(room(), as, id)).stage).toBe('ready');
    const { text } = await room().visit(`/desk/stories/${id}`, { as });
    expect(text).toMatch(/It did not go out at its time.*Give it a title first\./s);
    const acts = await room().visit('/desk/acts', { as: await room().staff('owner') });
    expect(acts.text).toContain('story held back');
  });

  it('refuses a time that has passed or that there is not, and gives the form back', async () => {
    const as = await room().staff('editor');
    const id = await write(room(), as);
    const passed = await act(room(), as, id, 'schedule', { at: '2026-01-01T08:00' });
    expect(passed).toMatchObject({ status: 422 });
    expect(passed.text).toContain('value="2026-01-01T08:00"');
    expect(passed.text).toContain('This time has passed');
    expect((await act(room(), as, id, 'schedule', { at: 'soon' })).status).toBe(422);
  });

  it('goes out from an import without a draft, and with one once somebody wrote on it', async () => {
    const as = await room().staff('editor');
    const scheduledFor = new Date(room().clock.now().getTime() + HOUR).toISOString();
    const unpublished = { status: 'scheduled', firstPublishedAt: null, scheduledFor } as const;
    const untouched = await room().publish({ ...unpublished, title: 'Untouched' });
    const touched = await room().publish({ ...unpublished, title: 'Touched' });
    await act(room(), as, touched.id, 'begin');
    expect(await written(room(), as, touched.id)).toMatchObject({ stage: 'scheduled' });
    await save(room(), as, touched.id, { title: 'Touched up' });
    room().clock.advance(HOUR);
    await room().settle();
    expect((await storyOf(room(), untouched.id))?.title).toBe('Untouched');
    expect(await storyOf(room(), touched.id)).toMatchObject({
      title: 'Touched up',
      firstPublishedAt: scheduledFor,
    });
  });

  it('is published once where two processes find it due at once', async () => {
    const as = await room().staff('editor');
    const id = await write(room(), as, { title: 'Twice due' });
    await act(room(), as, id, 'schedule', { at: later(room(), HOUR) });
    room().clock.advance(2 * HOUR);
    await Promise.all([room().settle(), room().settle(), room().settle()]);
    const history = await room().visit(`/desk/stories/${id}/history`, { as });
    expect(history.text.match(/Published as number/g)?.length).toBe(1);
  });
});

describeNewsroom('A pending change', (room) => {
  it('is seen by nobody until it goes out, and then at once', async () => {
    const as = await room().staff('editor');
    const id = await write(room(), as, { title: 'Stands', words: 'Old words.' });
    await act(room(), as, id, 'publish');
    const href = await hrefOf(room(), id);
    await act(room(), as, id, 'begin');
    await save(room(), as, id, { title: 'Changes', document: markedText(['New words.']) });
    await act(room(), as, id, 'schedule', { at: later(room(), HOUR) });
    expect((await room().visit(href)).text).toContain('Old words.');
    room().clock.advance(HOUR);
    await room().settle();
    const { text } = await room().visit(href);
    expect(text).toContain('<h1>Changes</h1>');
    expect(text).toContain('New words.');
    expect(text).not.toContain('Old words.');
  });

  it('is thrown away without a trace for readers', async () => {
    const as = await room().staff('editor');
    const { id, href } = await room().publish({ title: 'Stands' });
    await act(room(), as, id, 'begin');
    await save(room(), as, id, { title: 'Thrown away' });
    const before = await room().visit(href);
    expect((await act(room(), as, id, 'discard')).status).toBe(303);
    expect((await room().visit(href)).header('etag')).toBe(before.header('etag'));
    expect((await room().visit(`/desk/stories/${id}/history`, { as })).text).toContain('Thrown away');
  });

  it('leads from the old address for ever when its last word changes, there and back', async () => {
    const as = await room().staff('editor');
    const { id, href } = await room().publish({ slug: 'old-word', title: 'Old word' });
    const rename = async (slug: string) => {
      await act(room(), as, id, 'begin');
      await save(room(), as, id, { slug });
      await act(room(), as, id, 'publish');
    };
    await rename('new-word');
    expect(await room().visit(href)).toMatchObject({ status: 301, location: '/2026/03/new-word' });
    await rename('third-word');
    for (const old of [href, '/2026/03/new-word']) {
      expect(await room().visit(old), old).toMatchObject({ status: 301, location: '/2026/03/third-word' });
    }
    const other = await write(room(), as, { title: 'New word' });
    await act(room(), as, other, 'publish');
    expect(await hrefOf(room(), other)).not.toBe('/2026/03/new-word');
    await rename('old-word');
    expect((await room().visit(href)).status).toBe(200);
    const left = await room().visit('/2026/03/third-word');
    expect(left).toMatchObject({ status: 301, location: href });
    // A browser that was there while it was the other way round would else go in a circle.
    expect(left.header('cache-control')).toBe('no-cache');
  });

  it('finds the words that readers were asked about since it was begun', async () => {
    const as = await room().staff('editor');
    const { id } = await room().publish({ document: markedText(['The ferry runs.'], ['An end.']) });
    await act(room(), as, id, 'begin');
    const marked = await room().database.write((writer) =>
      room().newsroom.stories.passages.mark(writer, {
        ...{ storyId: id, blockId: 'block000', start: 4, end: 9, words: 'ferry' },
      }),
    );
    await save(room(), as, id, { document: markedText(['The ferry runs.'], ['Another end.']) });
    await act(room(), as, id, 'publish');
    const passage = await room().newsroom.stories.passages.find(
      room().database,
      { kind: 'staff', staffId: '' },
      marked ?? '',
    );
    expect(passage).toMatchObject({ state: 'placed', words: 'ferry' });
  });

  it('says whose answers it touches', async () => {
    const as = await room().staff('editor');
    const id = room().newId();
    const passageId = `${id}-q`;
    await room().publish({ id, document: markedText(['The ', ['ferry', passageId], ' runs.']) });
    await room().database.write((writer) =>
      room().newsroom.conversation.importer.importQuestion(writer, {
        ...{ passageId, storyId: id, question: 'When?', words: 'ferry' },
        ...{ openedAt: MORNING, closedAt: null, atFirst: 'closed' },
      }),
    );
    await act(room(), as, id, 'begin');
    const content = [{ type: 'paragraph', attrs: { id: 'block000' }, content: [inlineOf('The boat runs.')] }];
    await save(room(), as, id, { document: { type: 'doc', content } });
    const { text } = await room().visit(`/desk/stories/${id}`, { as });
    expect(text).toContain('“ferry” would not stand in the text any more.');
    expect(text).toContain('Readers are asked about this.');
  });
});

describeNewsroom('A story that is withdrawn', (room) => {
  it('answers 410 with the reason, stands in no list, and comes back as it was', async () => {
    const as = await room().staff('editor');
    const { id, href } = await room().publish({ title: 'Withdrawable quixote' });
    expect((await act(room(), as, id, 'withdraw', { reason: ' ' })).status).toBe(422);
    expect((await act(room(), as, id, 'withdraw', { reason: 'It was not <true>.' })).status).toBe(303);
    const gone = await room().visit(href);
    expect(gone.status).toBe(410);
    expect(gone.text).toContain('It was not &lt;true>.');
    for (const list of ['/', '/feed', '/sitemap.xml', '/search?q=quixote']) {
      expect((await room().visit(list)).text, list).not.toContain('Withdrawable');
    }
    await act(room(), as, id, 'bring-back');
    expect((await room().visit(href)).status).toBe(200);
    expect((await room().visit('/search?q=quixote')).text).toContain('Withdrawable');
  });

  it('stays so when a change of it was to go out', async () => {
    const as = await room().staff('editor');
    const { id, href } = await room().publish({});
    await act(room(), as, id, 'begin');
    await save(room(), as, id, { title: 'To go out' });
    await act(room(), as, id, 'schedule', { at: later(room(), HOUR) });
    await act(room(), as, id, 'withdraw', { reason: 'Wrong.' });
    room().clock.advance(2 * HOUR);
    await room().settle();
    expect((await room().visit(href)).status).toBe(410);
    expect((await written(room(), as, id)).stage).toBe('ready');
  });

  it('is withdrawn or scheduled, whichever of two comes first, and never comes back by itself', async () => {
    const as = await room().staff('editor');
    const { id, href } = await room().publish({});
    await act(room(), as, id, 'begin');
    await save(room(), as, id, { title: 'Race' });
    await Promise.all([
      act(room(), as, id, 'withdraw', { reason: 'Wrong.' }),
      act(room(), as, id, 'schedule', { at: later(room(), HOUR) }),
    ]);
    expect((await room().visit(href)).status).toBe(410);
  });
});

/** What the newsroom's clock (UTC) shows then, as a form says it. */
function later({ clock }: Room, milliseconds: number): string {
  return writtenAt(new Date(clock.now().getTime() + milliseconds).toISOString(), 'UTC');
}

async function hrefOf(room: Room, id: string): Promise<string> {
  return (await storyOf(room, id))?.href ?? '';
}

function storyOf({ newsroom, database }: Room, id: string) {
  return newsroom.stories.visible(database, { kind: 'public' }, id);
}
