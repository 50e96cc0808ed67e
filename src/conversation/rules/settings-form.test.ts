import { expect, it } from 'vitest';
import { conversationSettings } from '../settings.ts';
import { SETTING_GROUPS, settingsFrom, settingValues } from './settings-form.ts';

const usual = conversationSettings.schema.parse({});
const words = {
  guidelines: 'Bleiben Sie beim Thema.',
  invitation: 'Was meinen Sie dazu?',
  closedWords: 'Geschlossen.',
};

it('The form holds every setting once', () => {
  const names = SETTING_GROUPS.flatMap(({ fields }) => fields.map(({ name }) => name));
  expect([...names].sort()).toEqual(Object.keys(usual).sort());
});

it('What stands in the form is what is in force', () => {
  expect(settingsFrom(new Map(Object.entries(settingValues(usual, words))), words)).toEqual({
    changed: usual,
  });
});

it('A field that is not sent stays as it is', () => {
  expect(settingsFrom(new Map([['depth', '3']]), words)).toEqual({ changed: { depth: 3 } });
});

it('Days may be left empty: then no conversation closes by itself', () => {
  const form = new Map([['closesAfterDays', ' ']]);
  expect(settingsFrom(form, words)).toEqual({ changed: { closesAfterDays: null } });
});

it('What cannot be is named, all of it', () => {
  const form = new Map([
    ...[['depth', '99'] as const, ['longest', ''] as const, ['state', 'ajar'] as const],
    ...[['mostLinks', '1.5'] as const, ['guidelines', 'Fine.'] as const],
  ]);
  expect(settingsFrom(form, words)).toEqual({ wrong: new Set(['depth', 'longest', 'state', 'mostLinks']) });
});

it('Where the newsroom has no words of its own, the form shows what readers read', () => {
  expect(settingValues(usual, words)).toMatchObject(words);
  expect(settingValues({ ...usual, invitation: '' }, words)).toMatchObject({ invitation: '' });
});

it('Words of its own stay, none at all is no line, and the usual ones go on following the language', () => {
  const form = new Map([
    ['guidelines', 'Speak as at a table.'],
    ['invitation', words.invitation],
  ]);
  const own = { guidelines: 'Speak as at a table.', invitation: null };
  expect(settingsFrom(form, words)).toEqual({ changed: own });
  expect(settingsFrom(new Map([['guidelines', ' ']]), words)).toEqual({ changed: { guidelines: '' } });
});
