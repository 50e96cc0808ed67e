import { expect, it } from 'vitest';
import { describeNewsroom } from '../../../test/a-newsroom.ts';
import { whileSettings } from '../../../test/comments.ts';

describeNewsroom('The preview of a comment', (room) => {
  it('shows how the words will look, and keeps nothing', async () => {
    const { href } = await room().publish();
    const answer = await room().post(`${href}/preview`, { body: '**Yes** ||no||' });
    expect(answer.status).toBe(200);
    expect(answer.text).toMatch(/^<p><strong>Yes<\/strong> <label class="spoiler">/);
    expect(answer.header('cache-control')).toContain('no-store');
    expect((await room().visit(href)).text).toContain('0 Comments');
  });

  it('A3: lets no script through, as a comment does not', async () => {
    const { href } = await room().publish();
    const body = '<img src=x onerror=alert(1)>[a](javascript:b)';
    expect((await room().post(`${href}/preview`, { body })).text).not.toMatch(/<img|href/);
  });

  it('A4: is drawn for our own pages alone', async () => {
    const { href } = await room().publish();
    const headers = { 'sec-fetch-site': 'cross-site' };
    expect((await room().post(`${href}/preview`, { body: 'Yes' }, { headers })).status).toBe(403);
  });

  it('A8: is not to be had under a story that readers do not see, nor where nobody may write', async () => {
    const { href } = await room().publish({ visibility: 'private' });
    expect((await room().post(`${href}/preview`, { body: 'Yes' })).status).toBe(404);
    const open = await room().publish();
    await whileSettings(room(), { state: 'closed' }, async () => {
      expect((await room().post(`${open.href}/preview`, { body: 'Yes' })).status).toBe(422);
    });
  });

  it('A10, A14: is refused for endless words, and in a flood', async () => {
    const { href } = await room().publish();
    expect((await room().post(`${href}/preview`, { body: 'a'.repeat(100_001) })).status).toBe(422);
    expect((await room().post(`${href}/preview`, { body: '@a@'.repeat(2_000) })).status).toBe(422);
    const statuses = [];
    for (let n = 0; n < 130; n += 1) {
      statuses.push((await room().post(`${href}/preview`, { body: 'Yes' })).status);
    }
    expect(statuses).toContain(200);
    expect(statuses.at(-1)).toBe(429);
  });
});
