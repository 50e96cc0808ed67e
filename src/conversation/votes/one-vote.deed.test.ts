import { expect, it } from 'vitest';
import { describeNewsroom, type Seen } from '../../../test/a-newsroom.ts';
import { votingIn } from '../../../test/voting.ts';

describeNewsroom(
  'The one vote of a person',
  (room) => {
    const { vote, voted, shown, known, aComment } = votingIn(room);

    it('is what was asked for last, and the same again changes nothing', async () => {
      const { id } = await aComment();
      const bo = await known();
      expect(await voted(id, '1', bo)).toMatchObject({ up: 1, down: 0, score: 1, mine: 1 });
      expect(await voted(id, '1', bo)).toMatchObject({ up: 1, down: 0, score: 1, mine: 1 });
      expect(await voted(id, '-1', bo)).toMatchObject({ up: 0, down: 1, score: -1, mine: -1 });
      expect(await voted(id, '1', bo)).toMatchObject({ up: 1, down: 0, score: 1, mine: 1 });
      expect(await voted(id, '0', bo)).toMatchObject({ up: 0, down: 0, score: 0, mine: 0 });
      expect(await voted(id, '0', bo)).toMatchObject({ up: 0, down: 0, score: 0, mine: 0 });
    });

    it('is taken back by the pressed button, on the page of the one person and in the answer to script', async () => {
      const { id, href } = await aComment();
      const bo = await known();
      await voted(id, '1', bo);
      const wants = ({ text }: Seen) => {
        const [, form = ''] = /(<form class="vote"[\s\S]*?<\/form>)/.exec(text) ?? [];
        return [...form.matchAll(/value="([^"]+)"[^>]*?(?:aria-pressed="([^"]+)")?>/g)].map((found) =>
          found.slice(1),
        );
      };
      const pressed = [
        ['0', 'true'],
        ['-1', 'false'],
      ];
      expect(wants(await room().visit(`${href}?me`, { as: bo }))).toEqual(pressed);
      const headers = { 'x-tidings': 'fragment' };
      const again = await room().post(`/comments/${id}/vote`, { value: '1' }, { as: bo, headers });
      expect(wants({ ...again, text: (again.json() as { html: string }).html })).toEqual(pressed);
      expect(wants(await room().visit(href))).toEqual([
        ['1', undefined],
        ['-1', undefined],
      ]);
      expect(await voted(id, '0', bo)).toMatchObject({ up: 0, mine: 0 });
    });

    it('of a member of staff is one on all their devices, however often it is sent', async () => {
      const { id, href } = await aComment();
      const email = `${room().newId()}@staff.example`;
      const [desk, phone, ferry] = [room().person(), room().person(), await known()];
      for (const as of [desk, phone, ferry]) {
        await room().post(await room().newsroom.staff.add({ email, role: 'author' }), {}, { as });
      }
      await Promise.all(Array.from({ length: 5 }, () => vote(id, '1', desk)));
      for (let at = 0; at < 5; at += 1) expect(await voted(id, '1', desk)).toMatchObject({ up: 1, mine: 1 });
      expect(await voted(id, '1', phone)).toMatchObject({ up: 1, down: 0 });
      expect((await room().visit(`${href}/mine`, { as: phone })).json()).toMatchObject({
        votes: { [id]: 1 },
      });
      expect(await voted(id, '-1', ferry)).toMatchObject({ up: 0, down: 1 });
      expect(await voted(id, '0', desk)).toMatchObject({ up: 0, down: 0, mine: 0 });
    });

    it('of a reader becomes that of the member of staff who they turn out to be', async () => {
      const { id } = await aComment();
      const bo = await known();
      await voted(id, '1', bo);
      const email = `${room().newId()}@staff.example`;
      await room().post(await room().newsroom.staff.add({ email, role: 'author' }), {}, { as: bo });
      expect(await voted(id, '1', bo)).toMatchObject({ up: 1, mine: 1 });
      expect(await voted(id, '-1', bo)).toMatchObject({ up: 0, down: 1, mine: -1 });
    });

    it('A19: counts once, a hundred times at the same moment', async () => {
      const { id, href } = await aComment();
      const bo = await known();
      const answers = await Promise.all(Array.from({ length: 100 }, () => vote(id, '1', bo)));
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
      expect(shown(await room().visit(href))).toBe('+1');
    });
  },
  { config: { limits: 'off' } },
);
