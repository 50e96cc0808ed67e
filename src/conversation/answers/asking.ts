import { nothingHere, type Request } from '#platform/http';
import type { StoryContext } from '#stories';
import type { ConversationNeeds } from '../needs.ts';
import { idFrom } from '../rules/draft.ts';
import { storyOf } from '../visible.ts';
import type { Asking, CommentRequest } from './needs.ts';

/** The comment of an address under `/comments`, and its story, if everybody may see the story. */
export async function commentAt(
  request: Request,
  { database, stories }: Pick<ConversationNeeds, 'database' | 'stories'>,
): Promise<CommentRequest> {
  const commentId = idOr404(request.params['id']);
  const story = await storyOf(database, stories(), { commentId, viewer: { kind: 'public' } });
  if (story === null || story.visibility !== 'public') throw nothingHere();
  return { story, commentId, request };
}

/** The same for a story behind a password, which is asked for under the story's own address alone. */
export function commentUnder(story: StoryContext, request: Request): CommentRequest {
  return { story, commentId: idOr404(request.query.get('of')), request };
}

/** The comment that an address or a parameter names. */
export function idOr404(text: string | undefined): string {
  const id = idFrom(text);
  if (id === null) throw nothingHere();
  return id;
}

/** The same request with who sends it. */
export async function askingOf<Asked extends Pick<Asking, 'request'>>(
  asked: Asked,
  { readers, staff }: Pick<ConversationNeeds, 'readers' | 'staff'>,
): Promise<Asked & Pick<Asking, 'visitor'>> {
  const { request } = asked;
  const visitor = { reader: await readers.readerOf(request), staff: await staff.visiting(request) };
  return { ...asked, visitor };
}
