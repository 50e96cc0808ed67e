import { createHmac, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import type { Request, SetCookie } from '#platform/http';

const BYTES = 32;
/** How long a browser that gave the password may read on, in seconds. */
const OPEN_FOR = 24 * 60 * 60;

interface Locked {
  readonly id: string;
  readonly passwordHash: string | null;
}

/** A password as it is kept: `salt:hash` in hexadecimal, by scrypt (RFC 7914) with Node's N = 16,384, r = 8, p = 1. */
export async function hashOfPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  return `${salt.toString('hex')}:${(await derived(password, salt)).toString('hex')}`;
}

/** Whether the password is the one that was kept as `hash`. */
export async function opens(hash: string, password: string): Promise<boolean> {
  const [salt = '', kept = ''] = hash.split(':');
  const given = await derived(password, Buffer.from(salt, 'hex'));
  const expected = Buffer.from(kept, 'hex');
  return expected.length === given.length && timingSafeEqual(expected, given);
}

/** Whether the browser has given this story's present password before. */
export function opensFrom(request: Pick<Request, 'cookie'>, story: Locked, secret: Buffer): boolean {
  const brought = Buffer.from(request.cookie(nameOf(story)) ?? '');
  const expected = Buffer.from(seal(story, secret));
  return brought.length === expected.length && timingSafeEqual(brought, expected);
}

/** Says so for a day. It speaks of the present password alone: another one closes the story again. */
export function openedCookie(story: Locked, secret: Buffer): SetCookie {
  return { name: nameOf(story), value: seal(story, secret), maxAge: OPEN_FOR };
}

function nameOf(story: Locked): string {
  return `tidings_open_${story.id.replaceAll('-', '')}`;
}

function seal(story: Locked, secret: Buffer): string {
  return createHmac('sha256', secret).update(`open ${story.id} ${story.passwordHash}`).digest('base64url');
}

function derived(password: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFC'), salt, BYTES, (failure, key) =>
      failure ? reject(failure) : resolve(key),
    );
  });
}
