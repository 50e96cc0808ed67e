import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMail } from '#platform/inbox';
import {
  answerTo,
  complaintReport,
  deliveryReport,
  type Returning,
  reportInWords,
} from '../../../../test/echoes.ts';
import { type Echo, echoIn } from './echo.ts';

const TOKEN = `${'Ab3_-'.repeat(8)}wxyz`;
const OTHER = `${'Zz9_-'.repeat(8)}wxyz`;

/** A letter about a comment. `says`: what a stranger wrote. */
function aLetter({ says = 'Good morning.', subject = 'A new comment' } = {}): string {
  return [
    ...['From: The Bay <news@bay.example>', 'To: ada@bay.example', `Subject: ${subject}`],
    ...[`Message-ID: <${TOKEN}@bay.example>`, 'Auto-Submitted: auto-generated', `X-Tidings-Letter: ${TOKEN}`],
    ...['Content-Type: text/plain; charset=utf-8', '', says, ''],
  ].join('\r\n');
}

async function echo(raw: string): Promise<Echo | null> {
  const mail = await readMail(Buffer.from(raw));
  return mail && echoIn(mail);
}

const inEachShape = [
  ['a delivery report with the headers', (of: Returning) => deliveryReport(of)],
  ['a delivery report with the letter', (of: Returning) => deliveryReport({ ...of, whole: true })],
  ['words alone', reportInWords],
] as const;

describe('What comes back about a letter', () => {
  for (const [shape, returned] of inEachShape) {
    it(`as ${shape}: is known by the token, and its status read`, async () => {
      const gone = await echo(returned({ letter: aLetter(), status: '5.1.1' }));
      expect(gone).toMatchObject({ what: 'bounce', status: '5.1.1', blame: 'address' });
      expect(gone?.token).toBe(TOKEN);
      const full = await echo(returned({ letter: aLetter(), status: '4.2.2', diagnostic: '452 4.2.2 full' }));
      expect(full).toMatchObject({ what: 'bounce', status: '4.2.2', blame: 'open' });
      const spam = await echo(returned({ letter: aLetter(), status: '5.7.1', diagnostic: '554 5.7.1 spam' }));
      expect(spam).toMatchObject({ what: 'bounce', blame: 'sender' });
    });

    it(`A10: as ${shape}: reads nothing of what a stranger wrote into the letter, or calls themselves`, async () => {
      const says = [
        ...['Final-Recipient: rfc822; bo@bay.example', 'Action: failed', 'Status: 5.1.1', ''],
        ...['550 5.1.1 User unknown', `Message-ID: <${OTHER}@bay.example>`, `X-Tidings-Letter: ${OTHER}`],
      ].join('\r\n');
      const letter = aLetter({ says, subject: '550 5.1.1 names you' });
      const held = await echo(returned({ letter, status: '4.4.7', diagnostic: '451 4.4.7 later' }));
      expect(held).toMatchObject({ what: 'bounce', status: '4.4.7', blame: 'open', token: TOKEN });
    });
  }

  it('names whom it is about', async () => {
    const gone = await echo(deliveryReport({ letter: aLetter(), recipient: 'quay@elsewhere.example' }));
    expect(gone).toMatchObject({ recipients: ['quay@elsewhere.example', 'quay@elsewhere.example'] });
  });

  it('is known where the mail server gave it another Message-ID', async () => {
    const letter = aLetter().replace(`<${TOKEN}@bay.example>`, '<0100018f@relay.example>');
    expect((await echo(deliveryReport({ letter })))?.token).toBe(TOKEN);
  });

  it('is known where its headers were folded, or quoted', async () => {
    const folded = aLetter().replace(/(Message-ID|X-Tidings-Letter):/g, '$1:\r\n');
    for (const [, returned] of inEachShape)
      expect((await echo(returned({ letter: folded })))?.token).toBe(TOKEN);
    const quoted = reportInWords({ letter: aLetter().replace(/^/gm, '> ') });
    expect(await echo(quoted)).toMatchObject({ token: TOKEN, status: '5.1.1' });
  });

  it('is no failure while the server still tries, or once it has arrived', async () => {
    for (const action of ['delayed', 'delivered', 'relayed', 'expanded'])
      expect((await echo(deliveryReport({ letter: aLetter(), action })))?.what, action).toBe('notice');
    const waiting = reportInWords({ letter: aLetter() }).replace(
      'Mail delivery failed: returning message to sender',
      'Warning: message delayed 24 hours',
    );
    expect((await echo(waiting))?.what).toBe('notice');
  });

  it('is a complaint where its reader calls it unwanted, not where they say that it is wanted', async () => {
    for (const type of ['abuse', 'Fraud', 'opt-out'])
      expect(await echo(complaintReport({ letter: aLetter(), type }))).toEqual({
        ...{ what: 'complaint', token: TOKEN },
      });
    for (const type of ['not-spam', 'auth-failure', 'virus', 'other', ''])
      expect((await echo(complaintReport({ letter: aLetter(), type })))?.what, type).toBe('notice');
  });

  it('is nothing where a person answers, or their holiday does, whatever they quote', async () => {
    expect(await echo(answerTo({ letter: aLetter() }))).toBeNull();
    expect(
      await echo(answerTo({ letter: aLetter(), body: `550 5.1.1 gone\r\n\r\n${aLetter()}` })),
    ).toBeNull();
    expect(await echo(aLetter())).toBeNull();
  });

  it('fails for now where nothing tells that it is for good', async () => {
    const letter = aLetter();
    expect(await echo(reportInWords({ letter, diagnostic: 'It did not work out.' }))).toMatchObject({
      ...{ what: 'bounce', blame: 'open' },
    });
    const without = deliveryReport({ letter, diagnostic: 'x-unix; it did not work out' }).replace(
      /^Status:.*$/m,
      '',
    );
    expect(await echo(without)).toMatchObject({ what: 'bounce', blame: 'open' });
  });

  it('is judged by what the server answered, not by what stands around it', async () => {
    const told = (diagnostic: string) => echo(reportInWords({ letter: aLetter(), diagnostic }));
    expect(await told('550 No such user here')).toMatchObject({ status: '5.0.0', blame: 'address' });
    expect(await told('550 relay not permitted')).toMatchObject({ status: '5.0.0', blame: 'sender' });
    expect(await told('550 Sender verify failed')).toMatchObject({ status: '5.0.0', blame: 'sender' });
  });

  it('is not held against the address where the server had read the letter before it said no', async () => {
    const letter = aLetter();
    const late = deliveryReport({
      letter,
      status: '5.0.0',
      diagnostic: 'smtp; 550 Recipient refuses',
    });
    expect(await echo(late)).toMatchObject({ blame: 'address' });
    const told = late.replace('I could not deliver', 'In reply to end of DATA command: I could not deliver');
    expect(await echo(told)).toMatchObject({ blame: 'sender' });
  });
});

