import { expect, it } from 'vitest';
import { conversationSettings } from '../settings.ts';
import { SETTING_GROUPS, settingsFrom, settingValues } from './settings-form.ts';

const usual = conversationSettings.schema.parse({});

it('The form holds every setting once', () => {
  const names = SETTING_GROUPS.flatMap(({ fields }) => fields.map(({ name }) => name));
  expect([...names].sort()).toEqual(Object.keys(usual).sort());
});

it('What stands in the form is what is in force', () => {
  expect(settingsFrom(new Map(Object.entries(settingValues(usual))))).toEqual({ changed: usual });
});

it('A field that is not sent stays as it is', () => {
  expect(settingsFrom(new Map([['depth', '3']]))).toEqual({ changed: { depth: 3 } });
});

it('Days may be left empty: then no conversation closes by itself', () => {
  expect(settingsFrom(new Map([['closesAfterDays', ' ']]))).toEqual({ changed: { closesAfterDays: null } });
});

it('What cannot be is named, all of it', () => {
  const form = new Map([
    ...[['depth', '99'] as const, ['longest', ''] as const, ['state', 'ajar'] as const],
    ...[['mostLinks', '1.5'] as const, ['guidelines', 'Fine.'] as const],
  ]);
  expect(settingsFrom(form)).toEqual({ wrong: new Set(['depth', 'longest', 'state', 'mostLinks']) });
});
