import type { Database } from '#platform/database';
import { type ReceivedFile, Refusal, type Request } from '#platform/http';
import type { CountTry } from '#platform/limits';
import type { Settings } from '#platform/settings';
import type { PictureRefusal, Pictures } from '#stories';
import { refuse } from '../rules/verdict/facts.ts';
import { conversationSettings } from '../settings.ts';
import type { Reason, ReasonCode } from '../words.ts';
import { drawPicture, REDRAW } from './draw-picture.ts';
import type { PicturesToTryAgain } from './pictures-to-try-again.ts';
import { MOST_MEGABYTES } from './rules/comment-picture.ts';
import type { BroughtPicture } from './words.ts';

export interface ReceivingNeeds {
  readonly database: Database;
  readonly settings: Settings;
  readonly pictures: Pick<Pictures, 'redraw'>;
  readonly picturesToTryAgain: PicturesToTryAgain;
  readonly countPicture: CountTry;
}

/** A posted form, with the picture that came with it. */
export interface ReceivedPost {
  readonly request: Request;
  /** null: none came. */
  readonly picture: BroughtPicture | null;
}

/**
 * Reads what was posted to comment. No byte of a picture is kept in memory, even for a moment, where the newsroom
 * takes none, or its network has sent too much (`mayPost`); the words are read in any case.
 */
export async function receivePost(
  request: Request,
  { mayPost }: { readonly mayPost: boolean },
  needs: ReceivingNeeds,
): Promise<ReceivedPost> {
  const { pictures } = await needs.settings.read(needs.database, conversationSettings);
  let unwanted: Reason = notTaken('picture-again');
  const isWanted = async () => {
    if (pictures === 'off') unwanted = TAKEN_NOWHERE;
    else if (mayPost && !(await needs.countPicture(request.network)))
      unwanted = notTaken('pictures-too-many');
    else return mayPost;
    return false;
  };
  const wish = { field: 'picture', mostBytes: MOST_MEGABYTES * 1e6, isWanted };
  const { form, file } = (await request.parts?.(wish)) ?? { form: request.form, file: null };
  const received = { ...request, form, parts: null };
  if (file !== null) return { request: received, picture: await drawn(file, unwanted, needs) };
  const kept = form.get('kept') ?? '';
  if (kept === '') return { request: received, picture: null };
  if (pictures === 'off') return { request: received, picture: { refused: TAKEN_NOWHERE } };
  const found = needs.picturesToTryAgain.find(kept);
  return { request: received, picture: found ? { drawn: found } : { refused: notTaken('picture-again') } };
}

/** The form that comes back has no field at which it could stand. */
const TAKEN_NOWHERE = refuse('pictures-off');

async function drawn(
  file: ReceivedFile,
  unwanted: Reason,
  needs: Pick<ReceivingNeeds, 'pictures'>,
): Promise<BroughtPicture> {
  if (file.outcome !== 'received') return { refused: file.outcome === 'unwanted' ? unwanted : tooMuch(file) };
  try {
    return { drawn: await drawPicture(file.bytes, needs) };
  } catch (failure) {
    return { refused: reasonOf(failure) };
  }
}

function tooMuch({ outcome }: Pick<ReceivedFile, 'outcome'>): Reason {
  return outcome === 'too-large'
    ? notTaken('picture-too-large', MOST_MEGABYTES)
    : notTaken('pictures-no-room');
}

/** What stories say of a picture that they do not take, in the words of a conversation. */
const CODES: Readonly<Record<PictureRefusal, ReasonCode>> = {
  'picture-is-a-drawing': 'picture-drawing',
  'picture-unknown': 'picture-unknown',
  'picture-damaged': 'picture-damaged',
  'picture-too-large': 'picture-too-many-pixels',
};

function reasonOf(failure: unknown): Reason {
  if (!(failure instanceof Refusal) || !Object.hasOwn(CODES, failure.code)) throw failure;
  const code = CODES[failure.code as PictureRefusal];
  return notTaken(code, code === 'picture-too-many-pixels' ? REDRAW.mostMegapixels : undefined);
}

function notTaken(code: ReasonCode, most?: number): Reason {
  const facts = most === undefined ? {} : { facts: { most } };
  return { ...refuse(code, 'picture'), ...facts };
}
