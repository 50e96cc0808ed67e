import { expect, it } from 'vitest';
import { MINUTE } from '#platform/clock';
import { describeNewsroom, type Room } from '../../../test/a-newsroom.ts';
import { markedText } from '../../../test/marked-text.ts';
import { act, giveByline, memberOf, save, sendDraft, write, written } from '../../../test/writing.ts';
import { listRevisions } from './store/index.ts';

describeNewsroom('A story that is written', (room) => {
  it('begins with the byline of who begins it, and is one story however often the form is sent', async () => {
    const as = await room().staff('author');
    const byline = await giveByline(room(), as, 'Ada Quay');
    const form = { id: room().newId(), kind: 'story' };
    const first = await room().post('/desk/stories', form, { as });
    expect(await room().post('/desk/stories', form, { as })).toMatchObject({
      status: 303,
      location: first.location,
    });
    const draft = await written(room(), as, form.id);
    expect(draft).toMatchObject({ version: 1, stage: 'writing', draft: { title: '', authorIds: [byline] } });
    expect((await room().visit(`/desk/stories/${form.id}`, { as })).text).toContain('Without a title yet');
  });

  it('is the one that was begun before, while nothing was written in it; its kind and its writer tell it apart', async () => {
    const [as, other] = [await room().staff('author'), await room().staff('author')];
    const begin = async (person = as, kind = 'story') =>
      (await room().post('/desk/stories', { id: room().newId(), kind }, { as: person })).location;
    const first = await begin();
    expect(await begin()).toBe(first);
    expect(await begin(as, 'page')).not.toBe(first);
    expect(await begin(other)).not.toBe(first);
    const id = first?.split('/').at(-1) ?? '';
    await save(room(), as, id, { document: markedText(['A word.']) });
    const second = await begin();
    expect(second).not.toBe(first);
    await save(room(), as, id, { document: markedText([]) });
    expect(await begin()).toBe(second);
  });

  it('is one story where the form comes twice at once', async () => {
    for (let round = 0; round < 3; round += 1) {
      const as = await room().staff('author');
      const form = { id: room().newId(), kind: 'story' };
      const sent = await Promise.all([1, 2, 3].map(() => room().post('/desk/stories', form, { as })));
      expect(sent.map(({ location }) => location)).toEqual(Array(3).fill(`/desk/stories/${form.id}`));
      expect((await written(room(), as, form.id)).version).toBe(1);
    }
  });

  it('is read at the desk with all that stands around it, also while nobody writes', async () => {
    const as = await room().staff('editor');
    const byline = await giveByline(room(), as, 'Ada Quay');
    const change = { title: 'Ferry', standfirst: 'It runs again.', authorIds: [byline] };
    const id = await write(room(), as, change);
    await act(room(), as, id, 'publish');
    const { text } = await room().visit(`/desk/stories/${id}`, { as });
    for (const said of [
      '<dd dir="auto">It runs again.</dd>',
      '<dd dir="auto">Ada Quay</dd>',
      'First published',
    ])
      expect(text).toContain(said);
    for (const none of ['name="standfirst"', 'Last changed', '<dt>Tags</dt>'])
      expect(text).not.toContain(none);
  });

  it('is saved with the version on which it was written, and says the next one', async () => {
    const as = await room().staff('author');
    const id = await write(room(), as);
    const saved = await save(room(), as, id, { title: 'The last ferry' });
    expect(saved.json()).toMatchObject({ outcome: 'saved', version: 3 });
    expect(await written(room(), as, id)).toMatchObject({ version: 3, draft: { title: 'The last ferry' } });
  });

  it('answers with what stands where somebody saved meanwhile, and loses nothing', async () => {
    const [ada, bo] = [await room().staff('editor'), await room().staff('editor')];
    const id = await write(room(), ada);
    const opened = await written(room(), bo, id);
    await save(room(), ada, id, { title: 'By Ada' });
    const met = await sendDraft(room(), bo, id, { ...opened, draft: { ...opened.draft, title: 'By Bo' } });
    expect(met.status).toBe(409);
    expect(met.json()).toMatchObject({
      ...{ outcome: 'met' },
      stands: { version: 3, savedBy: (await memberOf(room(), ada)).name, draft: { title: 'By Ada' } },
    });
    expect(await written(room(), ada, id)).toMatchObject({ version: 3, draft: { title: 'By Ada' } });
  });

  it('is saved once when the answer was lost and it is sent again', async () => {
    const as = await room().staff('author');
    const id = await write(room(), as);
    const opened = await written(room(), as, id);
    const sent = { ...opened, draft: { ...opened.draft, title: 'Sent twice' } };
    await sendDraft(room(), as, id, sent);
    expect((await sendDraft(room(), as, id, sent)).json()).toMatchObject({ outcome: 'saved', version: 3 });
  });

  it('keeps no half of a letter, and is saved once with it as well', async () => {
    const as = await room().staff('author');
    const id = await write(room(), as);
    const { version, draft } = await written(room(), as, id);
    const half = {
      title: `${'a'.repeat(299)}😀`,
      standfirst: 'Of \ud83dhalf',
      document: markedText(['A\ude00 B']),
    };
    const sent = { version, draft: { ...draft, ...half } };
    expect((await sendDraft(room(), as, id, sent)).status).toBe(200);
    expect((await sendDraft(room(), as, id, sent)).status).toBe(200);
    const stands = (await written(room(), as, id)).draft;
    expect(stands).toMatchObject({ title: 'a'.repeat(299), standfirst: 'Of half' });
    expect(JSON.stringify(stands.document)).toContain('"A B"');
  });

  it('is saved by one of two who save on the same version at once', async () => {
    const [ada, bo] = [await room().staff('editor'), await room().staff('editor')];
    const id = await write(room(), ada);
    const opened = await written(room(), bo, id);
    const both = await Promise.all(
      [ada, bo].map((as, at) =>
        sendDraft(room(), as, id, { ...opened, draft: { ...opened.draft, title: `By ${at}` } }),
      ),
    );
    const outcomes = both.map(
      (answer) => answer.json() as { outcome: string; stands?: { draft: { title: string } } },
    );
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['met', 'saved']);
    const winner = outcomes.findIndex(({ outcome }) => outcome === 'saved');
    expect((await written(room(), ada, id)).draft.title).toBe(`By ${winner}`);
    expect(outcomes[1 - winner]?.stands?.draft.title).toBe(`By ${winner}`);
  });

  it('is refused with the place and the reason where it is not understood', async () => {
    const as = await room().staff('author');
    const id = await write(room(), as);
    const wrong = { type: 'doc', content: [{ type: 'heading', attrs: { id: 'heading1', level: 9 } }] };
    const refused = await save(room(), as, id, { document: wrong });
    expect(refused.status).toBe(422);
    expect(refused.json()).toEqual({
      ...{ outcome: 'refused', path: 'document.content.0.attrs.level', reason: 'not-understood' },
    });
    expect((await sendDraft(room(), as, id, { version: 2, draft: 'nothing' })).status).toBe(422);
    const none = await room().post(`/desk/stories/${id}/draft`, { version: '2', draft: '{' }, { as });
    expect(none.status).toBe(422);
    expect((await written(room(), as, id)).version).toBe(2);
  });

  it('gives back what was mended', async () => {
    const as = await room().staff('author');
    const id = await write(room(), as);
    const content = [{ type: 'paragraph', content: [{ type: 'text', text: 'Without an id' }] }];
    const saved = (await save(room(), as, id, { document: { type: 'doc', content } })).json();
    expect(saved).toMatchObject({
      mended: [{ what: 'id' }],
      draft: { document: { content: [{ type: 'paragraph' }] } },
    });
  });

  it('takes the HTML that an import brought, from any of its texts, and none that is new', async () => {
    const as = await room().staff('editor');
    const island = (html: string) => ({
      type: 'doc' as const,
      content: [{ type: 'island' as const, attrs: { id: 'island01', html } }],
    });
    const { id } = await room().publish({ document: island('<p>From 2009</p>') });
    await room().publish({ id, document: island('<p>From 2010</p>') });
    await act(room(), as, id, 'begin');
    expect((await save(room(), as, id, { document: island('<p>From 2009</p>') })).status).toBe(200);
    expect((await save(room(), as, id, { document: island('<p onclick=x>New</p>') })).json()).toMatchObject({
      reason: 'island-is-new',
    });
  });

  it('is saved by who may know of it: to all others it is like one that there is none', async () => {
    const id = await write(room(), await room().staff('editor'));
    const as = await room().staff('contributor');
    for (const draft of [{}, 'no text at all']) {
      const answers = [];
      for (const one of [id, room().newId()]) {
        const { status, text } = await sendDraft(room(), as, one, { version: 1, draft });
        answers.push({ status, text: text.replaceAll(one, 'ID') });
      }
      expect(answers[0]).toEqual(answers[1]);
      expect(answers[0]?.status).toBe(404);
    }
  });

  it('can be ten thousand words long', async () => {
    const as = await room().staff('author');
    const id = await write(room(), as);
    const words = '국빈방문을 마친 대통령은 기자회견에서 ';
    const paragraphs = Array.from({ length: 250 }, (_, at) => [`${at} ${words.repeat(8)}`]);
    const saved = await save(room(), as, id, { document: markedText(...paragraphs) });
    expect(saved.json()).toMatchObject({ outcome: 'saved' });
  });
});

