import { expect, it } from 'vitest';
import { describeNewsroom, type Person, type Room } from '../../../test/a-newsroom.ts';
import { say } from '../../../test/comments.ts';
import { inlineOf, markedText } from '../../../test/marked-text.ts';
import { act, save, write, written } from '../../../test/writing.ts';

describeNewsroom('A question that is written with a story', (room) => {
  it('is asked once the story goes out, of the words as they stand then', async () => {
    const editor = await room().staff('editor');
    const id = await write(room(), editor, { words: 'Who pays for the winter?' });
    const passageId = await ask(room(), editor, id, { words: 'Who pays', question: 'Would you?' });
    expect(await asked(room(), editor, id)).toContain('Readers are asked this once the story goes out.');
    expect((await room().visit('/desk/questions', { as: editor })).text).not.toContain('Would you?');

    await save(room(), editor, id, {
      document: markedText([['Who pays now', passageId], ' for the winter?']),
    });
    await act(room(), editor, id, 'publish');
    const href = await hrefOf(room(), id);
    const page = (await room().visit(href)).text;
    expect(page).toContain('Would you?');
    expect(page).toContain('Who pays now</span>');
    await say(room(), href, { body: 'Gladly.', passage: passageId });
    expect((await room().visit(href)).text).toMatch(/Would you\?.*Gladly\./s);
    expect((await room().visit('/desk/questions', { as: editor })).text).toContain('1 answer');
    expect(await actsOn(room())).toContain('question-asked');
  });

  it('is asked when its story goes out by itself, at its second', async () => {
    const editor = await room().staff('editor');
    const id = await write(room(), editor, { words: 'Who pays for the bridge?' });
    await ask(room(), editor, id, { words: 'bridge', question: 'Do you cross it?' });
    await act(room(), editor, id, 'schedule', { at: '2026-03-12T10:00' });
    room().clock.set('2026-03-12T11:00:00.000Z');
    await room().settle();
    expect((await room().visit(await hrefOf(room(), id))).text).toContain('Do you cross it?');
  });

  it('is part of the pending change of a published story: asked, changed and taken back with it', async () => {
    const editor = await room().staff('editor');
    const { id, href } = await room().publish({ paragraphs: ['The ferry runs at night.'] });
    await act(room(), editor, id, 'begin');
    const passageId = await ask(room(), editor, id, { words: 'ferry', question: 'Do you take it?' });
    expect((await room().visit(href)).text).not.toContain('Do you take it?');
    await act(room(), editor, id, 'publish');
    expect((await room().visit(href)).text).toContain('Do you take it?');

    await act(room(), editor, id, 'begin');
    expect(await asked(room(), editor, id)).toContain('Readers are asked this now.');
    const changed = { question: 'Will you take it?', open: 'yes' };
    await room().post(`/desk/stories/${id}/questions/${passageId}/change`, changed, { as: editor });
    expect(await asked(room(), editor, id)).toContain('It is asked in these words once the change goes out.');
    expect((await room().visit(href)).text).toContain('Do you take it?');
    await act(room(), editor, id, 'publish');
    expect((await room().visit(href)).text).toContain('Will you take it?');

    await say(room(), href, { body: 'Every night.', passage: passageId });
    await act(room(), editor, id, 'begin');
    await room().post(`/desk/stories/${id}/questions/${passageId}/take-back`, {}, { as: editor });
    expect(await asked(room(), editor, id)).toContain('Its answers stay.');
    expect((await room().visit(href)).text).toContain('Will you take it?');
    await act(room(), editor, id, 'publish');
    const page = (await room().visit(href)).text;
    expect(page).not.toContain('Will you take it?');
    expect(page).not.toContain('class="passage"');
    expect(page).toContain('Every night.');
  });

  it('goes with a change that is thrown away, and with words that are taken out', async () => {
    const editor = await room().staff('editor');
    const { id, href } = await room().publish({ paragraphs: ['The ferry runs at night.'] });
    await act(room(), editor, id, 'begin');
    await ask(room(), editor, id, { words: 'ferry', question: 'Thrown away?' });
    await act(room(), editor, id, 'discard');
    await act(room(), editor, id, 'begin');
    expect(await asked(room(), editor, id)).not.toContain('Thrown away?');
    await ask(room(), editor, id, { words: 'night', question: 'Lost?' });
    await save(room(), editor, id, { document: markedText(['The ferry runs.']) });
    expect(await asked(room(), editor, id)).toContain('nobody will be asked');
    await act(room(), editor, id, 'publish');
    expect((await room().visit(href)).text).not.toContain('Lost?');
  });

  it('goes with a story that is thrown away', async () => {
    const editor = await room().staff('editor');
    const id = await write(room(), editor, { words: 'Who pays?' });
    await ask(room(), editor, id, { words: 'Who pays', question: 'Would you?' });
    await room().database.write((writer) => room().newsroom.stories.removeStories(writer, [id]));
    expect((await room().visit(`/desk/stories/${id}`, { as: editor })).status).toBe(404);
  });

  it('leaves no mark of what was begun and never asked', async () => {
    const editor = await room().staff('editor');
    const id = await write(room(), editor, { words: 'Plain.' });
    const content = [inlineOf('Who '), inlineOf(['pays', 'nobody-knows'])];
    const document = { type: 'doc', content: [{ type: 'paragraph', attrs: { id: 'block000' }, content }] };
    await save(room(), editor, id, { document });
    await act(room(), editor, id, 'publish');
    expect((await room().visit(await hrefOf(room(), id))).text).toContain('<p>Who pays</p>');
  });

  it('comes back filled in where it is refused, and is written by those who may write the story', async () => {
    const [author, other] = [await room().staff('author'), await room().staff('author')];
    const id = await write(room(), author, { words: 'Who pays?' });
    const send = (as: Person, form: Record<string, string>) =>
      room().post(`/desk/stories/${id}/questions`, form, { as });
    const empty = await send(author, { words: 'Who pays', question: '' });
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('Write a question.');
    expect((await send(author, { words: 'nowhere', question: 'Kept?' })).text).toContain('value="Kept?"');
    expect((await send(other, { words: 'Who pays', question: 'Mine?' })).status).toBe(403);
    const none = `/desk/stories/${id}/questions/none/take-back`;
    expect((await room().post(none, {}, { as: author })).status).toBe(404);
    expect((await written(room(), author, id)).version).toBe(2);
  });
});

/** Asks as the form does; returns the passage's id. */
async function ask(room: Room, as: Person, id: string, form: { words: string; question: string }) {
  expect((await room.post(`/desk/stories/${id}/questions`, form, { as })).status).toBe(303);
  const { draft } = await written(room, as, id);
  const ids = [...JSON.stringify(draft.document).matchAll(/"passageId":"([^"]+)"/g)].map(([, one]) => one);
  return ids.at(-1) ?? '';
}

async function asked(room: Room, as: Person, id: string): Promise<string> {
  return (await room.visit(`/desk/stories/${id}`, { as })).text;
}

async function hrefOf(room: Room, id: string): Promise<string> {
  return (await room.newsroom.stories.visible(room.database, { kind: 'public' }, id))?.href ?? '';
}

async function actsOn({ newsroom }: Room): Promise<readonly string[]> {
  return (await newsroom.staff.acts({ most: 20 })).map(({ act }) => act);
}
