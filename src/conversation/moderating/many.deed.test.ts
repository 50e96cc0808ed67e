import { expect, it } from 'vitest';
import { describeNewsroom, type Room } from '../../../test/a-newsroom.ts';
import { say, whileSettings } from '../../../test/comments.ts';

describeNewsroom('A moderator in the queue', (room) => {
  it('takes back what was just done, and what was approved waits again', async () => {
    const { href } = await room().publish();
    const [id = ''] = await hold(room(), href, ['Approved too soon.']);
    const as = await room().staff('moderator');
    const back = '/desk/comments?show=latest';
    const form = { back, stood: 'held' };
    const { location = '' } = await room().post(`/desk/comments/${id}/approve`, form, { as });
    expect((await room().visit(href)).text).toContain('Approved too soon.');
    const done = await room().visit(location, { as });
    expect(done.text).toContain('The comment is approved.');
    const undo = /formaction="([^"]+)"[^>]*>Undo</.exec(done.text)?.[1] ?? '';
    expect(undo).toBe(`/desk/comments/${id}/hold`);
    expect((await room().post(undo, { back }, { as })).status).toBe(303);
    expect((await room().visit(href)).text).not.toContain('Approved too soon.');
  });

  it('is offered no way back after a minute, nor from what changed nothing', async () => {
    const { href } = await room().publish();
    const [id = ''] = await hold(room(), href, ['Too late.']);
    const as = await room().staff('moderator');
    const approve = (stood: string) => room().post(`/desk/comments/${id}/approve`, { stood }, { as });
    const { location = '' } = await approve('held');
    room().clock.advance(61_000);
    expect((await room().visit(location, { as })).text).not.toContain('>Undo<');
    expect((await approve('published')).location).toBe('/desk/comments?done=approve');
  });

  it('is offered nothing to take back by a link that another has made up, or done', async () => {
    const { href } = await room().publish();
    const [id = '', other = ''] = await hold(room(), href, ['Mine to judge.', 'Nobody judged this.']);
    const [as, another] = [await room().staff('moderator'), await room().staff('moderator')];
    const now = room().clock.now().getTime();
    const { location = '' } = await room().post(`/desk/comments/${id}/approve`, { stood: 'held' }, { as });
    const offered = async (address: string, who = as) =>
      (await room().visit(address, { as: who })).text.includes('>Undo<');
    expect(await offered(location)).toBe(true);
    expect(await offered(location, another)).toBe(false);
    expect(await offered(`/desk/comments?done=reject&undo=approve&of=${other}&at=${now}`)).toBe(false);
    const changes = [
      ['undo=hold', 'undo=reject'],
      [id, other],
      [/at=\d+/, `at=${now - 1}`],
    ] as const;
    for (const [from, to] of changes) expect(await offered(location.replace(from, to))).toBe(false);
  });

  it('does one thing to all that are chosen, and leaves what its author has changed meanwhile', async () => {
    const { href } = await room().publish();
    const words = ['First of many.', 'Second of many.', 'Third of many.', 'Nobody chose this.'];
    const author = room().person();
    const [one = '', two = '', three = ''] = await hold(room(), href, words, author);
    const as = await room().staff('moderator');
    room().clock.advance(1_000);
    const edited = 'Words that nobody has read.';
    await room().post(`/comments/${three}/edit`, { body: edited }, { as: author });
    const form = {
      [`chosen-${one}`]: '',
      [`chosen-${two}`]: '',
      [`chosen-${three}`]: '',
      back: '/desk/comments',
    };
    const { location = '' } = await room().post('/desk/comments/many/approve', form, { as });
    const { text } = await room().visit(location, { as });
    expect(text).toContain('2 comments are approved.');
    expect(text).toContain('1 has changed or gone meanwhile');
    const story = (await room().visit(href)).text;
    for (const shown of words.slice(0, 2)) expect(story).toContain(shown);
    for (const hidden of [edited, words[3]]) expect(story).not.toContain(hidden);
    const acts = await room().newsroom.staff.acts({ most: 2 });
    expect(acts.map(({ act }) => act)).toEqual(['comment-approved', 'comment-approved']);
  });

  it('does nothing to many without the role', async () => {
    const { href } = await room().publish();
    const [id = ''] = await hold(room(), href, ['Not for authors.']);
    const form = { [`chosen-${id}`]: '' };
    const as = await room().staff('author');
    expect((await room().post('/desk/comments/many/approve', form, { as })).status).toBe(403);
    expect((await room().visit(href)).text).not.toContain('Not for authors.');
  });
});

async function hold(room: Room, href: string, words: readonly string[], as = room.person()) {
  const ids: string[] = [];
  await whileSettings(room, { state: 'held' }, async () => {
    for (const body of words) ids.push(await say(room, href, { body }, { as }));
  });
  return ids;
}
