import { join } from 'node:path';
import { type Clock, instantOf, type NewId } from '#platform/clock';
import type { Database, Writer } from '#platform/database';
import type { Logger } from '#platform/log';
import type { Outbox } from '#platform/outbox';
import { createEchoes } from './create-echoes.ts';
import { createWithheld } from './create-withheld.ts';
import { createForgetting } from './forgetting.ts';
import { createNames } from './names.ts';
import { budgetsOf } from './rules/budgets.ts';
import { deliveryAddress, headerLine, mailboxOf } from './rules/envelope.ts';
import { failureOf, type SmtpFault, statusOf } from './rules/refusal.ts';
import { beginLetter, type LetterState, setLetterState, takeFromBudgets } from './store/letters.ts';
import {
  countSuppressions,
  deleteSuppression,
  findSuppression,
  insertSuppression,
  newestSuppressions,
} from './store/suppressions.ts';
import { folderTransport, type Outgoing, type Send, smtpTransport } from './transports.ts';
import type { Letter, LetterKind, Mail, Occasion, Posted, SuppressionReason } from './words.ts';

export interface MailNeeds {
  readonly database: Database;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly outbox: Pick<Outbox, 'put' | 'on'>;
  readonly log: Logger;
  /** The data folder. */
  readonly folder: string;
  readonly secret: Buffer;
  readonly smtpUrl: string | undefined;
  /** `news@bay.example`, or `The Bay <news@bay.example>`. Left out: `news@` the site's own host. */
  readonly from: string | undefined;
  readonly origin: () => string;
  /** Whether only this machine can reach the newsroom: then letters may lie in the data folder. */
  readonly loopback: boolean;
  /** `off` lifts what counts a network or a story; an address keeps its budget. */
  readonly limits: 'on' | 'off';
}

/** What a complaint ends. A link to sign in, or a receipt, one asks for oneself. */
const ENDED_BY_COMPLAINT: ReadonlySet<LetterKind> = new Set(['conversation', 'confirmation']);

