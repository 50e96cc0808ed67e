import { expect, it } from 'vitest';
import { describeNewsroom, MORNING, type Person, type Room, type Seen } from '../../../test/a-newsroom.ts';
import { readPage } from '../../../test/desk-forms.ts';
import { markedText } from '../../../test/marked-text.ts';
import { act, giveByline, memberOf, save, write, written } from '../../../test/writing.ts';
import { insertNote } from './notes/store.ts';

describeNewsroom('What is chosen in the details of a story', (room) => {
  it('goes out with the story that is published, also where nobody saved it first', async () => {
    const as = await room().staff('editor');
    const [news] = await sections(room());
    const id = await write(room(), as, { title: 'Chosen late' });
    const page = await room().visit(`/desk/stories/${id}`, { as });
    const sent = await press(room(), as, page, `${id}/publish`, { section: news, tags: 'Ferries, Late' });
    expect(sent.status).toBe(303);
    const story = await room().newsroom.stories.visible(room().database, { kind: 'public' }, id);
    const shown = await room().visit(story?.href ?? '');
    expect(shown.text).toContain(`>${news}</a>`);
    for (const tag of ['Ferries', 'Late']) expect(shown.text).toContain(`>${tag}</a>`);
  });

  it('goes along with every deed of its form, and with none that was refused', async () => {
    const as = await room().staff('editor');
    const id = await write(room(), as, { title: 'Before' });
    const open = () => room().visit(`/desk/stories/${id}`, { as });
    const title = async () => (await written(room(), as, id)).draft.title;
    for (const deed of ['send-in', 'ready', 'preview-link']) {
      const sent = await press(room(), as, await open(), `${id}/${deed}`, { title: `With ${deed}` });
      expect(sent.status).toBeLessThan(400);
      expect(await title()).toBe(`With ${deed}`);
    }
    await act(room(), as, id, 'send-in');
    await press(room(), as, await open(), `${id}/send-back`, { title: 'Sent back', word: 'Why?' });
    expect(await written(room(), as, id)).toMatchObject({ stage: 'writing', draft: { title: 'Sent back' } });
    const late = { title: 'Not yet', at: '2001-01-01T08:00', slug: 'typed' };
    const refused = await press(room(), as, await open(), `${id}/schedule`, late);
    expect(refused.status).toBe(422);
    for (const typed of Object.values(late)) expect(refused.text).toContain(`value="${typed}"`);
    expect(await title()).toBe('Sent back');
  });

  it('keeps a story behind the password that was typed and not saved, from its first moment', async () => {
    const as = await room().staff('editor');
    const id = await write(room(), as, { title: 'For few', words: 'Not for everybody.' });
    const page = await room().visit(`/desk/stories/${id}`, { as });
    const typed = { visibility: 'password', password: 'lighthouse' };
    expect((await press(room(), as, page, `${id}/publish`, typed)).status).toBe(303);
    const { href = '' } =
      (await room().newsroom.stories.visible(room().database, { kind: 'staff', staffId: '' }, id)) ?? {};
    const seen = await room().visit(href);
    expect(seen.text).toContain('type="password"');
    expect(seen.text).not.toContain('Not for everybody.');
  });

  it('is not put over what somebody saved since, nor does words go out that nobody saw', async () => {
    const as = await room().staff('editor');
    const id = await write(room(), as, { title: 'Seen' });
    const page = await room().visit(`/desk/stories/${id}`, { as });
    await save(room(), as, id, { title: 'Unseen' });
    for (const change of [{}, { slug: 'mine' }]) {
      const sent = await press(room(), as, page, `${id}/publish`, change);
      expect(sent.status).toBe(409);
      expect(sent.text).toContain('Somebody saved the story after you opened this page');
    }
    expect((await written(room(), as, id)).draft).toMatchObject({ title: 'Unseen', slug: '' });
  });

  it('stays as another has put it where a window that knows of it left it alone', async () => {
    const as = await room().staff('editor');
    const [news, sport] = await sections(room());
    const id = await write(room(), as, { title: 'Two windows', sectionIds: [sport] });
    const page = await room().visit(`/desk/stories/${id}`, { as });
    await save(room(), as, id, { sectionIds: [news], slug: 'of-another' });
    // An editor with script has learned of the new version; its form still shows the old choice.
    const version = String((await written(room(), as, id)).version);
    await press(room(), as, page, `${id}/details`, { version, slug: 'mine' });
    expect((await written(room(), as, id)).draft).toMatchObject({ sectionIds: [news], slug: 'mine' });
  });

  it('leaves a background box whose byline it bears', async () => {
    const as = await room().staff('author');
    const byline = await giveByline(room(), as, 'Ada Box');
    const answer = await room().post('/desk/stories', { id: room().newId(), kind: 'box' }, { as });
    const id = answer.location?.split('/').at(-1) ?? '';
    await save(room(), as, id, { title: 'A box', authorIds: [byline] });
    const page = await room().visit(`/desk/stories/${id}`, { as });
    const sent = await press(room(), as, page, `${id}/ready`, { title: 'A box of hers' });
    expect(sent.status).toBe(303);
    expect((await written(room(), as, id)).draft).toMatchObject({
      ...{ title: 'A box of hers', authorIds: [byline] },
    });
  });

  it('goes along with a note and a question, without script, and what was typed for the other stands there still', async () => {
    const as = await room().staff('editor');
    const id = await write(room(), as, { words: 'The ferry runs again.' });
    const page = await room().visit(`/desk/stories/${id}`, { as });
    const asked = { 'questions.words': 'runs again', 'questions.question': 'Since when?' };
    const typed = { title: 'Typed beside', 'notes.words': 'ferry', 'notes.text': 'Which one?', ...asked };
    const noted = await press(room(), as, page, `${id}/notes`, typed);
    expect(noted.status).toBe(200);
    expect((await written(room(), as, id)).draft.title).toBe('Typed beside');
    expect(noted.text).toMatch(/id="note-.*Which one\?/s);
    for (const said of Object.values(asked)) expect(noted.text).toContain(said);
    expect(await press(room(), as, noted, `${id}/questions`, { title: 'And again' })).toMatchObject({
      ...{ status: 303, location: `/desk/stories/${id}#questions` },
    });
    const after = await room().visit(`/desk/stories/${id}`, { as });
    expect(after.text).toContain('value="Since when?"');
    expect((await written(room(), as, id)).draft.title).toBe('And again');
    const [, passage = ''] = /questions\/([\w-]+)\/take-back/.exec(after.text) ?? [];
    const change = { [`question-${passage}.question`]: 'Since May?', title: 'Changed with it' };
    expect((await press(room(), as, after, `questions/${passage}/change`, change)).status).toBe(303);
    expect((await room().visit(`/desk/stories/${id}`, { as })).text).toContain('value="Since May?"');
    expect((await written(room(), as, id)).draft.title).toBe('Changed with it');
  });

  it('holds up no note where somebody has written on since, unless it was changed', async () => {
    const as = await room().staff('editor');
    const id = await write(room(), as, { words: 'The ferry runs again.' });
    const page = await room().visit(`/desk/stories/${id}`, { as });
    await save(room(), as, id, { document: markedText(['The ferry runs again, and the tram.']) });
    const note = { 'notes.words': 'ferry', 'notes.text': 'Which one?' };
    const both = await press(room(), as, page, `${id}/notes`, { ...note, title: 'Mine' });
    expect(both.status).toBe(409);
    expect(both.text).toContain('value="Mine"');
    expect(both.text).toContain('>Which one?</textarea>');
    expect((await press(room(), as, page, `${id}/notes`, note)).status).toBe(303);
  });

  it('is saved, published and refused with a note that was begun, which stands there still', async () => {
    const as = await room().staff('editor');
    const id = await write(room(), as, { words: 'The ferry runs again.' });
    const open = () => room().visit(`/desk/stories/${id}`, { as });
    const note = { 'notes.words': 'no such words', 'notes.text': 'Half a note' };
    const begun = (seen: Seen) => {
      expect(seen.text).toMatch(/<details class="stories-by-words" open><summary>Write a note/);
      expect(seen.text).toContain('>Half a note</textarea>');
    };
    const refused = await press(room(), as, await open(), `${id}/notes`, {
      ...note,
      title: 'Kept in the field',
    });
    expect(refused.status).toBe(422);
    begun(refused);
    expect(refused.text).toContain('value="Kept in the field"');
    expect(refused.text).not.toContain('Please mend what is marked');
    const wrong = await press(room(), as, await open(), `${id}/schedule`, {
      ...note,
      at: '2001-01-01T08:00',
    });
    expect(wrong.status).toBe(422);
    begun(wrong);
    for (const deed of ['details', 'publish']) {
      const done = await press(room(), as, await open(), `${id}/${deed}`, { ...note, title: `By ${deed}` });
      expect(done.status).toBe(200);
      begun(done);
      expect(done.text).toContain(`By ${deed}`);
    }
    expect(await press(room(), as, await open(), `${id}/begin`, {})).toMatchObject({ status: 303 });
    expect((await press(room(), as, await open(), `${id}/details`, {})).location).toBe(
      `/desk/stories/${id}?saved`,
    );
  });

  it('is saved, and a note answered, in a story with more open notes than anybody reads', async () => {
    const as = await room().staff('editor');
    const id = await write(room(), as, { words: 'The ferry runs again.' });
    const notes = Array.from({ length: 250 }, () => room().newId());
    const { id: writtenBy } = await memberOf(room(), as);
    await room().database.write(async (writer) => {
      const note = { storyId: id, words: 'ferry', text: 'Which?', writtenBy, writtenAt: MORNING };
      for (const each of notes) await insertNote(writer, { id: each, ...note });
    });
    const open = () => room().visit(`/desk/stories/${id}`, { as });
    const saved = await press(room(), as, await open(), `${id}/details`, { title: 'Much discussed' });
    expect(saved.location).toBe(`/desk/stories/${id}?saved`);
    const last = notes.at(-1) ?? '';
    const said = { [`note-${last}.answer`]: 'The old one.', title: 'Answered' };
    expect((await press(room(), as, await open(), `notes/${last}/answer`, said)).status).toBe(303);
    expect((await open()).text).toContain('The old one.');
    expect((await written(room(), as, id)).draft.title).toBe('Answered');
  });

  it('is saved without the time that was typed below it, which stands there still', async () => {
    const as = await room().staff('editor');
    const id = await write(room(), as);
    const page = await room().visit(`/desk/stories/${id}`, { as });
    const typed = { title: 'With a time', at: '2031-05-04T09:30' };
    const sent = await press(room(), as, page, `${id}/details`, typed);
    expect(sent.status).toBe(200);
    expect(sent.text).toContain('value="2031-05-04T09:30"');
    expect(await written(room(), as, id)).toMatchObject({
      stage: 'writing',
      draft: { title: 'With a time' },
    });
  });
});

/** Presses a button of a page, with some fields filled in otherwise than they stood. */
function press(
  room: Room,
  as: Person,
  page: Seen,
  to: string,
  change: Readonly<Record<string, string | undefined>>,
): Promise<Seen> {
  const { forms } = readPage(page.text, '/desk/stories');
  const form = forms.find(({ action }) => action.endsWith(`/${to}`));
  if (!form) throw new Error(`No button leads to ${to}.`);
  const fields = form.fields.map(({ name, value }) => [name, change[name] ?? value] as const);
  return room.post(form.action, Object.fromEntries(fields), { as });
}

async function sections(room: Room): Promise<readonly [string, string]> {
  const [news, sport] = [room.newId(), room.newId()];
  await room.database.write(async (writer) => {
    for (const id of [news, sport]) {
      await room.newsroom.stories.keepSection(writer, { id, slug: `s-${id}`, name: id, parentId: null });
    }
  });
  return [news, sport];
}
