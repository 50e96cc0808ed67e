import { createHash } from 'node:crypto';
import { type Clock, instantOf, MINUTE } from '#platform/clock';
import type { Database } from '#platform/database';
import type { Jobs } from '#platform/jobs';
import type { Logger } from '#platform/log';
import { InboxFault, type OpenBox, openBox } from './imap-box.ts';
import { type InboxAddress, inboxFrom } from './rules/inbox-address.ts';
import { readMail } from './rules/read-mail.ts';
import { findPosition, keepFailure, keepPosition } from './store.ts';
import type { Inbox, Receiver } from './words.ts';

/** Of a mailbox that is new to us so many of the latest mails are looked at. */
const FIRST_LOOK = 500;
/** So many numbers at once are asked for. */
const AT_ONCE = 500;
/** A mail at which we fail so often is left alone. */
const MOST_TRIES = 3;

export interface InboxNeeds {
  readonly database: Database;
  readonly clock: Clock;
  readonly jobs: Pick<Jobs, 'add'>;
  readonly log: Logger;
  readonly imapUrl: string | undefined;
  /** In the order in which they are asked; a slot that features fill. */
  readonly receivers: () => readonly Receiver[];
}

/** Mail in: what comes to the newsroom's mailbox is shown to whoever it may be for. Nothing in it is deleted. */
export function createInbox(needs: InboxNeeds): Inbox {
  const address = needs.imapUrl === undefined ? null : inboxFrom(needs.imapUrl);
  if (address === null) return { state: async () => null };
  const box = nameOf(address);
  const look = createLooking(box, address, needs);
  needs.jobs.add({ name: 'inbox', every: MINUTE, run: ({ goesOn }) => look(goesOn) });
  return {
    async state() {
      const { lookedAt = null, failure = null } = (await findPosition(needs.database, box)) ?? {};
      return { lookedAt, failure };
    },
  };
}

type GoesOn = () => Promise<boolean>;

function createLooking(
  box: string,
  address: InboxAddress,
  needs: InboxNeeds,
): (goesOn: GoesOn) => Promise<void> {
  const { database, clock, log } = needs;
  /** How often we have failed at a mail, by its id. */
  const failed = new Map<string, number>();

  async function readOn(open: OpenBox, goesOn: GoesOn): Promise<void> {
    const { uidValidity, nextUid } = open;
    const before = await findPosition(database, box);
    const isNew = before?.uidValidity !== uidValidity;
    let last = isNew ? (await open.firstOfLatest(FIRST_LOOK)) - 1 : before.lastUid;
    const note = (lastUid: number) =>
      database.write((writer) =>
        keepPosition(writer, { box, uidValidity, lastUid, at: instantOf(clock.now()) }),
      );
    while (last < nextUid - 1) {
      const until = Math.min(last + AT_ONCE, nextUid - 1);
      for (const uid of await open.uidsBetween(last + 1, until)) {
        if (!(await goesOn())) return;
        await takeIn(open, uid);
        await note(uid);
      }
      last = until;
    }
    await note(last);
  }

  /** Once more in the next round where it fails; but a mail that fails always stops no other. */
  async function takeIn(open: OpenBox, uid: number): Promise<void> {
    const id = `${open.uidValidity}:${uid}`;
    try {
      if (await show(open, uid, id)) await open.markRead(uid);
      failed.delete(id);
    } catch (fault) {
      const tries = (failed.get(id) ?? 0) + 1;
      failed.set(id, tries);
      if (tries < MOST_TRIES) throw fault;
      log.error({ fault, mail: id }, 'a mail could not be taken in and is left alone');
      failed.delete(id);
    }
  }

  async function show(open: OpenBox, uid: number, id: string): Promise<boolean> {
    const read = await open.read(uid);
    const mail = read && (await readMail(read.raw));
    if (!mail) return false;
    for (const { take } of needs.receivers()) if (await take({ id, ...read, mail })) return true;
    return false;
  }

  return async (goesOn) => {
    try {
      const open = await openBox(address);
      await readOn(open, goesOn).finally(() => open.close());
    } catch (fault) {
      if (!(fault instanceof InboxFault)) throw fault;
      const { failure } = fault;
      log.warn({ failure, cause: String(fault.cause) }, 'the mailbox could not be read');
      await database.write((writer) => keepFailure(writer, { box, failure, at: instantOf(clock.now()) }));
    }
  };
}

/** No address stands in a table, nor a password in a log. */
function nameOf({ host, port, user, folder }: InboxAddress): string {
  return createHash('sha256')
    .update(JSON.stringify([host, port, user, folder]))
    .digest('base64url');
}
