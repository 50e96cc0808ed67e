import { createHash } from 'node:crypto';
import { idOfToken, signedId } from '#platform/tokens';
import { isFresh } from '../moderating/rules/undo.ts';
import { ACTS, type Act, WORDING } from '../moderating/words.ts';
import { idFrom } from '../rules/draft.ts';

/** How an act is taken back: by another one on the comment, whose wording was read. */
export interface Undo {
  readonly act: Act;
  readonly commentId: string;
  readonly wording: string;
}

/** Whose act can be taken back, and when it was done, in milliseconds since 1970. */
interface Done {
  readonly staffId: string;
  readonly at: number;
}

const PURPOSE = ['conversation', 'undo'] as const;

/** What an address says to offer it. Signed: no link that somebody else has made up offers anybody an act. */
export function undoQuery(
  { undo, ...done }: Done & { readonly undo: Undo },
  secret: Buffer,
): URLSearchParams {
  const mark = markOf(undo, done);
  return new URLSearchParams({
    ...{ undo: undo.act, of: undo.commentId, at: String(done.at) },
    ...(undo.wording && { [WORDING]: undo.wording }),
    signed: signedId(secret, PURPOSE, mark).slice(mark.length),
  });
}

/** What an address offers this member of staff at `now` (milliseconds since 1970); null: nothing. */
export function undoIn(
  query: ReadonlyMap<string, string>,
  { staffId, now, secret }: { readonly staffId: string; readonly now: number; readonly secret: Buffer },
): Undo | null {
  const [act, commentId] = [ACTS.find((one) => one === query.get('undo')), idFrom(query.get('of'))];
  const at = Number(query.get('at') ?? Number.NaN);
  if (!act || commentId === null || !isFresh(at, now)) return null;
  const undo = { act, commentId, wording: query.get(WORDING) ?? '' };
  const mark = markOf(undo, { staffId, at });
  return idOfToken(secret, PURPOSE, mark + (query.get('signed') ?? '')) === mark ? undo : null;
}

function markOf({ act, commentId, wording }: Undo, { staffId, at }: Done): string {
  return createHash('sha256')
    .update(JSON.stringify([staffId, act, commentId, at, wording]))
    .digest('base64url');
}
