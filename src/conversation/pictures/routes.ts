import { type Answer, file, get, nothingHere, type Request, type Route } from '#platform/http';
import type { StoryContext, StoryPartRoute } from '#stories';
import { idOr404 } from '../answers/asking.ts';
import type { ConversationNeeds } from '../needs.ts';
import { mayModerate } from '../rules/may.ts';
import { findInThread } from '../store/reading.ts';
import { storyOf } from '../visible.ts';
import { pictureFrom, pictureKey } from './rules/comment-picture.ts';
import { findPersonalPicture } from './store.ts';

type ServingNeeds = Pick<ConversationNeeds, 'database' | 'files' | 'readers' | 'staff' | 'stories'>;

/** The addresses of the pictures of comments. */
export function picturesRoutes(needs: ServingNeeds): {
  readonly own: readonly Route[];
  readonly underStory: readonly StoryPartRoute[];
} {
  return {
    own: [get('/comments/:id/pictures/:file', (request) => answerPicture(request, needs))],
    underStory: [
      {
        method: 'GET',
        suffix: 'comment-picture',
        answer: (story, request) => answerUnderStory(story, request, needs),
      },
    ],
  };
}

/**
 * A picture is there for whoever sees its comment: for everybody, and anybody may keep it who asks anew each time;
 * else for its author and for moderators alone, and nobody keeps it. To all others it is as if there were none.
 */
async function answerPicture(request: Request, needs: ServingNeeds): Promise<Answer> {
  const { database, stories } = needs;
  const commentId = idOr404(request.params['id']);
  const named = { commentId, file: request.params['file'] ?? '' };
  const story = await storyOf(database, stories(), { commentId, viewer: { kind: 'public' } });
  if (story?.visibility === 'public') {
    const seen = await findInThread(database, story, commentId);
    if (seen?.comment.picture && seen.comment.withdrawn_at === null) {
      return bytesOf(seen.comment.picture, { ...named, kept: 'asked' }, needs);
    }
  }
  const [reader, staff] = await Promise.all([needs.readers.readerOf(request), needs.staff.visiting(request)]);
  const viewer = {
    readerId: reader?.id ?? null,
    staffId: staff?.id ?? null,
    moderates: mayModerate(staff),
  };
  const own = await findPersonalPicture(database, { ...viewer, commentId });
  return bytesOf(own ?? '', { ...named, kept: 'never' }, needs);
}

/** The same for a story behind a password, which is asked for under the story's own address alone. */
async function answerUnderStory(story: StoryContext, request: Request, needs: ServingNeeds): Promise<Answer> {
  const commentId = idOr404(request.query.get('of'));
  const seen = await findInThread(needs.database, story, commentId);
  const named = { commentId, file: request.query.get('file') ?? '' };
  return bytesOf(seen?.comment.picture ?? '', { ...named, kept: 'never' }, needs);
}

/** The bytes are our own work, and still they may do nothing, wherever a browser shows them. */
async function bytesOf(
  picture: string,
  asked: { readonly file: string; readonly kept: 'asked' | 'never' },
  { files }: Pick<ServingNeeds, 'files'>,
): Promise<Answer> {
  const known = pictureFrom(picture);
  if (known === null || asked.file !== `${known.id}.webp`) throw nothingHere();
  const path = await files.pathOf(pictureKey(known.id));
  if (path === null) throw new Error(`The bytes of the picture ${known.id} are missing from the file store.`);
  const { kept } = asked;
  return file({ path, type: 'image/webp', kept, fileName: 'picture.webp', sandboxed: true });
}
