import { expect, it } from 'vitest';
import { panelWordsOf, readPanelWords } from './panel-words.ts';

const at = { language: 'en', host: 'lantern.example' };
const OURS = 'Please select your preferred way to give';

it.each(['', '  ', OURS])('takes “%s” as no heading of the newsroom’s own', (heading) => {
  const { words, problems } = readPanelWords(new Map([['heading', heading]]), at);
  expect([words, problems.size]).toEqual([{ heading: null, lead: '' }, 0]);
  expect(panelWordsOf(words, 'en').heading).toBe(OURS);
});

it('keeps what is within its length and leads to no other place for money', () => {
  const form = { heading: 'Keep the lamp burning', lead: 'Every gift pays for a day.\r\nThank you.' };
  expect(readPanelWords(new Map(Object.entries(form)), at)).toEqual({
    words: { heading: 'Keep the lamp burning', lead: 'Every gift pays for a day.\nThank you.' },
    problems: new Map(),
  });
});

it.each([
  ['heading', 'x'.repeat(81), 'too-long'],
  ['lead', 'x'.repeat(601), 'too-long'],
  ['lead', 'Send it to DE89 3704 0044 0532 0130 00.', 'carries-details'],
  ['heading', 'Pay at https://other.example/pay', 'carries-details'],
] as const)('refuses %s: %s', (field, said, why) => {
  expect(readPanelWords(new Map([[field, said]]), at).problems).toEqual(new Map([[field, why]]));
});
