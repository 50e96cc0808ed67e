import { expect, it } from 'vitest';
import { describeNewsroom } from '../../../test/a-newsroom.ts';

const GOOD = {
  ...{ 'site-name': 'The Lantern', tagline: 'From the quay', language: 'en', 'time-zone': 'UTC' },
  ...{ currency: 'EUR', colour: 'wine', type: 'sans', 'stories-on-page': '5' },
};

describeNewsroom('The site', (room) => {
  it('is named and given a look by its owner, and readers see it at once', async () => {
    const usual = (await room().visit('/')).text;
    expect(usual).not.toContain('data-colour');
    expect(usual).toContain('as="font"');
    const owner = await room().staff('owner');
    const answer = await room().post('/desk/site', GOOD, { as: owner });
    expect(answer.location).toBe('/desk/site?saved');
    const { text } = await room().visit('/');
    expect(text).toContain('The Lantern');
    expect(text).toContain('<html lang="en" dir="ltr" data-colour="wine" data-type="sans">');
    const sheet = /href="(\/assets\/looks\.entry-[^"]+)"/.exec(text)?.[1] ?? '';
    expect((await room().visit(sheet)).text).toContain('[data-colour=wine]');
    expect(text).not.toContain('as="font"');
    const [act] = await room().newsroom.staff.acts({ most: 1, words: 'site changed' });
    expect(act).toMatchObject({ act: 'site-changed', subject: 'site' });
  });

  it('comes back as it was typed, with the reason at the field, where something is wrong', async () => {
    const owner = await room().staff('owner');
    const sent = { ...GOOD, 'site-name': ' ', tagline: 'Kept words', 'stories-on-page': '400' };
    const { status, text } = await room().post('/desk/site', sent, { as: owner });
    expect(status).toBe(400);
    expect(text).toContain('Write a name of up to 80 characters.');
    expect(text).toContain('Write a number from 5 to 100.');
    expect(text).toContain('value="Kept words"');
    expect((await room().visit('/')).text).not.toContain('Kept words');
  });

  it('is its owner’s alone', async () => {
    const editor = await room().staff('editor');
    expect((await room().post('/desk/site', GOOD, { as: editor })).status).toBe(403);
  });
});
