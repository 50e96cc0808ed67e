import { describe, expect, it } from 'vitest';
import { type Blame, blameOf, replyIn, statusIn } from './severity.ts';

/** As an answer of a mail server stands: its code, perhaps a status, and words. */
const said = (answer: string): Blame => {
  const { reply, words } = replyIn(answer);
  return blameOf({ status: statusIn(answer) ?? `${answer[0]}.0.0`, reply, words });
};

describe('A letter that did not arrive', () => {
  it('says that its address takes none where the answer speaks of the address, and for good', () => {
    for (const answer of [
      '550 5.1.1 <ada@bay.example>: Recipient address rejected: User unknown in relay recipient table',
      '550-5.1.1 The email account that you tried to reach does not exist.',
      '550 5.1.2 <ada@bay.example>: Recipient address rejected: Domain not found',
      '553 5.1.3 Bad recipient address syntax',
      '551 5.1.6 The mailbox has moved',
      '556 5.1.10 Recipient address has null MX',
      '550 5.2.1 This mailbox is disabled',
      '550 No such user here',
      '550 Requested action not taken: mailbox unavailable',
      '550 relay.bay.example: <policy@bay.example> no such mailbox',
      '553 Mailbox name not allowed',
    ])
      expect(said(answer), answer).toBe('address');
  });

  it('A10: says nothing of it where the sender, its relay or the letter is at fault, whatever the code', () => {
    for (const answer of [
      '550 relay not permitted',
      '550 Relaying denied for this user',
      '551 User not local',
      '553 sorry, that domain is not in my list of allowed rcpthosts',
      '550 Sender verify failed',
      '550 5.1.8 <news@bay.example>: Sender address rejected: Domain not found',
      '553 5.1.7 The sender address is malformed',
      '530-5.5.1 Authentication Required.',
      '503 5.5.1 Bad sequence of commands',
      '501 5.5.4 Invalid arguments',
      '550 5.4.6 mail loops back to myself',
      '550 Authenticate before you write to this mailbox',
      '550 Rejected by policy of the recipient',
      '550 Access to this account denied',
      '550 Mailbox unavailable: your address 192.0.2.5 is on a blocklist',
      '550 5.7.1 Service unavailable; client blocked',
      '550 5.7.26 Unauthenticated mail to this user is not accepted',
      '552 5.6.1 Media not supported',
      '421 4.7.0 Too many letters from your address',
    ])
      expect(said(answer), answer).toBe('sender');
  });

  it('says nothing of it in doubt, or where it may pass', () => {
    for (const answer of [
      '552 5.2.2 Mailbox full',
      '552 5.2.3 Too long for this mailbox',
      '550 Mailbox is full',
      '550 5.2.1 This user is receiving mail at a rate that prevents more',
      '450 4.1.1 User unknown',
      '452 4.2.2 Mailbox full',
      '550 5.3.0 Other',
      '550 5.1.0 Address rejected',
      '550 5.4.1 No answer from host',
      '550 5.4.4 Unable to route',
      '554 No such user',
      '552 No such user',
      '550 No',
      '550',
    ])
      expect(said(answer), answer).toBe('open');
    expect(blameOf({ status: '5.0.0', reply: null, words: '' })).toBe('open');
    expect(blameOf({ status: '', reply: 550, words: 'No such user' })).toBe('open');
  });

  it('is judged by the status in its words, which no address of a machine is taken for', () => {
    expect(statusIn('host mx[5.1.1.9] said: 550 5.2.1 <ada@bay.example>: off')).toBe('5.2.1');
    expect(statusIn('It failed with 5.4.4.')).toBe('5.4.4');
    expect(statusIn('mx 10.5.1.1 and version 15.1.1 of 2024')).toBeNull();
    expect(replyIn('mx[192.0.2.550] said: 553-no\r\nmore\r\n\r\nless')).toEqual({
      ...{ reply: 553, words: '553-no\r\nmore' },
    });
    expect(replyIn('It took 550.5 seconds')).toEqual({ reply: null, words: '' });
  });
});
