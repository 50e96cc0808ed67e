import type { Logger } from '#platform/log';
import type { PostFacts } from '../rules/verdict.ts';
import type { Draft } from '../words.ts';

/** Where Akismet takes questions (Akismet API 1.1, comment-check). */
const AKISMET = 'https://rest.akismet.com/1.1/comment-check';
/** A writer waits for no answer longer than this, in milliseconds. */
const PATIENCE = 2_000;

type Opinion = NonNullable<PostFacts['spam']>;

export interface SpamQuestion {
  readonly draft: Draft;
  /** The prefix: nobody elsewhere is told more of where a comment came from. */
  readonly network: string;
  readonly storyHref: string;
}

/** Asks a checker of spam about a draft. No answer, a late one and none that is understood are no opinion. */
export type AskAboutSpam = (question: SpamQuestion) => Promise<Opinion>;

/** Asks Akismet where the newsroom has a key, and nobody where it has none. */
export function createSpamCheck(needs: {
  readonly key: string | undefined;
  readonly origin: () => string;
  readonly log: Pick<Logger, 'warn'>;
  readonly address?: string;
}): AskAboutSpam {
  const { key, origin, log, address = AKISMET } = needs;
  if (key === undefined) return async () => 'no-opinion';
  return async (question) => {
    try {
      const answer = await fetch(address, {
        method: 'POST',
        body: fieldsOf(question, { key, origin: origin() }),
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE),
      });
      const said = answer.ok ? (await answer.text()).trim() : '';
      return said === 'true' ? 'spam' : said === 'false' ? 'fine' : 'no-opinion';
    } catch (failure) {
      log.warn({ failure: String(failure) }, 'Akismet did not answer.');
      return 'no-opinion';
    }
  };
}

function fieldsOf({ draft, network, storyHref }: SpamQuestion, by: { key: string; origin: string }) {
  return new URLSearchParams({
    api_key: by.key,
    blog: by.origin,
    user_ip: network.replace(/\/\d+$/, ''),
    permalink: by.origin + storyHref,
    comment_type: draft.parentId === null ? 'comment' : 'reply',
    comment_author: draft.name,
    comment_author_email: draft.email,
    comment_author_url: draft.website,
    comment_content: draft.body,
    blog_charset: 'UTF-8',
  });
}
