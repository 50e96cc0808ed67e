import type { Request } from '#platform/http';
import type { StoryContext, Visitor } from '#stories';
import type { ConversationNeeds } from '../needs.ts';
import type { PicturesToTryAgain } from '../pictures/pictures-to-try-again.ts';

/** What every answer is made with. */
export interface AnsweringNeeds extends FromConversation {
  readonly picturesToTryAgain: PicturesToTryAgain;
}

type FromConversation = Pick<
  ConversationNeeds,
  | 'database'
  | 'settings'
  | 'site'
  | 'frame'
  | 'clock'
  | 'newId'
  | 'stories'
  | 'akismetKey'
  | 'challenges'
  | 'mail'
>;

/** A request that concerns a story, and who sends it. */
export interface Asking {
  readonly story: StoryContext;
  readonly request: Request;
  readonly visitor: Visitor;
}

/** A request that concerns one comment of a story, whether that is there or not. */
export interface CommentRequest extends Pick<Asking, 'story' | 'request'> {
  readonly commentId: string;
}
