import { expect, it } from 'vitest';
import { HOUR } from '#platform/clock';
import { describeNewsroom, type Person, type Room } from '../../../test/a-newsroom.ts';
import { act, save, write } from '../../../test/writing.ts';

describeNewsroom('What waits at the desk', (room) => {
  it('is for an editor what was sent in or is ready, and for who wrote it what came back with a word', async () => {
    const [editor, author, other] = [
      await room().staff('editor'),
      await room().staff('author'),
      await room().staff('author'),
    ];
    const id = await write(room(), author, { title: 'Sent to and fro' });
    expect(await waiting(room(), editor)).toBe('Nothing waits for you.');
    await act(room(), author, id, 'send-in');
    expect(plain(await waiting(room(), editor))).toBe('1 story was sent in to be read');
    expect(await waiting(room(), author)).toBe('Nothing waits for you.');
    await act(room(), editor, id, 'send-back', { word: 'Who says so?' });
    expect(plain(await waiting(room(), author))).toBe('1 of your stories came back with a word');
    expect(await waiting(room(), author)).toContain(`/desk/stories/${id}`);
    expect(await waiting(room(), other)).toBe('Nothing waits for you.');
    expect(await waiting(room(), editor)).toBe('Nothing waits for you.');
    await act(room(), author, id, 'send-in');
    await act(room(), editor, id, 'ready');
    expect(plain(await waiting(room(), editor))).toBe('1 story is ready to go out');
    expect(await waiting(room(), author)).toBe('Nothing waits for you.');
  });

  it('is what a colleague noted on one’s story, or answered to one’s note, until it is answered or resolved', async () => {
    const [editor, author, other] = [
      await room().staff('editor'),
      await room().staff('author'),
      await room().staff('contributor'),
    ];
    const id = await write(room(), author, { title: 'With a note', words: 'The ferry runs again.' });
    const noted = async (as: Person) =>
      /\d+ notes? [a-z ]+/.exec(plain(await waiting(room(), as)))?.[0] ?? null;
    const notes = `/desk/stories/${id}/notes`;
    await room().post(notes, { words: 'runs again', text: 'Since when?' }, { as: editor });
    expect(await noted(author)).toBe('1 note of a colleague');
    expect(await waiting(room(), author)).toContain(`/desk/stories/${id}#notes`);
    expect(await noted(editor)).toBe(null);
    expect(await noted(other)).toBe(null);
    const page = (await room().visit(`/desk/stories/${id}`, { as: author })).text;
    const note = /notes\/([\w-]+)\/answer/.exec(page)?.[1];
    await room().post(`${notes}/${note}/answer`, { answer: 'Since May.' }, { as: author });
    expect(await noted(author)).toBe(null);
    expect(await noted(editor)).toBe('1 note of a colleague');
    await room().post(`${notes}/${note}/resolve`, {}, { as: author });
    expect(await noted(editor)).toBe(null);
    await room().post(`${notes}/${note}/reopen`, {}, { as: author });
    await room().post(notes, { words: 'The ferry', text: 'Which?' }, { as: author });
    expect(await noted(author)).toBe(null);
    await room().post(`${notes}/${note}/resolve`, {}, { as: author });
    expect(await noted(editor)).toBe(null);
  });

  it('is for who wrote it what did not go out at its time', async () => {
    const [author, other] = [await room().staff('author'), await room().staff('author')];
    const id = await write(room(), author, { title: 'Soon without one' });
    const at = new Date(room().clock.now().getTime() + HOUR).toISOString().slice(0, 16);
    await act(room(), author, id, 'schedule', { at });
    await save(room(), author, id, { title: '' });
    room().clock.advance(HOUR);
    await room().settle();
    expect(plain(await waiting(room(), author))).toBe('1 of your stories did not go out at its time');
    expect(await waiting(room(), author)).toContain(`/desk/stories/${id}`);
    expect(await waiting(room(), other)).toBe('Nothing waits for you.');
    await save(room(), author, id, { title: 'With one again' });
    await act(room(), author, id, 'publish');
    expect(await waiting(room(), author)).toBe('Nothing waits for you.');
  });
});

/** As it is read. */
function plain(html: string): string {
  return html.replace(/<[^>]*>/g, '').trim();
}

/** What the start page says under “What waits for you”. */
async function waiting(room: Room, as: Person): Promise<string> {
  const { text } = await room.visit('/desk', { as });
  const said = /What waits for you<\/h2>(.*?)<\/section>/s.exec(text)?.[1] ?? text;
  return said.includes('Nothing waits for you.') ? 'Nothing waits for you.' : said;
}
