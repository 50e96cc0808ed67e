import { expect, it } from 'vitest';
import { failureOf, statusOf } from './refusal.ts';

it('An address that is refused for good is told from a server that is away, and from doubt', () => {
  expect(failureOf({ responseCode: 550, command: 'RCPT TO' })).toBe('no-such-address');
  expect(failureOf({ responseCode: 451, command: 'RCPT TO' })).toBe('not-yet');
  expect(failureOf({ responseCode: 554, command: 'DATA' })).toBe('not-yet');
  expect(failureOf({ command: 'CONN' })).toBe('not-yet');
  expect(failureOf({ command: 'DATA' })).toBe('in-doubt');
});

it('A relay that passes nothing on, or an address of ours in a list, is no fault of the address written to', () => {
  const said = (response: string) =>
    failureOf({ responseCode: Number(response.slice(0, 3)), command: 'RCPT TO', response });
  expect(said('550 5.1.1 <ada@bay.example>: Recipient address rejected: User unknown')).toBe(
    'no-such-address',
  );
  expect(said('550 No such user here')).toBe('no-such-address');
  expect(said('554 5.7.1 <ada@bay.example>: Relay access denied')).toBe('not-yet');
  expect(said('550 5.7.1 Service unavailable; client [192.0.2.5] blocked')).toBe('not-yet');
  expect(said('552 5.2.2 Mailbox full')).toBe('not-yet');
  expect(statusOf({ responseCode: 550, response: '550 5.2.1 off' })).toBe('5.2.1');
  expect(statusOf({ responseCode: 550, response: '550 off' })).toBe('5.0.0');
});