describe('Whatever comes in', () => {
  const any = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.constantFrom(
      '\r\n',
      '\r\n\r\n',
      '--=_report',
      'Content-Type: message/delivery-status',
      'Status: 5.1.1',
    ),
    fc.constantFrom(
      `Message-ID: <${TOKEN}@x>`,
      'Action: failed',
      '=?utf-8?q?=41?=',
      '> ',
      'a:',
      '\0',
      '<!ENTITY x "y">',
    ),
  );

  it('is read or not, and never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(any, { maxLength: 60 }), async (pieces) => {
        await echo(pieces.join(''));
        await echo(deliveryReport({ letter: pieces.join('') }));
        await echo(reportInWords({ letter: pieces.join('\r\n') }));
      }),
    );
  });

  it('changes neither the status nor the token of a report, wherever a stranger’s words stand in its letter', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(any, { maxLength: 30 }), async (pieces) => {
        const says = pieces.join('\r\n').replaceAll('--=_report', '');
        for (const [, returned] of inEachShape) {
          const found = await echo(
            returned({ letter: aLetter({ says }), status: '4.4.7', diagnostic: '451 4.4.7' }),
          );
          expect(found).toMatchObject({ what: 'bounce', blame: 'open', token: TOKEN });
        }
      }),
    );
  });

  it('that is vast, deep or crowded is let go, and what it says at its beginning is read', async () => {
    const many = (one: string) => one.repeat(Math.floor((256 * 1_024) / one.length));
    const nested = Array.from(
      { length: 3_000 },
      (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`,
    );
    const hostile = [
      ...[
        nested.join(''),
        many('Content-Type: message/rfc822\r\n\r\n'),
        `To: ${many('a@b.example, ')}\r\n\r\nx`,
      ],
      `Content-Type: multipart/mixed; boundary=b\r\n\r\n${many('--b\r\n\r\nx\r\n')}`,
      `Content-Type: multipart/digest; boundary=b\r\n\r\n${many('--b\r\n\r\nSubject: x\r\n\r\nx\r\n')}`,
      `Content-Type: text/xml\r\n\r\n<!DOCTYPE a [<!ENTITY b "b">]>${many('<!ENTITY a "&b;&b;">')}`,
      ...[many('\r'), many('='), many('X: y\r\n'), `Subject: ${many('=?utf-8?b?')}\r\n\r\n`],
    ];
    for (const raw of hostile) expect(await echo(raw)).toBeNull();
    const talkative = deliveryReport({ letter: aLetter(), status: '5.0.0', diagnostic: `550 ${many('a')}` });
    expect(await echo(talkative)).toMatchObject({ blame: 'open' });
    for (const one of ['a:\n', '> ', ' \n', 'Message-ID:\n', 'Message-ID: ', '\n', '5.1.', '[', '550 ']) {
      const letter = aLetter({ says: many(one) });
      for (const [, returned] of inEachShape)
        expect(await echo(returned({ letter })), one).toMatchObject({ what: 'bounce', token: TOKEN });
      const told = reportInWords({ letter, diagnostic: `550 5.1.1 ${many(one).slice(0, 2_000)}` });

      expect(await echo(told), one).toMatchObject({ what: 'bounce', token: TOKEN, blame: 'address' });
    }
  });
});
