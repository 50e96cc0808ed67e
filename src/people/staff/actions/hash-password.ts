import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { passwordAsKept } from '../rules/password.ts';
import { type HashCost, isOutdated, type KeptHash, readHash, writeHash } from '../rules/password-hash.ts';

const HASH_BYTES = 32;
/** A hash takes 32 MB while it is made: those that come at once wait for each other. */
const AT_ONCE = 2;

/** A new hash of a password, with a salt of its own. */
export async function hashPassword(typed: string, cost: HashCost): Promise<string> {
  const salt = randomBytes(16);
  return writeHash({ cost, salt, hash: await derive(typed, salt, cost) });
}

/**
 * Whether a password is the one that was hashed; `undefined`: there is none, which takes as long to find out.
 * `outdated`: it is, and is to be hashed anew, at `cost`.
 */
export async function tryPassword(
  typed: string,
  kept: string | undefined,
  cost: HashCost,
): Promise<'right' | 'outdated' | 'wrong'> {
  const read = kept === undefined ? nobodys(cost) : readHash(kept);
  if (!read) throw new Error('The database keeps a password in a form that is not known here.');
  const isRight = timingSafeEqual(await derive(typed, read.salt, read.cost), read.hash);
  if (!isRight || kept === undefined) return 'wrong';
  return isOutdated(read, cost) ? 'outdated' : 'right';
}

/** No password has it: it is tried where there is none to try. */
function nobodys(cost: HashCost): KeptHash {
  return { cost, salt: Buffer.alloc(16), hash: Buffer.alloc(HASH_BYTES) };
}

let running = 0;
const waiting: (() => void)[] = [];

async function derive(typed: string, salt: Buffer, cost: HashCost): Promise<Buffer> {
  if (running >= AT_ONCE) await new Promise<void>((begin) => waiting.push(begin));
  else running += 1;
  try {
    return await scrypted(passwordAsKept(typed), salt, cost);
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

function scrypted(password: string, salt: Buffer, cost: HashCost): Promise<Buffer> {
  const N = 2 ** cost.log2;
  const options = { N, r: cost.blockSize, p: cost.parallel, maxmem: 256 * N * cost.blockSize };
  return new Promise((resolve, reject) => {
    scrypt(password, salt, HASH_BYTES, options, (failure, hash) =>
      failure ? reject(failure) : resolve(hash),
    );
  });
}
