import { expect, it } from 'vitest';
import { MINUTE } from '#platform/clock';
import { describeNewsroom, type Person, type Room } from '../../../test/a-newsroom.ts';
import { everyRow } from '../../../test/every-row.ts';
import { lettersTo, mailedLink } from '../../../test/links.ts';
import { type Colleague, colleague, memberOf, PASSWORD, withPassword } from '../../../test/staff.ts';
import { codeAt, stepAt } from './actions/timed-code.ts';

describeNewsroom(
  'Codes from an app',
  (room) => {
    const nextCode = (key: Buffer): string => {
      room().clock.advance(MINUTE);
      return codeNow(room(), key);
    };

    it('are asked for after a password once one was typed, and each counts once', async () => {
      const { email, key, id } = await withCodes(room());
      const { step, page } = await firstStep(room(), email);
      expect(page.text).toContain('Code from your app');
      expect(page.header('set-cookie')).toBeUndefined();
      const code = nextCode(key);
      const as = room().person();
      expect((await second(room(), { step, code }, as)).location).toBe('/desk');
      expect((await memberOf(room(), as)).id).toBe(id);

      const again = await firstStep(room(), email);
      const replayed = await second(room(), { step: again.step, code });
      expect([replayed.status, replayed.header('set-cookie')]).toEqual([422, undefined]);
      expect(replayed.text).toContain('This code does not count');
    });

    it('count once also for several at the same time', async () => {
      const { email, key } = await withCodes(room());
      const steps = [await firstStep(room(), email), await firstStep(room(), email)];
      const code = nextCode(key);
      const answers = await Promise.all(steps.map(({ step }) => second(room(), { step, code })));
      expect(answers.map(({ status }) => status).sort()).toEqual([303, 422]);
    });

    it('are asked for after a link by mail as well, and not after one of the newsroom’s own machine', async () => {
      const { email, key } = await withCodes(room());
      await room().post('/desk/sign-in', { email, do: 'mail' });
      const asked = await room().post(await mailedLink(room(), email), {});
      expect([asked.status, asked.header('set-cookie')]).toEqual([200, undefined]);
      const step = stepIn(asked.text);
      expect((await second(room(), { step, code: nextCode(key) })).status).toBe(303);
      const link = await room().newsroom.staff.add({ email, role: 'editor' });
      expect((await room().post(link, {})).status).toBe(303);
    });

    it('are asked for where an owner made the link', async () => {
      const { email, id } = await withCodes(room());
      const owner = await colleague(room(), 'owner');
      expect((await room().post(await room().newsroom.staff.signInLink(id, owner), {})).status).toBe(200);
      const added = await room().newsroom.staff.add({ email, role: 'author' }, owner);
      expect((await room().post(added, {})).status).toBe(200);
    });

    it('leave ten minutes, and the first step is worth one session', async () => {
      const { email, key } = await withCodes(room());
      const late = await firstStep(room(), email);
      room().clock.advance(10 * MINUTE);
      expect((await second(room(), { step: late.step, code: nextCode(key) })).status).toBe(404);
      const { step } = await firstStep(room(), email);
      expect((await second(room(), { step, code: nextCode(key) })).status).toBe(303);
      expect((await second(room(), { step, code: nextCode(key) })).status).toBe(404);
      expect((await second(room(), { step: 'x'.repeat(43), code: nextCode(key) })).status).toBe(404);
    });

    it('may be off by half a minute', async () => {
      const { email, key } = await withCodes(room());
      const early = codeAt(key, stepAt(room().clock.now()) + 4);
      const { step } = await firstStep(room(), email);
      expect((await second(room(), { step, code: early })).status).toBe(422);
      room().clock.advance(90_000);
      expect((await second(room(), { step, code: early })).status).toBe(303);
    });

    it('are no second factor before one was typed', async () => {
      const one = await withPassword(room(), await colleague(room()));
      await room().post('/desk/you/codes/new', {}, { as: one.as });
      const answer = await signIn(room(), one.email);
      expect([answer.status, answer.location]).toEqual([303, '/desk']);
    });

    it('show the same key again after a wrong code, and keep it out of the tables', async () => {
      const one = await colleague(room());
      const begun = await room().post('/desk/you/codes/new', {}, { as: one.as });
      const wrong = await room().post('/desk/you/codes', { code: '000000' }, { as: one.as });
      expect(wrong.status).toBe(422);
      expect(keyIn(wrong.text)).toEqual(keyIn(begun.text));
      const rows = await everyRow(room());
      expect(rows).not.toContain(keyText(begun.text));
      expect(rows).not.toContain(keyIn(begun.text).toString('base64url'));
    });

    it('are not set up anew over those in force', async () => {
      const { as } = await withCodes(room());
      expect((await room().post('/desk/you/codes/new', {}, { as })).status).toBe(409);
      expect((await room().post('/desk/you/codes', { code: '000000' }, { as })).status).toBe(404);
    });
  },
  { config: { limits: 'off' } },
);

