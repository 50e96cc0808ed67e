import { expect, it } from 'vitest';
import { describeNewsroom } from '../../../test/a-newsroom.ts';
import { act, giveByline, write } from '../../../test/writing.ts';

const CALENDAR = '/desk/stories/calendar';
const TITLES = ['Harbour dues', 'Harbour lights', 'School roof', 'Market day'] as const;

describeNewsroom('The list of stories', (room) => {
  it('is narrowed by stage, section, author, day and words, and by all of them at once', async () => {
    const editor = await room().staff('editor');
    const byline = await giveByline(room(), editor, 'Marit Pier');
    const sectionId = room().newId();
    await room().database.write((writer) =>
      room().newsroom.stories.keepSection(writer, {
        ...{ id: sectionId, slug: 'harbour', name: 'Harbour', parentId: null, position: 0 },
      }),
    );
    const [dues, lights, roof] = [
      await write(room(), editor, { title: TITLES[0], sectionIds: [sectionId], authorIds: [byline] }),
      await write(room(), editor, { title: TITLES[1], sectionIds: [sectionId], authorIds: [] }),
      await write(room(), editor, { title: TITLES[2], authorIds: [byline] }),
      await write(room(), editor, { title: TITLES[3], authorIds: [] }),
    ];
    await act(room(), editor, dues, 'publish');
    await act(room(), editor, lights, 'send-in');
    await act(room(), editor, roof, 'publish');

    const listed = async (query: string) => {
      const { text } = await room().visit(`/desk/stories?${query}`, { as: editor });
      return TITLES.filter((title) => text.includes(`>${title}<`));
    };
    const today = room().clock.now().toISOString().slice(0, 10);
    expect(await listed('')).toEqual([...TITLES]);
    expect(await listed('stage=published')).toEqual(['Harbour dues', 'School roof']);
    expect(await listed('stage=in-review')).toEqual(['Harbour lights']);
    expect(await listed(`section=${sectionId}`)).toEqual(['Harbour dues', 'Harbour lights']);
    expect(await listed(`author=${byline}`)).toEqual(['Harbour dues', 'School roof']);
    expect(await listed('words=harb')).toEqual(['Harbour dues', 'Harbour lights']);
    expect(await listed(`day=${today}`)).toEqual(['Harbour dues', 'School roof']);
    expect(
      await listed(`stage=published&section=${sectionId}&author=${byline}&words=dues&day=${today}`),
    ).toEqual(['Harbour dues']);
    expect(await listed('stage=published&words=lights')).toEqual([]);
    expect(await listed('stage=nonsense&day=2026-13-40&section=')).toEqual([...TITLES]);
  });
});

describeNewsroom('The calendar of stories', (room) => {
  it('shows whoever may know of their own alone what everybody reads, and nothing that is for some eyes only', async () => {
    const [contributor, editor] = [await room().staff('contributor'), await room().staff('editor')];
    await room().publish({ title: 'Read by everybody' });
    await room().publish({ title: 'For the board alone', visibility: 'private' });
    await room().publish({ title: 'Behind a password', visibility: 'password', passwordHash: 'a:b' });
    const own = await write(room(), contributor, { title: 'Of their own' });
    await act(room(), editor, own, 'publish');
    const byline = await giveByline(room(), contributor, 'Kit Mole');
    const signed = { title: 'Signed by them', authorIds: [byline], visibility: 'private' } as const;
    await act(room(), editor, await write(room(), editor, signed), 'publish');
    const titles = [
      ...['Read by everybody', 'For the board alone', 'Behind a password', 'Of their own', 'Signed by them'],
    ];
    const seenBy = async (as: typeof editor) => {
      const { text } = await room().visit(CALENDAR, { as });
      return titles.filter((title) => text.includes(title));
    };
    expect(await seenBy(editor)).toEqual(titles);
    expect(await seenBy(contributor)).toEqual(['Read by everybody', 'Of their own', 'Signed by them']);
  });
});
