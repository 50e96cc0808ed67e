import type { AddressInfo } from 'node:net';
import hoodiecrow from 'hoodiecrow-imap';

export interface ImapServer {
  readonly url: string;
  /** A mail arrives. */
  bring(raw: string): void;
  /** Of each mail in its order: whether it is marked as read. */
  read(): readonly boolean[];
  /** The mailbox numbers its mails anew, as after it was moved to another server. */
  renumber(): void;
  close(): Promise<void>;
}

/** A real IMAP server on a free port of this machine that keeps a mailbox in memory. */
export async function anImapServer(): Promise<ImapServer> {
  const server = hoodiecrow({
    plugins: ['ID', 'SASL-IR', 'AUTH-PLAIN', 'NAMESPACE', 'ENABLE', 'UNSELECT', 'LITERALPLUS'],
    users: { 'news@bay.example': { password: 'p/w' } },
    storage: { INBOX: {} },
  });
  // Each line of an answer is a packet of its own: held back, each would wait for the other side.
  server.server.on('connection', (socket) => socket.setNoDelay(true));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const inbox = () => {
    const folder = server.folderCache['INBOX'];
    if (!folder) throw new Error('The server has no INBOX.');
    return folder;
  };
  return {
    url: `imap://news%40bay.example:p%2Fw@127.0.0.1:${port}`,
    bring: (raw) => server.appendMessage('INBOX', [], new Date('2026-03-10T08:00:00.000Z'), raw),
    read: () => inbox().messages.map(({ flags }) => flags.includes('\\Seen')),
    renumber() {
      inbox().uidvalidity += 1;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
