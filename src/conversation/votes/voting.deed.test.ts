import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { expect, it } from 'vitest';
import { describeNewsroom, type Person } from '../../../test/a-newsroom.ts';
import { bring, say, whileSettings } from '../../../test/comments.ts';
import { signInByMail } from '../../../test/links.ts';
import { votingIn } from '../../../test/voting.ts';

describeNewsroom(
  'A vote',
  (room) => {
    const { vote, voted, shown, known, aComment } = votingIn(room);

    it('counts at once for a return secret with a published comment, and stands in everybody’s page', async () => {
      const { id, href } = await aComment();
      const bo = await known();
      const answer = await room().post(`/comments/${id}/vote`, { value: '1' }, { as: bo });
      expect([answer.status, answer.location]).toEqual([303, `${href}?me&thread=${id}#comment-${id}`]);
      expect(shown(await room().visit(href))).toBe('+1');
      const row = await room().database.tables<VotesRows>().selectFrom('votes').selectAll().execute();
      expect(row.find((one) => one.comment_id === id)).toMatchObject({ value: 1, proof: 'published' });
    });

    it('of many people counts each once, at the same moment', async () => {
      const { id } = await aComment();
      const people = await Promise.all(Array.from({ length: 8 }, known));
      await Promise.all(people.map((person, at) => vote(id, at < 6 ? '1' : '-1', person)));
      expect(await voted(id, '0', await known())).toMatchObject({ up: 6, down: 2, score: 4 });
    });

    it('is not cast on one’s own comment', async () => {
      const ada = room().person();
      const { id, href } = await aComment(ada);
      const answer = await vote(id, '1', ada);
      expect([answer.status, answer.json()]).toMatchObject([403, { code: 'vote-own' }]);
      expect(shown(await room().visit(href))).toBe('0');
    });

    it('stands beside the votes of an earlier system, which an import may bring again', async () => {
      const { id: storyId } = await room().publish();
      const old = { id: `${storyId}-old`, up: 5, down: 2 };
      await bring(room(), storyId, [old]);
      expect(await voted(old.id, '1', await known())).toMatchObject({ up: 6, down: 2, score: 4 });
      await bring(room(), storyId, [{ ...old, up: 7 }]);
      expect(await voted(old.id, '0', await known())).toMatchObject({ up: 8, down: 2, score: 6 });
    });

    it('A8: is not taken on what not everybody can see, and says nothing of it', async () => {
      const bo = await known();
      const moderator = await room().staff('moderator');
      const { id, storyId } = await aComment();
      await room().post(`/comments/${id}/hold`, {}, { as: moderator });
      await bring(room(), storyId, [{ id: `${storyId}-held`, state: 'held' }]);
      const hidden = await room().publish({ status: 'draft' });
      await bring(room(), hidden.id, [{ id: `${hidden.id}-draft` }]);
      for (const unseen of [id, `${storyId}-held`, `${hidden.id}-draft`, 'none', '%00', "1' or 1=1"]) {
        for (const value of ['1', 'up']) {
          const answer = await vote(encodeURIComponent(unseen), value, bo);
          expect(answer.status, `${unseen} ${value}`).toBe(404);
        }
      }
    });

    it('is not taken on what its author took back', async () => {
      const ada = room().person();
      const { id, href } = await aComment(ada);
      await say(room(), href, { parent: id, body: 'I answer.' });
      await room().post('/me/erase', {}, { as: ada });
      expect((await vote(id, '1', await known())).status).toBe(404);
    });

    it('is not taken where the conversation or the thread is closed', async () => {
      const bo = await known();
      const moderator = await room().staff('editor');
      const { id, href } = await aComment();
      await room().post(`/comments/${id}/close-thread`, {}, { as: moderator });
      expect((await vote(id, '1', bo)).json()).toMatchObject({ code: 'vote-closed' });
      expect((await room().visit(href)).text).not.toContain('class="vote"');
      const other = await aComment();
      await whileSettings(room(), { state: 'closed' }, async () => {
        expect((await vote(other.id, '1', bo)).json()).toMatchObject({ code: 'vote-closed' });
      });
    });

    it('A4: is not taken from another site’s page, nor by a link', async () => {
      const { id, href } = await aComment();
      const bo = await known();
      const elsewhere = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' };
      const answer = await room().post(
        `/comments/${id}/vote`,
        { value: '1' },
        { as: bo, headers: elsewhere },
      );
      expect(answer.status).toBe(403);
      expect((await room().visit(`/comments/${id}/vote?value=1`, { as: bo })).status).toBe(404);
      expect(shown(await room().visit(href))).toBe('0');
    });

    it('A14: is 1, 0 or -1, and nothing else', async () => {
      const { id } = await aComment();
      const bo = await known();
      for (const value of ['2', '-2', '1.5', '1e3', '', 'up', '__proto__']) {
        expect((await vote(id, value, bo)).status, value).toBe(422);
      }
      expect(await voted(id, '0', bo)).toMatchObject({ up: 0, down: 0 });
    });

    it('can be for alone, or off, and is shown as one number or apart', async () => {
      const { id, href } = await aComment();
      const [bo, cy] = [await known(), await known()];
      await voted(id, '1', bo);
      await voted(id, '-1', cy);
      await whileSettings(room(), { votesShown: 'apart' }, async () => {
        const { text } = await room().visit(href);
        expect(text).toContain('Agree with the comment by Ada: 1');
        expect(text).toContain('Disagree with the comment by Ada: 1');
      });
      await whileSettings(room(), { votes: 'up' }, async () => {
        expect((await room().visit(href)).text).not.toContain('Disagree with');
        expect((await vote(id, '-1', bo)).json()).toMatchObject({ code: 'vote-down-off' });
        expect(await voted(id, '0', cy)).toMatchObject({ up: 1, down: 0 });
      });
      await whileSettings(room(), { votes: 'off', votesShown: 'apart' }, async () => {
        const { text } = await room().visit(href);
        expect(text).not.toContain('class="vote"');
        expect(text).toContain('1 for, 0 against');
        expect((await vote(id, '1', cy)).json()).toMatchObject({ code: 'vote-off' });
      });
    });

    it('puts comments in the order of votes', async () => {
      const { id: storyId, href } = await room().publish();
      await bring(
        room(),
        storyId,
        ['a', 'b'].map((id) => ({ id: `${storyId}-${id}` })),
      );
      await voted(`${storyId}-b`, '1', await known());
      const { text } = await room().visit(`${href}?sort=best`);
      expect(text.indexOf(`id="comment-${storyId}-b"`)).toBeLessThan(
        text.indexOf(`id="comment-${storyId}-a"`),
      );
    });

    it('under a story behind a password is taken under its address alone', async () => {
      const { id: storyId, href } = await room().publish({
        visibility: 'password',
        password: 'ferry',
      } as never);
      await bring(room(), storyId, [{ id: `${storyId}-1` }]);
      expect((await vote(`${storyId}-1`, '1', await known())).status).toBe(404);
      const blind = await room().post(`${href}/vote?of=${storyId}-1`, { value: '1' }, { as: await known() });
      expect(blind.text).not.toContain(`Words of ${storyId}-1`);
    });

    it('leaves the page of everybody the same for everybody', async () => {
      const { id, href } = await aComment();
      const bo = await known();
      await voted(id, '1', bo);
      const [theirs, mine] = [await room().visit(href), await room().visit(href, { as: bo })];
      expect(mine.text).toBe(theirs.text);
      expect(theirs.text).not.toContain('aria-pressed');
    });
  },
  { config: { limits: 'off' } },
);

