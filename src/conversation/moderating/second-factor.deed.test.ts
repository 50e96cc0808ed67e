import { expect, it } from 'vitest';
import { describeNewsroom } from '../../../test/a-newsroom.ts';
import { say, whileSettings } from '../../../test/comments.ts';
import { memberOf } from '../../../test/staff.ts';

describeNewsroom('Who lacks the second factor that the newsroom demands', (room) => {
  it('is on readers’ pages what everybody is: decides nothing, finds nothing that waits, signs for nobody', async () => {
    const { href } = await room().publish();
    const [as, reader] = [await room().staff('editor'), room().person()];
    const shown = await say(room(), href, { body: 'Seen by all.' }, { as: reader });
    await whileSettings(room(), { state: 'held' }, async () => {
      await say(room(), href, { body: 'Waits for a decision.' }, { as: reader });
    });
    expect((await room().visit(`${href}?me`, { as })).text).toContain('Waits for a decision.');
    expect((await room().visit('/desk/you', { as })).text).toContain('class="desk-count"');
    const owner = await memberOf(room(), await room().staff('owner'));
    await room().newsroom.staff.access.demandSecond('everybody', owner);
    try {
      expect((await room().visit('/desk/comments', { as })).location).toBe('/desk/you');
      expect((await room().visit('/desk/you', { as })).text).not.toContain('class="desk-count"');
      expect((await room().post(`/comments/${shown}/reject`, {}, { as })).status).toBe(401);
      expect((await room().visit(`${href}?me`, { as })).text).not.toContain('Waits for a decision.');
      await say(room(), href, { body: 'By a stranger with a password.' }, { as });
    } finally {
      await room().newsroom.staff.access.demandSecond('nobody', owner);
    }
    const { text } = await room().visit(href);
    expect(text).toContain('Seen by all.');
    expect(text).toContain('By a stranger with a password.');
    expect(text).not.toContain('comment__badge');
  });
});
