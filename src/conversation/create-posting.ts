import { createPostComment, type PostComment } from './actions/post-comment.ts';
import { createReservedNames } from './moderating/reserved-names.ts';
import { type AskAboutSpam, createSpamCheck } from './moderating/spam-check.ts';
import type { ConversationNeeds } from './needs.ts';
import type { Subscribing } from './subscribing/create-subscribing.ts';

/** The deed of posting, for whatever posts: the readers' forms, and the desk with a saved answer. */
export interface Posting {
  readonly askAboutSpam: AskAboutSpam;
  readonly postComment: PostComment;
}

export function createPosting(needs: ConversationNeeds, subscribing: Pick<Subscribing, 'ask'>): Posting {
  const { akismetKey: key, origin, log } = needs;
  const askAboutSpam = createSpamCheck({ key, origin, log });
  const postComment = createPostComment({
    ...{ ...needs, askAboutSpam, subscribe: subscribing.ask },
    isOthersName: createReservedNames(needs),
  });
  return { askAboutSpam, postComment };
}
