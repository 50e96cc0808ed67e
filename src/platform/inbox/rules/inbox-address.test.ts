import { describe, expect, it } from 'vitest';
import { inboxFrom } from './inbox-address.ts';

describe('The address of a mailbox', () => {
  it('names host, user, password and folder', () => {
    expect(inboxFrom('imaps://news%40bay.example:p%2Fw@mail.bay.example/Returned%20mail')).toEqual({
      ...{ host: 'mail.bay.example', port: 993, tls: 'direct' },
      ...{ user: 'news@bay.example', password: 'p/w', folder: 'Returned mail' },
    });
    expect(inboxFrom('imap://news:pw@mail.bay.example:1143/')).toMatchObject({ port: 1143, folder: 'INBOX' });
    expect(inboxFrom('imap://news:pw@mail.bay.example')).toMatchObject({ port: 143, folder: 'INBOX' });
  });

  it('has a password go over a network encrypted alone', () => {
    expect(inboxFrom('imap://news:pw@mail.bay.example')?.tls).toBe('asked-for');
    for (const host of ['localhost', '127.0.0.1', '[::1]'])
      expect(inboxFrom(`imap://news:pw@${host}`)).toMatchObject({ tls: 'none' });
    expect(inboxFrom('imap://news:pw@[::1]:143')?.host).toBe('::1');
  });

  it('is none without user, password or host, nor with what cannot be read', () => {
    for (const address of [
      ...['imaps://mail.bay.example', 'imaps://news@mail.bay.example', 'imaps://news:@mail.bay.example'],
      ...[
        'imaps://news:pw@',
        'imaps://news:%@mail.bay.example',
        'https://news:pw@mail.bay.example',
        'imaps:',
      ],
    ])
      expect(inboxFrom(address), address).toBeNull();
  });
});