describeNewsroom('The history of what is written', (room) => {
  it('costs no revision at each pause, and one after ten minutes', async () => {
    const as = await room().staff('author');
    const id = await write(room(), as);
    for (const title of ['One', 'Two', 'Three']) await save(room(), as, id, { title });
    expect(await titles(room(), id)).toEqual([]);
    room().clock.advance(10 * MINUTE);
    await save(room(), as, id, { title: 'Four' });
    await save(room(), as, id, { title: 'Five' });
    expect(await titles(room(), id)).toEqual(['Four']);
  });

  it('keeps what one person left when another saves', async () => {
    const [ada, bo] = [await room().staff('editor'), await room().staff('editor')];
    const id = await write(room(), ada, { title: 'By Ada' });
    await save(room(), bo, id, { title: 'By Bo' });
    const [revision, ...others] = await listRevisions(room().database, id, { most: 9 });
    expect(others).toEqual([]);
    expect(revision).toMatchObject({
      title: 'By Ada',
      number: null,
      madeBy: (await memberOf(room(), ada)).id,
    });
  });

  it('keeps what is moved to another stage, and never the same twice in a row', async () => {
    const as = await room().staff('editor');
    const id = await write(room(), as, { title: 'Moved' });
    for (const deed of ['send-in', 'ready', 'send-back']) await act(room(), as, id, deed);
    expect(await titles(room(), id)).toEqual(['Moved']);
  });

  it('gives a text that is published its number, and restores any', async () => {
    const as = await room().staff('editor');
    const id = await write(room(), as, { title: 'First', words: 'One.' });
    await act(room(), as, id, 'publish');
    await act(room(), as, id, 'begin');
    await save(room(), as, id, { title: 'Second', document: markedText(['Two.']) });
    await act(room(), as, id, 'publish');
    const [, first] = await listRevisions(room().database, id, { most: 9 });
    expect((await listRevisions(room().database, id, { most: 9 })).map(({ number }) => number)).toEqual([
      2, 1,
    ]);
    expect((await act(room(), as, id, 'restore', { revision: first?.id ?? '' })).status).toBe(303);
    expect(await written(room(), as, id)).toMatchObject({ draft: { title: 'First' }, stage: 'writing' });
    expect((await room().visit(await hrefOf(room(), id))).text).toContain('<h1>Second</h1>');
  });

  it('loses nothing of what was being written when another text is restored', async () => {
    const as = await room().staff('editor');
    const id = await write(room(), as, { title: 'First' });
    await act(room(), as, id, 'publish');
    await act(room(), as, id, 'begin');
    await save(room(), as, id, { title: 'Unsaved thoughts' });
    const [first] = await listRevisions(room().database, id, { most: 9 });
    await act(room(), as, id, 'restore', { revision: first?.id ?? '' });
    expect(await titles(room(), id)).toContain('Unsaved thoughts');
  });

  it('compares any two word by word, what is being written among them', async () => {
    const as = await room().staff('editor');
    const id = await write(room(), as, { title: 'First', words: 'The ferry runs.' });
    await act(room(), as, id, 'publish');
    await act(room(), as, id, 'begin');
    await save(room(), as, id, { document: markedText(['The last ferry <runs>.']) });
    const [first] = await listRevisions(room().database, id, { most: 9 });
    const history = await room().visit(`/desk/stories/${id}/history`, { as });
    expect(history.text).toContain('Published as number 1');
    const compared = await room().visit(`/desk/stories/${id}/compare?one=${first?.id}&other=now`, { as });
    expect(compared.text).toContain('The <ins>last </ins>ferry ');
    expect(compared.text).not.toContain('<runs>');
    expect((await room().visit(`/desk/stories/${id}/compare?one=none&other=now`, { as })).status).toBe(404);
    const other = await room().publish({});
    const foreign = await room().newsroom.stories.revisionOf(room().database, other.id);
    expect((await room().visit(`/desk/stories/${id}/compare?one=${foreign}&other=now`, { as })).status).toBe(
      404,
    );
  });
});

async function titles(room: Room, id: string): Promise<readonly string[]> {
  return (await listRevisions(room.database, id, { most: 50 })).map(({ title }) => title);
}

async function hrefOf(room: Room, id: string): Promise<string> {
  const story = await room.newsroom.stories.visible(room.database, { kind: 'public' }, id);
  return story?.href ?? '';
}
