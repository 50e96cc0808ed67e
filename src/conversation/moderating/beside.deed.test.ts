import { expect, it } from 'vitest';
import { describeNewsroom } from '../../../test/a-newsroom.ts';
import { say } from '../../../test/comments.ts';

describeNewsroom('Beside a comment in the queue', (room) => {
  const latest = async () =>
    (await room().visit('/desk/comments?show=latest', { as: await room().staff('moderator') })).text;
  /** The part of the queue that is about one comment. */
  const about = (text: string, id: string) => text.split(`id="judge-${id}"`)[1]?.split('id="judge-')[0] ?? '';

  it('stands what it speaks about: the story in a sentence', async () => {
    const { href } = await room().publish({ standfirst: 'She sails again on Monday.' });
    const id = await say(room(), href, { body: 'At last.' });
    expect(about(await latest(), id)).toContain('She sails again on Monday.');
  });

  it('stands nothing of a story that readers do not see any more, for who decides about comments alone', async () => {
    const { id: storyId, href } = await room().publish({ standfirst: 'Out for all.' });
    const id = await say(room(), href, { body: 'Said while it was out.' });
    const hidden = { title: 'The mayor goes', standfirst: 'On Monday, and nobody knows.' };
    for (const change of [{ visibility: 'private' }, { status: 'withdrawn' }] as const) {
      await room().publish({ id: storyId, slug: `story-${storyId}`, ...hidden, ...change });
      const seen = about(await latest(), id);
      expect(seen).toContain('Said while it was out.');
      expect(seen).toContain('a story that readers do not see');
      for (const words of [...Object.values(hidden), href]) expect(seen).not.toContain(words);
      for (const role of ['editor', 'owner']) {
        const as = await room().staff(role);
        const { text } = await room().visit('/desk/comments?show=latest', { as });
        for (const words of Object.values(hidden)) expect(about(text, id), role).toContain(words);
      }
    }
  });

  it('stands who wrote it: since when, what is proved, how their comments stand, and the last ones', async () => {
    const { href } = await room().publish();
    const as = room().person();
    const first = await say(room(), href, { body: 'The very first.' }, { as });
    expect(about(await latest(), first)).toContain('This is their first comment.');
    const rejected = await say(room(), href, { body: 'A rude one.' }, { as });
    const moderator = await room().staff('moderator');
    await room().post(`/desk/comments/${rejected}/reject`, {}, { as: moderator });
    room().clock.advance(1_000);
    const last = await say(room(), href, { body: 'The newest.' }, { as });
    await say(room(), href, { body: 'By somebody else.' }, { as: room().person() });
    const text = about(await latest(), last);
    expect(text).toContain('Known since');
    expect(text).toContain('A guest: no address is proved.');
    expect(text).toContain('2 other comments by this person');
    expect(text).toContain('2 published, 0 waiting, 1 rejected');
    expect(text).toContain('The very first.');
    expect(text).toContain('A rude one.');
    expect(text).not.toContain('By somebody else.');
  });
});
