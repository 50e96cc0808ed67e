import { expect, it } from 'vitest';
import { describeNewsroom, type Person } from '../../test/a-newsroom.ts';
import { openCampaign } from '../../test/campaigns.ts';
import { keepWays, WALLET } from '../../test/ways.ts';

const GUIDELINES = 'Guidelines above the form';
const HEADING = 'Heading over the ways to give';
const NAME = 'Name of the newsroom';

describeNewsroom('The page of texts', (room) => {
  it('lists for each what they may put otherwise, and nothing else', async () => {
    const shown = async (role: 'owner' | 'editor' | 'treasurer') => {
      const { text } = await room().visit('/desk/texts', { as: await room().staff(role) });
      return [GUIDELINES, HEADING, NAME].filter((label) => text.includes(label));
    };
    expect(await shown('owner')).toEqual([GUIDELINES, HEADING, NAME]);
    expect(await shown('editor')).toEqual([GUIDELINES]);
    expect(await shown('treasurer')).toEqual([HEADING]);
    const as = await room().staff('author');
    expect((await room().visit('/desk/texts', { as })).status).toBe(403);
  });

  it('says whose words stand now, and follows a change', async () => {
    const as = await room().staff('owner');
    const before = (await room().visit('/desk/texts', { as })).text;
    expect(before).toContain('Comments are closed.');
    await room().post('/desk/conversation', { closedWords: 'The night has come.' }, { as });
    const { href } = await room().publish({ commentsClosedAt: '2026-03-10T07:00:00.000Z' });
    for (const page of ['/desk/texts', href]) {
      const { text } = await room().visit(page, { as });
      expect(text).toContain('The night has come.');
      expect(text).not.toContain('Comments are closed.');
    }
    await room().post('/desk/conversation', { closedWords: ' ' }, { as });
    expect((await room().visit(href)).text).toContain('Comments are closed.');
  });

  it('shows the heading and the words over the ways to give as the treasurer puts them', async () => {
    const as = await room().staff('treasurer');
    await keepWays(room(), [WALLET]);
    const { href } = await room().publish();
    const words = { heading: 'Keep the lamp burning', lead: 'Every gift pays for an hour.' };
    const kept = await room().post('/desk/giving/words', words, { as });
    expect(kept.location).toBe('/desk/giving/words?saved');
    expect((await room().visit(href)).text).toContain(words.heading);
    for (const page of ['/give', '/desk/texts']) {
      const { text } = await room().visit(page, { as });
      for (const said of Object.values(words)) expect(text).toContain(said);
    }
    const [act] = await room().newsroom.staff.acts({ most: 1 });
    expect(act?.act).toBe('giving-words-changed');
    await room().post('/desk/giving/words', { heading: '', lead: '' }, { as });
    expect((await room().visit('/give')).text).toContain('Please select your preferred way to give');
  });

  it('lists saved answers for who moderates, and open campaigns for the treasurer', async () => {
    const editor = await room().staff('editor');
    const treasurer = await room().staff('treasurer');
    const answer = { title: 'Thanks for the hint', body: 'We have looked into it.' };
    await room().post('/desk/conversation/answers', answer, { as: editor });
    await openCampaign(room(), { title: 'A new press', text: 'The old one limps.' });
    const shown = async (as: Person) => {
      const { text } = await room().visit('/desk/texts', { as });
      return [answer.body, 'The old one limps.'].filter((words) => text.includes(words));
    };
    expect(await shown(editor)).toEqual([answer.body]);
    expect(await shown(treasurer)).toEqual(['The old one limps.']);
  });

  it('takes no words that lead gifts elsewhere, and gives them back as they were typed', async () => {
    const as = await room().staff('treasurer');
    const lead = 'Send it to DE89 3704 0044 0532 0130 00.';
    const refused = await room().post('/desk/giving/words', { heading: '', lead }, { as });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain(lead);
    expect(refused.text).toContain('Please leave out account numbers');
    expect((await room().visit('/give')).text).not.toContain(lead);
    const editor = await room().staff('editor');
    expect((await room().post('/desk/giving/words', {}, { as: editor })).status).toBe(403);
  });
});
