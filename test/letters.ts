import { decodeWords } from 'postal-mime';
import { MINUTE } from '#platform/clock';
import type { Room } from './a-newsroom.ts';
import type { MailServer } from './mail-server.ts';

/** A letter as a mail program shows it. */
export interface ReadLetter {
  readonly subject: string;
  /** Headers and both bodies, unfolded and decoded. */
  readonly all: string;
  /** The paths of the links in it, in their order. */
  readonly paths: readonly string[];
  header(name: string): string | undefined;
}

/** The letters to one address, the first first. */
export function lettersTo(server: MailServer, address: string): readonly ReadLetter[] {
  return server.letters.filter((letter) => letter.includes(`To: ${address}\r\n`)).map(read);
}

/** Carries out what is due now, and what is due a minute later. */
export async function aMinuteLater(room: Room): Promise<void> {
  await room.settle();
  room.clock.advance(MINUTE);
  await room.settle();
}

function read(letter: string): ReadLetter {
  const unfolded = letter.replace(/\r\n/g, '\n');
  const [head = ''] = unfolded.split('\n\n', 1);
  const headers = decodeWords(head.replace(/\n[ \t]+/g, ' '));
  const all = headers + decoded(unfolded.slice(head.length));
  return {
    all,
    subject: headers.match(/^Subject: (.*)$/m)?.[1] ?? '',
    paths: [...all.matchAll(/https?:\/\/[^/\s"<>]+(\/[^\s"<>]*)/g)].map(([, path = '']) => path),
    header: (name) => headers.match(new RegExp(`^${name}: (.*)$`, 'mi'))?.[1],
  };
}

/** Quoted-printable (RFC 2045, 6.7), as far as these letters use it. */
function decoded(body: string): string {
  const bytes = body
    .replace(/=\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
