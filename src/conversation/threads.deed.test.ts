import { expect, it } from 'vitest';
import { describeNewsroom } from '../../test/a-newsroom.ts';
import { commentsIn, say } from '../../test/comments.ts';

describeNewsroom(
  'A thread from whose middle a comment is removed',
  (room) => {
    it('stands whole without it, and what answered it hangs on the first comment', async () => {
      const { href } = await room().publish();
      const moderator = await room().staff('moderator');
      const root = await say(room(), href, { body: 'One' });
      const middle = await say(room(), href, { body: 'Two', parent: root });
      const last = await say(room(), href, { body: 'Three', parent: middle });
      await room().post(`/desk/comments/${middle}/reject`, {}, { as: moderator });
      await room().settle();
      const seen = await room().visit(href);
      expect(commentsIn(seen)).toEqual([root, last]);
      expect(seen.text).toContain('2 Comments');
      expect(seen.text).not.toContain('more repl');
    });
  },
  { config: { limits: 'off' } },
);