describeNewsroom('The vote of somebody whom nobody knows', (room) => {
  const { vote, voted, shown, known, aComment } = votingIn(room);

  it('A6: goes by the secret alone, whatever else is sent', async () => {
    const { id } = await aComment();
    const bo = await known();
    expect(await voted(id, '1', bo)).toMatchObject({ up: 1 });
    const forged = {
      reader: '1',
      reader_id: '1',
      email: 'bo@example.org',
      proof: 'account',
      comment_id: 'x',
    };
    const answer = await vote(id, '1', room().person(), forged);
    expect([answer.status, answer.json()]).toMatchObject([403, { code: 'vote-unproved' }]);
    expect(await voted(id, '0', bo)).toMatchObject({ up: 0 });
  });

  it('counts at once for an account that never wrote', async () => {
    const { id } = await aComment();
    const ada = room().person();
    await signInByMail(room(), `vote-${room().newId()}@bay.example`, ada);
    expect(await voted(id, '1', ada)).toMatchObject({ up: 1 });
  });

  it('of a guest whom nobody knows goes over a small page, which counts once', async () => {
    const { id, href } = await aComment();
    const guest = room().person();
    const look = await room().post(`/comments/${id}/vote`, { value: '1' }, { as: guest });
    expect([look.status, look.text.includes('Please look at it once more')]).toEqual([200, true]);
    const [, slip = ''] = /name="slip" value="([^"]+)"/.exec(look.text) ?? [];
    const send = (as: Person, value = '1') => room().post(`/comments/${id}/vote`, { value, slip }, { as });
    const hasty = await send(guest);
    expect([hasty.status, hasty.text.includes(`value="${slip}"`)]).toEqual([200, true]);
    room().clock.advance(1_500);
    expect((await send(guest, '-1')).status).toBe(200);
    expect((await send(guest)).status).toBe(303);
    expect((await send(room().person())).status).toBe(200);
    expect(shown(await room().visit(href))).toBe('+1');
    expect((await room().visit(`${href}?me`, { as: guest })).text).toMatch(
      /value="0"[^>]*aria-pressed="true"/,
    );
    expect(await voted(id, '0', guest)).toMatchObject({ up: 0 });
  });

  it('of a guest with script counts by work, once for each challenge', async () => {
    const { id } = await aComment();
    const challenge = (await room().postJson('/challenge', {})).json() as Parameters<
      typeof solveChallenge
    >[0]['challenge'];
    const proof = JSON.stringify({ challenge, solution: await solveChallenge({ challenge, deriveKey }) });
    expect((await vote(id, '1', room().person(), { proof: 'nonsense' })).status).toBe(403);
    expect((await vote(id, '1', room().person(), { proof })).json()).toMatchObject({ up: 1, mine: 1 });
    expect((await vote(id, '1', room().person(), { proof })).status).toBe(403);
    expect(await voted(id, '0', await known())).toMatchObject({ up: 1 });
  });
});

describeNewsroom('Votes of one network', (room) => {
  it('A10: are counted by the minute, and sixty are enough for a classroom', async () => {
    const vote = () => room().post('/comments/none/vote', { value: '1' });
    for (let at = 0; at < 60; at += 1) expect((await vote()).status).toBe(404);
    expect((await vote()).status).toBe(429);
  });
});

interface VotesRows {
  votes: { comment_id: string; value: number; proof: string };
}
