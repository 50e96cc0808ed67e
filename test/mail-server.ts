import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

export interface MailServer {
  readonly url: string;
  /** As they came, headers and all. */
  readonly letters: readonly string[];
  /** Answers the next letters with this code; null: takes them. `at`: to the address, or to the words. `says`: beside the code. */
  refuse(code: number | null, at?: 'address' | 'words', says?: string): void;
  close(): Promise<void>;
}

/**
 * The library has each client wait a tenth of a second for its greeting, to catch those that talk too soon. Ours do
 * not, and wait for a thousand letters.
 */
class PromptServer extends SMTPServer {
  override connect(...given: Parameters<SMTPServer['connect']>): void {
    super.connect(...given);
    const connection = [...this.connections].at(-1);
    connection?.connectionReady();
    if (connection) connection.connectionReady = () => {};
  }
}

/** A real mail server on a free port of this machine that keeps what it gets. */
export async function aMailServer(): Promise<MailServer> {
  const letters: string[] = [];
  let refusal: { code: number; at: 'address' | 'words'; says: string } | null = null;
  const refused = (at: 'address' | 'words') =>
    refusal?.at === at ? Object.assign(new Error(refusal.says), { responseCode: refusal.code }) : undefined;
  const server = new PromptServer({
    disableReverseLookup: true,
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: (_address, _session, answer) => answer(refused('address')),
    onData(stream, _session, answer) {
      text(stream).then((letter) => {
        const no = refused('words');
        if (!no) letters.push(letter);
        answer(no);
      }, answer);
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    refuse: (code, at = 'address', says = 'No such user here') => {
      refusal = code === null ? null : { code, at, says };
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
