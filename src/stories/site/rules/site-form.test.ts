import { describe, expect, it } from 'vitest';
import { currencyChoices, languageChoices, readSite, timeZoneChoices } from './site-form.ts';

const good = {
  'site-name': ' The  Harbour Lantern ',
  tagline: '',
  language: 'en',
  'time-zone': 'America/Toronto',
  currency: 'CAD',
};
const read = (changed: Record<string, string> = {}) =>
  readSite(new Map(Object.entries({ ...good, ...changed })));

describe('What a newsroom says of itself', () => {
  it('is read from the form that the owner sends', () => {
    expect(read().site).toEqual({
      name: 'The Harbour Lantern',
      tagline: '',
      language: 'en',
      timeZone: 'America/Toronto',
      currency: 'CAD',
    });
  });

  it.each([
    ['site-name', ' ', 'name-wrong'],
    ['site-name', 'x'.repeat(81), 'name-wrong'],
    ['tagline', 'x'.repeat(161), 'tagline-wrong'],
    ['language', 'Klingon (the language)', 'choice-wrong'],
    ['time-zone', 'Mars/Olympus', 'choice-wrong'],
    ['currency', 'cad', 'choice-wrong'],
  ])('is refused for the field %s when it is %j', (field, value, wrong) => {
    expect(read({ [field]: value })).toEqual({ site: null, wrong: new Map([[field, wrong]]) });
  });

  it('has choices for all that is closed, UTC among the time zones', () => {
    expect(timeZoneChoices()).toContainEqual({ value: 'UTC', label: 'UTC' });
    expect(currencyChoices('en')).toContainEqual({ value: 'EUR', label: 'Euro (EUR)' });
    const choices = languageChoices('en-CA', (name) => `${name} (not yet)`);
    expect(choices).toContainEqual({ value: 'de', label: 'Deutsch' });
    expect(choices).toContainEqual({ value: 'en-CA', label: 'Canadian English' });
    expect(choices).toContainEqual({ value: 'da', label: 'Dansk (not yet)' });
  });
});
