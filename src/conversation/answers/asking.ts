import { nothingHere, type Request } from '#platform/http';
import type { StoryContext } from '#stories';
import type { ConversationNeeds } from '../needs.ts';
import { idFrom } from '../rules/draft.ts';
import { storyOf } from '../visible.ts';
import type { Asking } from './needs.ts';

/** The comment that an address names, and its story, if everybody may see the story. */
export async function placeOf(
  { params }: Pick<Request, 'params'>,
  { database, stories }: Pick<ConversationNeeds, 'database' | 'stories'>,
): Promise<{ readonly story: StoryContext; readonly commentId: string }> {
  const commentId = idOr404(params['id']);
  const story = await storyOf(database, stories(), { commentId, viewer: { kind: 'public' } });
  if (story === null || story.visibility !== 'public') throw nothingHere();
  return { story, commentId };
}

/** The comment that an address or a parameter names. */
export function idOr404(text: string | undefined): string {
  const id = idFrom(text);
  if (id === null) throw nothingHere();
  return id;
}

/** A request that concerns a story, with who sends it. */
export async function askingOf(
  story: StoryContext,
  request: Request,
  { readers, staff }: Pick<ConversationNeeds, 'readers' | 'staff'>,
): Promise<Asking> {
  const visitor = { reader: await readers.readerOf(request), staff: await staff.staffOf(request) };
  return { story, request, visitor };
}
