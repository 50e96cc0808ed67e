import { describe, expect, it } from 'vitest';
import { nameFromEmail, readEmail, readName, readRole } from './person.ts';

describe('The address of a person who works here', () => {
  it('is kept in small letters, without the spaces around it', () => {
    expect(readEmail('  Jo.Moss@Example.ORG ')).toBe('jo.moss@example.org');
  });

  it.each([
    '',
    'jo',
    'jo@',
    '@example.org',
    'jo@example',
    'jo moss@example.org',
    'jo@example.org\r\nBcc: all@example.org',
    'Jo <jo@example.org>',
    'jo@exa..mple.org',
    `${'j'.repeat(65)}@example.org`,
    `jo@${'e'.repeat(250)}.org`,
  ])('is not %j', (typed) => {
    expect(readEmail(typed)).toBeNull();
  });

  it('may have a domain in any script', () => {
    expect(readEmail('jo@пример.рф')).toBe('jo@пример.рф');
  });
});

describe('The name of a person who works here', () => {
  it('is one line, without what nobody sees', () => {
    expect(readName(' Jo\n\u202e Moss\u200b ')).toEqual({ name: 'Jo Moss' });
  });

  it('cannot be empty or without end', () => {
    expect(readName(' \u200b ')).toEqual({ wrong: 'name-missing' });
    expect(readName('J'.repeat(81))).toEqual({ wrong: 'name-too-long' });
  });

  it('is taken from the address while nothing else is known', () => {
    expect(nameFromEmail('jo.moss@example.org')).toBe('jo.moss');
  });
});

describe('A role', () => {
  it('is one of a closed list', () => {
    expect(readRole('Editor')).toBe('editor');
    expect(readRole('boss')).toBeNull();
    expect(readRole('constructor')).toBeNull();
  });
});
