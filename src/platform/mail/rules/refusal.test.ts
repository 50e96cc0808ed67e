import { expect, it } from 'vitest';
import { failureOf, statusOf } from './refusal.ts';

it('An address that is refused for good is told from a server that is away, and from doubt', () => {
  const gone = { responseCode: 550, response: '550 No such user here' };
  expect(failureOf({ ...gone, command: 'RCPT TO' })).toBe('no-such-address');
  expect(failureOf({ ...gone, command: 'MAIL FROM' })).toBe('not-yet');
  expect(failureOf({ responseCode: 451, command: 'RCPT TO' })).toBe('not-yet');
  expect(failureOf({ responseCode: 554, command: 'DATA' })).toBe('not-yet');
  expect(failureOf({ command: 'CONN' })).toBe('not-yet');
  expect(failureOf({ command: 'DATA' })).toBe('in-doubt');
});

it('A10: A sender, or a relay, that is set up wrongly is no fault of the address written to', () => {
  const said = (response: string) =>
    failureOf({ responseCode: Number(response.slice(0, 3)), command: 'RCPT TO', response });
  expect(said('550 5.1.1 <ada@bay.example>: Recipient address rejected: User unknown')).toBe(
    'no-such-address',
  );
  expect(said('550 No such user here')).toBe('no-such-address');
  expect(said('554 5.7.1 <ada@bay.example>: Relay access denied')).toBe('not-yet');
  for (const response of [
    ...['550 relay not permitted', '550 Sender verify failed', '553 5.1.7 Bad sender', '503 5.5.1 No'],
    '550 5.1.8 <news@bay.example>: Sender address rejected: Domain not found',
    ...['530-5.5.1 Authentication Required', '501 5.5.4 Invalid', '550 5.4.6 mail loops back'],
    '550 5.7.1 Service unavailable; client [192.0.2.5] blocked',
  ])
    expect(said(response), response).toBe('not-yet');
  expect(said('552 5.2.2 Mailbox full')).toBe('not-yet');
  expect(statusOf({ responseCode: 550, response: '550 5.2.1 off' })).toBe('5.2.1');
  expect(statusOf({ responseCode: 550, response: '550 off' })).toBe('5.0.0');
});
