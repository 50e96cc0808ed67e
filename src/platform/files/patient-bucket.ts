import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '#platform/clock';
import { Refusal } from '#platform/http';
import type { Logger } from '#platform/log';
import { BucketSaidNo } from './ask-bucket.ts';
import { FILES_OUT_OF_REACH } from './words.ts';

/** Between one try and the next, in milliseconds. */
const WAITS: readonly number[] = [150, 600];
/** After a failure nobody waits for the store for so long, in milliseconds: they are told at once. */
const REST = 3_000;

/**
 * Asks again what may pass (a lost line, 429, 5xx) and then gives up: a store that does not answer would else hold
 * everybody who asks for a picture. Whatever a question does is done anew with each try.
 */
export function createPatience({
  clock,
  log,
  waits = WAITS,
}: {
  readonly waits?: readonly number[] | undefined;
  readonly clock: Clock;
  readonly log: Pick<Logger, 'warn'>;
}) {
  let failedAt: number | undefined;
  const rests = () => {
    if (failedAt === undefined) return false;
    const since = clock.now().getTime() - failedAt;
    return since >= 0 && since < REST; // whose clock was set back rests no hour
  };

  /** Throws a `Refusal` (`FILES_OUT_OF_REACH`, 503) when the store is out of reach or says no. */
  return async function patiently<Result>(question: () => Promise<Result>): Promise<Result> {
    if (rests()) throw outOfReach();
    for (let tries = 0; ; tries += 1) {
      try {
        return await question();
      } catch (failure) {
        const pause = waits[tries];
        if (pause !== undefined && mayPass(failure)) {
          await wait(pause);
          continue;
        }
        if (mayPass(failure)) failedAt = clock.now().getTime();
        log.warn({ failure: String(failure) }, 'the store of files did not do what it was asked for');
        throw outOfReach();
      }
    }
  };
}

/** Anything but the store's own "no" is a line that was lost; what fails here at home is known by its code. */
function mayPass(failure: unknown): boolean {
  if (failure instanceof BucketSaidNo) return failure.status >= 500 || failure.status === 429;
  const code = (failure as NodeJS.ErrnoException | undefined)?.code ?? '';
  return !['ENOSPC', 'EACCES', 'EROFS', 'EDQUOT'].includes(code);
}

function outOfReach(): Refusal {
  return new Refusal(FILES_OUT_OF_REACH, { status: 503 });
}

/** Tries the whole way of a file once, without patience. Returns one line that names what to mend. */
export async function tryBucket(
  { name, endpoint }: { readonly name: string; readonly endpoint: string },
  deeds: {
    put(): Promise<void>;
    read(): Promise<boolean>;
    remove(): Promise<void>;
    gone(): Promise<boolean>;
  },
): Promise<{ readonly isWell: boolean; readonly says: string }> {
  const where = `The bucket ${name} at ${endpoint}`;
  let doing = 'written to';
  try {
    await deeds.put();
    doing = 'read from';
    if (!(await deeds.read())) throw new Error('what was written there is not found');
    doing = 'deleted from';
    await deeds.remove();
    doing = 'asked for what it does not hold (the keys need the right to list it)';
    if (!(await deeds.gone())) throw new Error('what was deleted is still there');
    return { isWell: true, says: `${where} can be written to, read from and deleted from.` };
  } catch (failure) {
    return {
      isWell: false,
      says: `${where} cannot be ${doing}: ${reasonOf(failure)}. Is it running, and are S3_ENDPOINT, S3_BUCKET, S3_REGION and the keys right?`,
    };
  }
}

function reasonOf(failure: unknown): string {
  if (failure instanceof BucketSaidNo) return failure.message;
  const { code, message } = failure as NodeJS.ErrnoException;
  return code ?? (message || 'unknown');
}
