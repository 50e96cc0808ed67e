import { expect, it } from 'vitest';
import { describeNewsroom } from '../../test/a-newsroom.ts';
import { everyRow } from '../../test/every-row.ts';
import { lettersTo, mailedLink } from '../../test/links.ts';

describeNewsroom('An address that gets no letters', (room) => {
  const lift = async (email: string) => {
    const as = await room().staff('owner');
    return { as, seen: await room().post('/desk/outbox/lift', { email }, { as }) };
  };

  it('gets them again when the owner says so, which stands in the audit trail, and not by asking for one', async () => {
    const email = `ada-${room().newId()}@bay.example`;
    const { mail } = room().newsroom;
    await room().database.write((writer) => mail.suppress(writer, email, 'bounced'));
    await room().post('/sign-in', { email });
    expect(await lettersTo(room(), email)).toBe(0);
    expect(await mail.suppressionOf(email)).toMatchObject({ why: 'bounced' });

    const { as, seen } = await lift(` ${email.toUpperCase()} `);
    expect(seen.status).toBe(200);
    expect(seen.text).toContain(`We write to ${email.toUpperCase()} again.`);
    expect((await room().visit('/desk/acts', { as })).text).toContain('letters lifted');
    expect((JSON.parse(await everyRow(room())) as Record<string, unknown>)['mail_suppressions']).toEqual([]);
    await room().post('/sign-in', { email });
    expect(await mailedLink(room(), email)).toMatch(/^\/sign-in\//);
  });

  it('that never was one comes back filled in, and nothing is noted', async () => {
    const { as, seen } = await lift('nobody@bay.example');
    expect(seen.status).toBe(422);
    expect(seen.text).toContain('value="nobody@bay.example"');
    expect(seen.text).toContain('No letters to this address were stopped.');
    const acts = await room().newsroom.staff.acts({ most: 2 });
    expect(acts.map(({ act }) => act)).not.toContain('letters-lifted');
    expect((await room().visit('/desk/outbox', { as })).text).not.toContain('nobody@bay.example');
  });
});
