import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { expect, it } from 'vitest';
import { describeNewsroom, type Person } from '../../test/a-newsroom.ts';
import { postedId, say, whileSettings } from '../../test/comments.ts';
import { MOST_PAGES } from './actions/limit-posts.ts';

type Challenge = Parameters<typeof solveChallenge>[0]['challenge'];

describeNewsroom('A guest of whom nothing has appeared yet, where the newsroom asks for proof,', (room) => {
  const asking = (deeds: () => Promise<void>) => whileSettings(room(), { proofOfWork: 'guests' }, deeds);
  const write = (href: string, more: Record<string, string> = {}, as: Person = room().person()) => {
    const body = `I took it. ${room().newId()}`;
    return room().post(`${href}/comments`, { name: 'Ada', body, ...more }, { as });
  };
  const isSeen = async (href: string, id: string) =>
    (await room().visit(href)).text.includes(`id="comment-${id}"`);
  async function aProof(): Promise<string> {
    const challenge = (await room().postJson('/challenge', {})).json() as Challenge;
    return JSON.stringify({ challenge, solution: await solveChallenge({ challenge, deriveKey }) });
  }
  const field = (text: string, name: string) =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '';

  it('looks once more without script, and is then published', async () => {
    const { href } = await room().publish();
    await asking(async () => {
      const ada = room().person();
      const asked = await write(href, { body: 'I was on the quay.' }, ada);
      expect([asked.status, asked.text.includes('I was on the quay.')]).toEqual([422, true]);
      expect(asked.text).toContain('please read your words once more');
      const [slip, key, opened] = ['slip', 'key', 'opened'].map((name) => field(asked.text, name)) as [
        string,
        string,
        string,
      ];
      room().clock.advance(4_000);
      const again = { body: 'I was on the quay.', slip, key, opened };
      expect(await isSeen(href, postedId(await write(href, again, ada)))).toBe(true);
      const other = await write(href, { slip, body: 'The same slip, other words.' });
      expect(await isSeen(href, postedId(other))).toBe(false);
      expect(await isSeen(href, postedId(await write(href, {}, ada)))).toBe(true);
    });
  });

  it('is read first where the page was sent again faster than anybody reads', async () => {
    const { href } = await room().publish();
    await asking(async () => {
      const slip = field((await write(href)).text, 'slip');
      expect(await isSeen(href, postedId(await write(href, { slip })))).toBe(false);
    });
  });

  it('keeps the slip where the form comes back for another reason', async () => {
    const { href } = await room().publish();
    await asking(async () => {
      const slip = field((await write(href)).text, 'slip');
      expect(field((await write(href, { slip, name: '' })).text, 'slip')).toBe(slip);
    });
  });

  it('is published at once with a proof of work, which holds once', async () => {
    const { href } = await room().publish();
    await asking(async () => {
      const proof = await aProof();
      expect(await isSeen(href, postedId(await write(href, { proof })))).toBe(true);
      expect(await isSeen(href, postedId(await write(href, { proof })))).toBe(false);
      expect(await isSeen(href, postedId(await write(href, { proof: '{}' })))).toBe(false);
      const moderator = await room().staff('moderator');
      const queue = (await room().visit('/desk/comments', { as: moderator })).text;
      expect(queue).toContain('Its proof of work was wrong or used before.');
    });
  });

  it('is not asked where the newsroom does not ask, and staff never are', async () => {
    const { href } = await room().publish();
    expect(await isSeen(href, await say(room(), href, { body: 'Just so.' }))).toBe(true);
    expect((await room().visit(href)).text).not.toContain('data-proves');
    await asking(async () => {
      expect((await room().visit(href)).text).toContain('data-proves');
      const editor = await room().staff('editor');
      expect(await isSeen(href, postedId(await write(href, {}, editor)))).toBe(true);
    });
  });
});

describeNewsroom('A page that stands in for a proof of work', (room) => {
  it('has its comment read first once many came from its network, however patient they are', async () => {
    const { href } = await room().publish();
    const write = (body: string, slip = '') =>
      room().post(`${href}/comments`, { name: 'Ada', body, slip }, { as: room().person() });
    const seen: boolean[] = [];
    await whileSettings(room(), { proofOfWork: 'guests' }, async () => {
      for (let at = 0; at <= MOST_PAGES; at += 1) {
        const [, slip = ''] = /name="slip" value="([^"]*)"/.exec((await write(`Number ${at}.`)).text) ?? [];
        room().clock.advance(4_000);
        await write(`Number ${at}.`, slip);
        seen.push((await room().visit(href)).text.includes(`Number ${at}.`));
      }
    });
    expect(seen).toEqual([...Array.from({ length: MOST_PAGES }, () => true), false]);
    const queue = (await room().visit('/desk/comments', { as: await room().staff('moderator') })).text;
    expect(queue).toContain('Many came from its network within an hour without a proof of work.');
  });

  it('counts no more votes then, and says so', async () => {
    const { href } = await room().publish();
    const id = await say(room(), href, { body: 'Vote on me.' }, { as: await room().staff('author') });
    const vote = (slip = '') =>
      room().post(`/comments/${id}/vote`, { value: '1', slip }, { as: room().person() });
    const [, slip = ''] = /name="slip" value="([^"]*)"/.exec((await vote()).text) ?? [];
    room().clock.advance(4_000);
    const late = await vote(slip);
    expect([late.status, late.text.includes('Many new people in your network')]).toEqual([429, true]);
  });
});
