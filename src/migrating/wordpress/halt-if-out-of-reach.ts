import { FILES_OUT_OF_REACH } from '#platform/files';
import { Halt } from '#platform/halt';
import type { Refusal } from '#platform/http';

/** A store of files that does not answer says nothing about a picture: the import ends, and goes on when it is run again. */
export function haltIfOutOfReach({ code }: Refusal): void {
  if (code !== FILES_OUT_OF_REACH) return;
  throw new Halt('The store of files cannot be reached. Run the import again: what has come is known.');
}
