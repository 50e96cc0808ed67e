import { describe, expect, it } from 'vitest';
import { readRedirect } from './redirect-form.ts';

const read = (from: string, to: string) =>
  readRedirect(
    new Map([
      ['from', from],
      ['to', to],
    ]),
    'https://lantern.example.org',
  );

describe('A redirect', () => {
  it.each([
    ['/old/page', '/new', '/old/page', '/new'],
    [' https://old.example.org/a%20b/?x=1 ', 'https://lantern.example.org/new?y=2#z', '/a b/', '/new?y=2#z'],
    ['/söhne', 'https://elsewhere.example.org/x', '/söhne', 'https://elsewhere.example.org/x'],
  ])('from %j to %j is understood', (from, to, path, target) => {
    expect(read(from, to)).toEqual({ from: path, to: target, wrong: new Map() });
  });

  it.each([
    ['', '/new', 'from', 'from-wrong'],
    ['no path', '/new', 'from', 'from-wrong'],
    ['javascript:alert(1)', '/new', 'from', 'from-wrong'],
    ['/', '/new', 'from', 'from-reserved'],
    ['/desk/site', '/new', 'from', 'from-reserved'],
    ['/old', '', 'to', 'to-wrong'],
    ['/old', '//evil.example.org', 'to', 'to-wrong'],
    ['/old', '/\\evil.example.org', 'to', 'to-wrong'],
    ['/old', '/\t/evil.example.org', 'to', 'to-wrong'],
    ['/old', '/..//evil.example.org', 'to', 'to-wrong'],
    ['/old', 'https://lantern.example.org//evil.example.org', 'to', 'to-wrong'],
    ['/old', 'javascript:alert(1)', 'to', 'to-wrong'],
    ['/old', 'https://user:word@evil.example.org/', 'to', 'to-wrong'],
    ['/old', '/old', 'to', 'to-itself'],
    ['/a b', 'https://lantern.example.org/a%20b', 'to', 'to-itself'],
  ])('from %j to %j is refused at its field', (from, to, field, wrong) => {
    expect([...read(from, to).wrong]).toEqual([[field, wrong]]);
  });
});
