import { expect, it } from 'vitest';
import { failureOf } from './refusal.ts';

it('An address that is refused for good is told from a server that is away, and from doubt', () => {
  expect(failureOf({ responseCode: 550, command: 'RCPT TO' })).toBe('no-such-address');
  expect(failureOf({ responseCode: 451, command: 'RCPT TO' })).toBe('not-yet');
  expect(failureOf({ responseCode: 554, command: 'DATA' })).toBe('not-yet');
  expect(failureOf({ command: 'CONN' })).toBe('not-yet');
  expect(failureOf({ command: 'DATA' })).toBe('in-doubt');
});
