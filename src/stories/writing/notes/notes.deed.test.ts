import { expect, it } from 'vitest';
import { describeNewsroom, type Person, type Room } from '../../../../test/a-newsroom.ts';
import { markedText } from '../../../../test/marked-text.ts';
import { act, save, write, written } from '../../../../test/writing.ts';
import type { StoryDocument } from '../../document/words.ts';
import { piecesOf } from '../../passages/rules/pieces.ts';
import { findDocument } from '../../store/index.ts';

describeNewsroom('A note to colleagues', (room) => {
  it('hangs on words of what is being written, with its author, answers and an end', async () => {
    const [author, editor] = [await room().staff('author'), await room().staff('editor')];
    const id = await write(room(), author, { words: 'The ferry runs again.' });
    const before = await written(room(), author, id);
    const note = await noteOn(room(), editor, id, { words: 'runs again', text: 'Since when?' });
    const after = await written(room(), author, id);
    expect(after.version).toBe(before.version + 1);
    expect(wordsMarked(after.draft.document)).toEqual(['runs again']);
    await room().post(`/desk/stories/${id}/notes/${note}/answer`, { answer: 'Since May.' }, { as: author });
    const page = (await room().visit(`/desk/stories/${id}`, { as: author })).text;
    expect(page).toMatch(/Since when\?.*Since May\./s);
    expect(page).not.toContain('Its words are not marked');

    await room().post(`/desk/stories/${id}/notes/${note}/resolve`, {}, { as: author });
    const settled = (await room().visit(`/desk/stories/${id}`, { as: author })).text;
    expect(settled).not.toContain('Since when?');
    expect(settled).toContain('One note is resolved');
    expect(wordsMarked((await written(room(), author, id)).draft.document)).toEqual([]);
    const all = (await room().visit(`/desk/stories/${id}/notes`, { as: author })).text;
    expect(all).toMatch(/Since when\?.*Resolved by/s);
    await room().post(`/desk/stories/${id}/notes/${note}/reopen`, {}, { as: author });
    expect(wordsMarked((await written(room(), author, id)).draft.document)).toEqual(['runs again']);
  });

  it('comes back filled in where its words name no place, or it says nothing', async () => {
    const author = await room().staff('author');
    const id = await write(room(), author, { words: 'A ferry and a ferry.' });
    const send = (form: Record<string, string>) =>
      room().post(`/desk/stories/${id}/notes`, form, { as: author });
    const twice = await send({ words: 'ferry', text: 'Which one?' });
    expect(twice.status).toBe(422);
    expect(twice.text).toContain('stand in the text more than once');
    expect(twice.text).toContain('Which one?');
    expect((await send({ words: 'no such', text: 'Where?' })).text).toContain('do not stand in the text');
    expect((await send({ words: 'A ferry', text: ' ' })).text).toContain('Write something first.');
    expect((await send({ words: '', text: 'Where?' })).status).toBe(422);
    expect(wordsMarked((await written(room(), author, id)).draft.document)).toEqual([]);
  });

  it('is never in what is published, and finds its words again in the next change', async () => {
    const editor = await room().staff('editor');
    const id = await write(room(), editor, { words: 'A ferry, a ferry and a quay.' });
    await noteOn(room(), editor, id, { words: 'ferry and', text: 'The tellnote ferry.' });
    const { draft } = await written(room(), editor, id);
    const [noteId = ''] = piecesOf(draft.document, 'note').keys();
    expect((await act(room(), editor, id, 'publish')).status).toBe(303);
    const revision = await revisionText(room(), id);
    expect(revision).toContain('A ferry, a ferry and a quay.');
    expect(revision).not.toContain('note');
    const story = await room().newsroom.stories.visible(room().database, { kind: 'public' }, id);
    const page = (await room().visit(story?.href ?? '')).text;
    expect(page).toContain('A ferry, a ferry and a quay.');
    expect(page).not.toMatch(new RegExp(`tellnote|${noteId}`));

    const read = (await room().visit(`/desk/stories/${id}`, { as: editor })).text;
    expect(read).toContain('The tellnote ferry.');
    await act(room(), editor, id, 'begin');
    expect(wordsMarked((await written(room(), editor, id)).draft.document)).toEqual(['ferry and']);
  });

  it('hangs on words of a published story too, and waits for the change that is written next', async () => {
    const editor = await room().staff('editor');
    const { id } = await room().publish({ paragraphs: ['The tram runs.'] });
    await noteOn(room(), editor, id, { words: 'tram', text: 'Which line?' });
    await act(room(), editor, id, 'begin');
    expect(wordsMarked((await written(room(), editor, id)).draft.document)).toEqual(['tram']);
  });

  it('shows no word of itself at a preview link of somebody outside', async () => {
    const editor = await room().staff('editor');
    const id = await write(room(), editor, { words: 'The ferry runs again.' });
    const note = await noteOn(room(), editor, id, { words: 'runs', text: 'The tellpreview note.' });
    const made = await act(room(), editor, id, 'preview-link');
    const [path = ''] = /\/preview\/[^"<\s]+/.exec(made.text) ?? [];
    const preview = await room().visit(path);
    expect(preview.text).toContain('The ferry runs again.');
    expect(preview.text).not.toMatch(new RegExp(`tellpreview|${note}`));
  });

  it('is written by whoever may know of the story, and by nobody else', async () => {
    const [author, other] = [await room().staff('author'), await room().staff('contributor')];
    const id = await write(room(), author, { words: 'The ferry runs.' });
    const note = await noteOn(room(), author, id, { words: 'ferry', text: 'Ours.' });
    const own = { words: 'runs', text: 'Mine.' };
    expect((await room().post(`/desk/stories/${id}/notes`, own, { as: other })).status).toBe(404);
    for (const deed of ['answer', 'resolve', 'reopen']) {
      const path = `/desk/stories/${id}/notes/${note}/${deed}`;
      expect((await room().post(path, { answer: 'Mine.' }, { as: other })).status).toBe(404);
    }
    const elsewhere = await write(room(), author, { words: 'The tram.' });
    const wrong = `/desk/stories/${elsewhere}/notes/${note}/resolve`;
    expect((await room().post(wrong, {}, { as: author })).status).toBe(404);
    expect((await room().visit(`/desk/stories/${id}/notes`, { as: other })).status).toBe(404);
  });

  it('keeps its mark through saves of an editor, restored texts and its story’s end', async () => {
    const author = await room().staff('author');
    const id = await write(room(), author, { words: 'The ferry runs.' });
    const headers = { accept: 'application/json', 'sec-fetch-site': 'same-origin' };
    const form = { words: 'ferry', text: 'Whose?', marked: '1' };
    const sent = await room().postJson(`/desk/stories/${id}/notes`, form, { as: author, headers });
    const { id: noteId } = sent.json() as { id: string };
    const mark = { type: 'note', attrs: { noteId } };
    const content = [
      { type: 'text', text: 'The night ' },
      { type: 'text', text: 'ferry', marks: [mark] },
    ];
    const document = { type: 'doc', content: [{ type: 'paragraph', attrs: { id: 'block000' }, content }] };
    await save(room(), author, id, { document });
    expect(wordsMarked((await written(room(), author, id)).draft.document)).toEqual(['ferry']);
    await save(room(), author, id, { document: markedText(['No word of it.']) });
    expect((await room().visit(`/desk/stories/${id}`, { as: author })).text).toContain(
      'Its words are not marked',
    );
    await room().database.write((writer) => room().newsroom.stories.removeStories(writer, [id]));
    expect((await room().visit(`/desk/stories/${id}/notes`, { as: author })).status).toBe(404);
  });
});

/** Writes a note as the form does; returns its id. */
async function noteOn(room: Room, as: Person, id: string, form: { words: string; text: string }) {
  const sent = await room.post(`/desk/stories/${id}/notes`, form, { as });
  expect(sent.status).toBe(303);
  return sent.location?.split('#note-').at(-1) ?? '';
}

function wordsMarked(document: StoryDocument): readonly string[] {
  return [...piecesOf(document, 'note').values()].flatMap((pieces) => pieces.map(({ text }) => text));
}

/** What is published, as the database has it. */
async function revisionText(room: Room, id: string): Promise<string> {
  const revisionId = await room.newsroom.stories.revisionOf(room.database, id);
  return JSON.stringify(await findDocument(room.database, revisionId));
}