describeNewsroom(
  'A recovery code',
  (room) => {
    it('takes the place of a code, once, and its person is told', async () => {
      const { email, recovery } = await withCodes(room());
      expect(recovery).toHaveLength(10);
      expect(new Set(recovery).size).toBe(10);
      const [code = ''] = recovery;
      const before = await lettersTo(room(), email);
      const first = await firstStep(room(), email);
      expect((await second(room(), { step: first.step, code: code.toLowerCase() })).status).toBe(303);
      expect(await lettersTo(room(), email)).toBe(before + 1);
      const again = await firstStep(room(), email);
      expect((await second(room(), { step: again.step, code })).status).toBe(422);
    });

    it('works once also for several at the same time', async () => {
      const { email, recovery } = await withCodes(room());
      const steps = [await firstStep(room(), email), await firstStep(room(), email)];
      const code = recovery[3] ?? '';
      const answers = await Promise.all(steps.map(({ step }) => second(room(), { step, code })));
      expect(answers.map(({ status }) => status).sort()).toEqual([303, 422]);
    });

    it('stands in no table, and helps nobody else', async () => {
      const { recovery } = await withCodes(room());
      const rows = await everyRow(room());
      for (const code of recovery) {
        expect(rows).not.toContain(code);
        expect(rows).not.toContain(code.replace('-', ''));
      }
      const other = await withCodes(room());
      const { step } = await firstStep(room(), other.email);
      expect((await second(room(), { step, code: recovery[0] ?? '' })).status).toBe(422);
    });

    it('of before is worth nothing once new ones were made', async () => {
      const { as, email, recovery } = await withCodes(room());
      const renewed = await room().post('/desk/you/codes/recovery', {}, { as });
      const [fresh = ''] = recoveryIn(renewed.text);
      const { step } = await firstStep(room(), email);
      expect((await second(room(), { step, code: recovery[0] ?? '' })).status).toBe(422);
      expect((await second(room(), { step, code: fresh })).status).toBe(303);
    });
  },
  { config: { limits: 'off' } },
);

describeNewsroom('Whoever has somebody’s password', (room) => {
  it('has six tries at a code within a quarter of an hour', async () => {
    const { email, key } = await withCodes(room());
    const { step } = await firstStep(room(), email);
    const outcomes: number[] = [];
    for (let at = 0; at < 6; at += 1) {
      outcomes.push((await second(room(), { step, code: `00000${at}` })).status);
    }
    expect(outcomes).toEqual([422, 422, 422, 422, 422, 429]);
    expect((await second(room(), { step, code: codeNow(room(), key) })).status).toBe(429);
  });
});

describeNewsroom(
  'The second factor of a colleague',
  (room) => {
    it('is lifted by an owner, who is on record, and the colleague is told', async () => {
      const one = await withCodes(room());
      const owner = await colleague(room(), 'owner');
      expect((await room().visit('/desk/people', { as: owner.as })).text).toContain('End codes from an app');
      const before = await lettersTo(room(), one.email);
      const lifted = await room().post(`/desk/people/${one.id}/lift-codes`, {}, { as: owner.as });
      expect(lifted.status).toBe(303);
      expect(await lettersTo(room(), one.email)).toBe(before + 1);
      expect((await signIn(room(), one.email)).location).toBe('/desk');
      const [act] = await room().newsroom.staff.acts({ most: 1, words: 'codes lifted' });
      expect(act).toMatchObject({ staffId: owner.id, subject: `staff:${one.id}` });
    });

    it('is asked of everybody where the newsroom says so, who find nothing else until they have one', async () => {
      const owner = await colleague(room(), 'owner');
      const editor = await colleague(room());
      const demand = (of: string) => room().post('/desk/people/second-factor', { of }, { as: owner.as });
      await withCodesOf(room(), owner);
      expect((await demand('everybody')).status).toBe(303);
      expect((await room().visit('/desk', { as: owner.as })).status).toBe(200);
      expect((await room().visit('/desk', { as: editor.as })).location).toBe('/desk/you');
      expect((await room().visit('/desk/you', { as: editor.as })).text).toContain(
        'A second factor is missing',
      );
      await withCodesOf(room(), editor);
      expect((await room().visit('/desk', { as: editor.as })).status).toBe(200);
      expect((await room().post('/desk/you/codes/end', {}, { as: editor.as })).status).toBe(409);
      expect((await demand('owners-and-treasurers')).status).toBe(303);
      expect((await room().post('/desk/you/codes/end', {}, { as: editor.as })).status).toBe(303);
      expect((await room().post('/desk/you/codes/end', {}, { as: owner.as })).status).toBe(409);
      expect((await demand('nobody')).status).toBe(303);
    });
  },
  { config: { limits: 'off' } },
);

interface WithCodes extends Colleague {
  readonly key: Buffer;
  readonly recovery: readonly string[];
}

async function withCodes(room: Room): Promise<WithCodes> {
  return withCodesOf(room, await withPassword(room, await colleague(room)));
}

async function withCodesOf(room: Room, one: Colleague): Promise<WithCodes> {
  const key = keyIn((await room.post('/desk/you/codes/new', {}, { as: one.as })).text);
  const confirmed = await room.post('/desk/you/codes', { code: codeNow(room, key) }, { as: one.as });
  return { ...one, key, recovery: recoveryIn(confirmed.text) };
}

function signIn(room: Room, email: string) {
  return room.post('/desk/sign-in', { email, password: PASSWORD, do: 'password' });
}

async function firstStep(room: Room, email: string) {
  const page = await signIn(room, email);
  return { step: stepIn(page.text), page };
}

function second(room: Room, form: Record<string, string>, as: Person = room.person()) {
  return room.post('/desk/sign-in/second-step', form, { as });
}

function codeNow(room: Room, key: Buffer): string {
  return codeAt(key, stepAt(room.clock.now()));
}

function stepIn(text: string): string {
  return text.match(/name="step" value="([\w-]{43})"/)?.[1] ?? '';
}

function keyText(text: string): string {
  return (text.match(/class="you-key"[^>]*>([A-Z2-7 ]+)</)?.[1] ?? '').replaceAll(' ', '');
}

function keyIn(text: string): Buffer {
  const bits = [...keyText(text)]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

function recoveryIn(text: string): readonly string[] {
  return text.match(/\b[0-9A-Z]{5}-[0-9A-Z]{5}\b/g) ?? [];
}
