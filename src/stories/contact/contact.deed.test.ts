import { expect, it } from 'vitest';
import { describeNewsroom } from '../../../test/a-newsroom.ts';

describeNewsroom('How a newsroom is reached', (room) => {
  it('stands at the foot of every page once the owner has said it', async () => {
    const as = await room().staff('owner');
    const form = { email: 'desk@bay.example', telephone: '+44 (0)20 7946 0991', address: '1 Quay\nBay' };
    expect((await room().post('/desk/contact', form, { as })).location).toBe('/desk/contact?saved');
    const { text } = await room().visit('/');
    expect(text).toContain('href="mailto:desk@bay.example"');
    expect(text).toContain('href="tel:+442079460991"');
    expect(text).toContain('1 Quay, Bay');
    const acts = await room().newsroom.staff.acts({ most: 5, words: 'contact' });
    expect(acts.map(({ act }) => act)).toContain('contact-changed');
    await room().post('/desk/contact', {}, { as });
    expect((await room().visit('/')).text).not.toContain('desk@bay.example');
  });

  it('comes back as it was typed where it is wrong, and is the owner’s alone', async () => {
    const as = await room().staff('owner');
    const wrong = { email: 'desk at bay', telephone: '12 34 56', privacy: 'nothing' };
    const { status, text } = await room().post('/desk/contact', wrong, { as });
    expect(status).toBe(400);
    for (const shown of [
      'desk at bay',
      '12 34 56',
      'This is no e-mail address.',
      'Choose one of the pages.',
    ]) {
      expect(text).toContain(shown);
    }
    const editor = await room().staff('editor');
    expect((await room().post('/desk/contact', {}, { as: editor })).status).toBe(403);
  });

  it('names the page on privacy, to which the form for comments leads while readers may see it', async () => {
    const as = await room().staff('owner');
    const { href } = await room().publish();
    const link = (path: string) => `href="${path}">What we keep about you`;
    expect((await room().visit(href)).text).not.toContain('What we keep about you');
    const usual = await room().publish({ kind: 'page', slug: 'privacy', title: 'Privacy' });
    expect((await room().visit(href)).text).toContain(link('/privacy'));
    const other = await room().publish({ kind: 'page', slug: 'your-data', title: 'Your data' });
    await room().post('/desk/contact', { privacy: other.id }, { as });
    expect((await room().visit(href)).text).toContain(link('/your-data'));
    await room().database.write((writer) => room().newsroom.stories.removeStories(writer, [other.id]));
    expect((await room().visit(href)).text).not.toContain('What we keep about you');
    expect((await room().visit('/desk/contact', { as })).text).toContain('A page that readers do not see');
    await room().post('/desk/contact', { privacy: '' }, { as });
    expect((await room().visit(href)).text).toContain(link('/privacy'));
    expect(usual.href).toBe('/privacy');
  });
});

describeNewsroom(
  'A service that learns something about readers',
  (room) => {
    it('is named to the owner until the page on privacy names it', async () => {
      const as = await room().staff('owner');
      const editor = await room().staff('editor');
      const start = async (who = as) => (await room().visit('/desk', { as: who })).text;
      expect(await start()).toContain('Your page on privacy does not name Akismet');
      expect(await start()).toContain('href="/desk/contact">Choose the page on privacy');
      expect(await start(editor)).not.toContain('Akismet');
      const page = { kind: 'page', slug: 'privacy', title: 'Privacy' } as const;
      const { id } = await room().publish({ ...page, paragraphs: ['Nobody else learns of you.'] });
      expect(await start()).toContain(`href="/desk/stories/${id}">Write it into the page`);
      await room().publish({ ...page, id, paragraphs: ['Akismet looks at what is written.'] });
      expect(await start()).not.toContain('Your page on privacy');
    });
  },
  { config: { akismetKey: 'a-key' } },
);