/** Mail out: one letter per occasion, whatever crashes; nobody is bombarded through a form. */
export function createMail(needs: MailNeeds): Mail & { readonly close: () => void } {
  const { database, clock, folder, newId, secret } = needs;
  const smtp = needs.smtpUrl === undefined ? undefined : smtpTransport(needs.smtpUrl);
  const names = createNames(secret);
  const forgetting = createForgetting(needs);
  const echoes = createEchoes({ ...needs, names, forgetting });
  const { withhold, withheld } = createWithheld(needs);
  const kept = folderTransport(join(folder, 'mail'), newId);
  const way = smtp ? 'smtp' : needs.loopback ? 'folder' : 'none';
  const send: Send | undefined = smtp?.send ?? (needs.loopback ? kept.send : undefined);
  /** Letters of this process that are on their way, by key: posted twice at once, a letter goes once. */
  const onTheirWay = new Map<string, Promise<Posted>>();

  const now = () => instantOf(clock.now());
  const settle = (key: string, state: LetterState) =>
    database.write(async (writer) => {
      await setLetterState(writer, { key, state, at: now() });
      await forgetting.planLetters(writer);
    });

  async function carry(letter: Letter): Promise<Posted> {
    const to = deliveryAddress(letter.to);
    if (send === undefined || to === null) {
      withhold(to === null ? 'no-address' : 'no-mail', { letter: letter.key });
      return 'unsent';
    }
    if (await isEnded(letter)) {
      withhold('suppressed', { letter: letter.key });
      return 'suppressed';
    }
    const host = new URL(needs.origin()).hostname;
    const id = names.ofLetter(newId());
    const begun = {
      id,
      key: letter.key,
      kind: letter.kind,
      addressHash: names.ofAddress(letter.to),
      at: now(),
    };
    const messageId = `<${names.tokenOf(id)}@${host}>`;
    const before = await database.write((writer) => beginLetter(writer, { ...begun, messageId }));
    if (before !== undefined && before.state !== 'failed') {
      if (before.state !== 'sending') return before.state === 'unsent' ? 'unsent' : 'before';
      if (letter.kind === 'conversation') {
        await settle(letter.key, 'unsent');
        withhold('in-doubt', { letter: letter.key });
        return 'unsent';
      }
    }
    try {
      await send(outgoing(letter, { to, host, ...(before ?? { id, messageId }) }));
    } catch (fault) {
      return failed(letter, fault);
    }
    await settle(letter.key, 'sent');
    return way === 'folder' ? 'kept' : 'sent';
  }

  async function isEnded({ to, kind }: Letter): Promise<boolean> {
    const suppression = await findSuppression(database, names.ofAddress(to));
    return suppression?.why === 'bounced' || (suppression !== null && ENDED_BY_COMPLAINT.has(kind));
  }

  async function failed(letter: Letter, fault: unknown): Promise<Posted> {
    const failure = failureOf(fault as SmtpFault);
    needs.log.warn(
      { failure, letter: letter.key, fault: (fault as Error).name },
      'a letter did not go through',
    );
    if (failure === 'no-such-address') {
      await database.write(async (writer) => {
        await setLetterState(writer, { key: letter.key, state: 'suppressed', at: now() });
        await suppress(writer, { address: letter.to, why: 'bounced', status: statusOf(fault as SmtpFault) });
      });
      withhold('suppressed', { letter: letter.key });
      return 'suppressed';
    }
    if (failure === 'not-yet') await settle(letter.key, 'failed');
    throw fault;
  }

  function outgoing(
    letter: Letter,
    by: {
      readonly to: string;
      readonly id: string | null;
      readonly messageId: string;
      readonly host: string;
    },
  ): Outgoing {
    return {
      from: headerLine(needs.from ?? `news@${by.host}`),
      to: by.to,
      subject: headerLine(letter.subject),
      text: letter.text,
      ...(letter.html === undefined ? {} : { html: letter.html }),
      messageId: by.messageId,
      date: clock.now(),
      headers: {
        'Auto-Submitted': 'auto-generated', // RFC 3834: nobody's holiday answers it
        // Some mail servers give a letter another Message-ID; this comes back with it all the same.
        ...(by.id === null ? {} : { 'X-Tidings-Letter': names.tokenOf(by.id) }),
        ...(letter.language === undefined ? {} : { 'Content-Language': headerLine(letter.language) }),
        ...farewellHeaders(letter.farewell),
      },
    };
  }

  async function suppress(
    writer: Writer,
    one: { readonly address: string; readonly why: SuppressionReason; readonly status: string | null },
  ): Promise<void> {
    const { why, status } = one;
    await insertSuppression(writer, { addressHash: names.ofAddress(one.address), why, status, since: now() });
  }

  const lifted: Parameters<Mail['onLifted']>[0][] = [];

  return {
    works: way !== 'none',
    way,
    post(letter) {
      const under = onTheirWay.get(letter.key);
      if (under) return under;
      const posted = carry(letter).finally(() => onTheirWay.delete(letter.key));
      onTheirWay.set(letter.key, posted);
      return posted;
    },
    async mayAsk(writer, occasion) {
      await forgetting.planBudgets(writer);
      const isTaken = await takeFromBudgets(writer, countedFor(occasion));
      const { purpose, storyId } = occasion;
      if (!isTaken) withhold('over-budget', { purpose, ...(storyId !== undefined && { storyId }) });
      return isTaken;
    },
    suppress: (writer, address, why) => suppress(writer, { address, why, status: null }),
    async lift(writer, address) {
      if (!(await deleteSuppression(writer, names.ofAddress(address)))) return false;
      for (const then of lifted) await then(writer, address);
      return true;
    },
    onLifted: (then) => void lifted.push(then),
    suppressionOf: (address) => findSuppression(database, names.ofAddress(address)),
    suppressions: async (most) => ({
      count: await countSuppressions(database),
      newest: await newestSuppressions(database, most),
    }),
    ...{ ...echoes, withhold, withheld },
    keptLetters: kept.kept,
    close: () => smtp?.close(),
  };

  function countedFor(occasion: Occasion) {
    const address = mailboxOf(occasion.address);
    const budgets = budgetsOf({ ...occasion, address }, { now: clock.now(), limits: needs.limits });
    return budgets.map(({ what, begins, most }) => ({
      whatHash: names.ofBudget(what),
      windowBegins: instantOf(new Date(begins)),
      most,
    }));
  }
}

/** RFC 8058: one POST to the address, without a page and without a cookie, ends what the letter is about. */
function farewellHeaders(farewell: string | undefined): Readonly<Record<string, string>> {
  if (farewell === undefined) return {};
  return {
    'List-Unsubscribe': `<${headerLine(farewell)}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
}
