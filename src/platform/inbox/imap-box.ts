import type { ImapFlow } from 'imapflow';
import type { InboxAddress } from './rules/inbox-address.ts';
import type { InboxFailure } from './words.ts';

/** So much of a mail is read, in bytes: what reports say stands at its beginning. */
const MOST_BYTES = 256 * 1_024;
/** What a server may answer around that. */
const MOST_AROUND = 64 * 1_024;
/** How long each step of a conversation with the server may take, in milliseconds. */
const PATIENCE = 20_000;

/** The mailbox could not be read. */
export class InboxFault extends Error {
  readonly failure: InboxFailure;

  constructor(failure: InboxFailure, cause: unknown) {
    super(`The mailbox: ${failure}`, { cause });
    this.failure = failure;
  }
}

/** A mailbox while it is looked into. Its mails have numbers that only grow. All of it throws `InboxFault`. */
export interface OpenBox {
  /** The numbers count from here. */
  readonly uidValidity: string;
  /** What the next mail to come will at least have. */
  readonly nextUid: number;
  /** The number of the first of the latest `most` mails; `nextUid` if there is none. */
  firstOfLatest(most: number): Promise<number>;
  /** The numbers of the mails between these two, both included. */
  uidsBetween(first: number, last: number): Promise<readonly number[]>;
  /** A mail, or as much of its beginning as is read; null if it is gone. It stays unread. */
  read(uid: number): Promise<{ readonly raw: Uint8Array; readonly isWhole: boolean } | null>;
  markRead(uid: number): Promise<void>;
  close(): Promise<void>;
}

/** Goes to the server and opens the mailbox. */
export async function openBox(address: InboxAddress): Promise<OpenBox> {
  const client = await connected(address);
  const open = await or('no-such-folder', client.mailboxOpen(address.folder)).catch((fault: unknown) => {
    client.close();
    throw fault;
  });
  const asked = <Answer>(answer: Promise<Answer>) => or('broke-off', answer);
  return {
    uidValidity: String(open.uidValidity),
    nextUid: open.uidNext,
    async firstOfLatest(most) {
      if (open.exists === 0) return open.uidNext;
      const first = await asked(client.fetchOne(String(Math.max(1, open.exists - most + 1)), { uid: true }));
      return first ? first.uid : open.uidNext;
    },
    async uidsBetween(first, last) {
      const found = await asked(client.search({ uid: `${first}:${last}` }, { uid: true }));
      return (found || []).filter((uid) => uid >= first && uid <= last).toSorted((one, other) => one - other);
    },
    async read(uid) {
      const query = { uid: true, size: true, source: { maxLength: MOST_BYTES } };
      const found = await asked(client.fetchOne(String(uid), query, { uid: true }));
      if (!found || found.source === undefined) return null;
      const raw = found.source.subarray(0, MOST_BYTES);
      return { raw, isWhole: (found.size ?? raw.length) <= raw.length };
    },
    async markRead(uid) {
      await asked(client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true }));
    },
    async close() {
      await client.logout().catch(() => client.close());
    },
  };
}

async function connected({ host, port, tls, user, password }: InboxAddress): Promise<ImapFlow> {
  const {
    default: { ImapFlow },
  } = await import('imapflow');
  const client = new ImapFlow({
    ...{ host, port, auth: { user, pass: password }, logger: false, disableAutoIdle: true },
    ...{ secure: tls === 'direct', ...(tls === 'direct' ? {} : { doSTARTTLS: tls === 'asked-for' }) },
    ...{ connectionTimeout: PATIENCE, greetingTimeout: PATIENCE, socketTimeout: PATIENCE },
    ...{ maxLiteralSize: MOST_BYTES, maxLineLength: MOST_AROUND, maxResponseSize: MOST_BYTES + MOST_AROUND },
  });
  // What goes wrong in between is thrown by the next thing that is asked.
  client.on('error', () => {});
  try {
    await client.connect();
  } catch (fault) {
    client.close();
    const isRefused = (fault as { authenticationFailed?: boolean }).authenticationFailed === true;
    throw new InboxFault(isRefused ? 'not-let-in' : 'not-reached', fault);
  }
  return client;
}

async function or<Answer>(failure: InboxFailure, answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (fault) {
    throw new InboxFault(failure, fault);
  }
}
