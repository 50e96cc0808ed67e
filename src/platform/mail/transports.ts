import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import nodemailer from 'nodemailer';
import PostalMime from 'postal-mime';
import type { NewId } from '#platform/clock';
import type { KeptLetter } from './words.ts';

/** A letter as it goes out, each part fit for its header. */
export interface Outgoing {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  readonly messageId: string;
  readonly date: Date;
  readonly headers: Readonly<Record<string, string>>;
}

/** Hands a letter over. Throws the mail client's fault where that fails. */
export type Send = (letter: Outgoing) => Promise<void>;

/** How long each step of a conversation with the mail server may take, in milliseconds. */
const PATIENCE = 20_000;

/** Letters by SMTP: `smtp://user:password@host:587`, or `smtps://`. */
export function smtpTransport(url: string): { readonly send: Send; readonly close: () => void } {
  const transport = nodemailer.createTransport(url, {});
  Object.assign(transport.options, {
    ...{ connectionTimeout: PATIENCE, greetingTimeout: PATIENCE, socketTimeout: PATIENCE },
    ...{ disableFileAccess: true, disableUrlAccess: true },
  });
  return {
    async send(letter) {
      await transport.sendMail({ ...letter, headers: { ...letter.headers } });
    },
    close: () => transport.close(),
  };
}

/** Letters that nobody sends: they lie in a folder, each as the file that would have gone out. */
export function folderTransport(
  folder: string,
  newId: NewId,
): { readonly send: Send; readonly kept: (most: number) => Promise<readonly KeptLetter[]> } {
  const writer = nodemailer.createTransport({ streamTransport: true, buffer: true });
  return {
    async send(letter) {
      const { message } = await writer.sendMail({ ...letter, headers: { ...letter.headers } });
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeFile(join(folder, `${newId()}.eml`), message as Buffer, { mode: 0o600 });
    },
    async kept(most) {
      const names = await readdir(folder).catch(() => []);
      // Their names sort by time.
      const newest = names
        .filter((name) => name.endsWith('.eml'))
        .toSorted()
        .reverse()
        .slice(0, most);
      return Promise.all(newest.map((name) => readKept(folder, name)));
    },
  };
}

async function readKept(folder: string, file: string): Promise<KeptLetter> {
  const letter = await PostalMime.parse(await readFile(join(folder, file)));
  return {
    file,
    at: letter.date ?? '',
    to: letter.to?.[0]?.address ?? '',
    subject: letter.subject ?? '',
    text: (letter.text ?? '').replace(/\r\n/g, '\n'),
  };
}
