import { expect, it } from 'vitest';
import { describeNewsroom } from '../../test/a-newsroom.ts';
import { say } from '../../test/comments.ts';

describeNewsroom(
  'The web feed of a story',
  (room) => {
    const feedOf = async (href: string) => (await room().visit(`${href}/feed`)).text;
    const descriptions = (feed: string) => [...feed.matchAll(/<item>.*?<\/item>/gs)].map(([item]) => item);

    it('is named on the story’s page and tells of its comments, the newest first', async () => {
      const { href } = await room().publish({ title: 'Tea & ferries' });
      expect((await room().visit(href)).text).toContain(`href="${href}/feed"`);
      const first = await say(room(), href, { name: 'Ada', body: 'Is it *late*?' });
      const second = await say(room(), href, { name: 'Bo', body: 'It is.', parent: first });
      const seen = await room().visit(`${href}/feed`);
      expect(seen.header('content-type')).toContain('application/rss+xml');
      const items = descriptions(seen.text);
      expect(items).toHaveLength(2);
      const { origin } = room().newsroom;
      expect(items[0]).toContain(`<link>${origin()}/comments/${second}</link>`);
      expect(items[1]).toContain('&lt;p&gt;Is it &lt;em&gt;late&lt;/em&gt;?&lt;/p&gt;');
      expect(seen.text).toContain('Tea &amp; ferries');
    });

    it('says what comments say now, and nothing of what is held, rejected, withdrawn or hidden', async () => {
      const { href } = await room().publish();
      const [bo, as] = [room().person(), await room().staff('moderator')];
      const id = await say(room(), href, { body: 'It sinks.' }, { as: bo });
      const gone = await say(room(), href, { body: 'Taken back.' }, { as: bo });
      const rejected = await say(room(), href, { body: 'Rejected.' });
      await say(room(), href, { body: 'Waits: https://a.example https://b.example https://c.example' });
      await say(room(), href, { body: 'It ends ||with a song||.' });
      expect(await feedOf(href)).toContain('It sinks.');
      await room().post(`/comments/${id}/edit`, { body: 'It sings.' }, { as: bo });
      await room().post(`/comments/${gone}/delete`, {}, { as: bo });
      await room().post(`/comments/${rejected}/reject`, {}, { as });
      const feed = await feedOf(href);
      expect(feed).toContain('It sings.');
      for (const hidden of ['It sinks', 'Taken back', 'Rejected.', 'Waits:', 'with a song'])
        expect(feed).not.toContain(hidden);
    });

    it('leads to whole addresses alone, also where a comment names somebody', async () => {
      const { href } = await room().publish();
      await say(room(), href, { name: 'Bo', body: 'First.' });
      await say(room(), href, { name: 'Ada', body: '@Bo, see https://bay.example/plan.' });
      const feed = await feedOf(href);
      expect(feed).toContain('@Bo, see');
      for (const [, link = ''] of feed.matchAll(/href=(?:"|&quot;|&#34;)([^"&]*)/g))
        expect(link).toMatch(/^https?:\/\//);
    });

    it('is none of a story that not everybody may read', async () => {
      for (const changed of [
        { visibility: 'password' },
        { visibility: 'private' },
        { status: 'withdrawn' },
      ] as const) {
        const { id, href } = await room().publish();
        await say(room(), href, { body: 'Said while it was open.' });
        expect(await feedOf(href)).toContain('Said while it was open.');
        await room().publish({ id, slug: `story-${id}`, ...changed });
        const seen = await room().visit(`${href}/feed`);
        expect([404, 410], JSON.stringify(changed)).toContain(seen.status);
        expect(seen.text).not.toContain('Said while');
      }
    });
  },
  { config: { limits: 'off' } },
);
