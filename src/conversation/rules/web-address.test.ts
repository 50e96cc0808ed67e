import { describe, expect, it } from 'vitest';
import { ATTACKS } from '../../../test/attacks.ts';
import { completedWebAddress, isWebAddress } from './web-address.ts';

describe('The website of a person', () => {
  it('is given a scheme where it has none', () => {
    expect(completedWebAddress(' example.org/me ')).toBe('https://example.org/me');
    expect(completedWebAddress('http://example.org')).toBe('http://example.org');
    expect(completedWebAddress('')).toBe('');
  });

  it('is a page of the web with a full host', () => {
    for (const address of [
      'https://example.org',
      'http://a.example.org/b?c=d#e',
      'https://bücher.example/ü',
    ]) {
      expect(isWebAddress(address), address).toBe(true);
    }
  });

  it('is nothing else', () => {
    for (const text of [
      ...['javascript:alert(1)', 'data:text/html,x', 'ftp://example.org', 'https://localhost', 'https://'],
      ...['https://ada:secret@example.org', 'https://example.org/a b', 'https://example.org/"onclick="x'],
      ...[
        "https://example.org/'x",
        `https://example.org/${'a'.repeat(500)}`,
        'https:example.org',
        '//example.org',
      ],
    ]) {
      expect(isWebAddress(text), text).toBe(false);
    }
  });

  it('A3: lets no attack through that could leave its attribute or run', () => {
    for (const attack of ATTACKS) {
      const address = completedWebAddress(attack);
      if (isWebAddress(address)) expect(address).toMatch(/^https?:\/\/[^\s<>"'`]+$/i);
    }
  });
});
