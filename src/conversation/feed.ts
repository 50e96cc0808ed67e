import { type Answer, nothingHere, shared } from '#platform/http';
import { escapeXml } from '#platform/text';
import { rssOf, type StoryContext } from '#stories';
import type { ConversationNeeds } from './needs.ts';
import { pictureInWords } from './pictures/picture-in-words.ts';
import { commentHtml } from './rules/comment-text.ts';
import { ANYWHERE, commentAnchor, feedHref, permalinkOf } from './rules/hrefs.ts';
import { commentFrom } from './store/columns.ts';
import { newestComments } from './store/reading.ts';
import { type Speech, speechOf } from './views/speech.ts';
import type { Comment } from './words.ts';

const ITEMS = 50;

/** `{story}/feed`: what was written lately under a story that everybody may read. */
export async function answerStoryFeed(
  story: StoryContext,
  { database, site }: Pick<ConversationNeeds, 'database' | 'site'>,
): Promise<Answer> {
  if (story.visibility !== 'public') throw nothingHere();
  return shared({
    key: feedHref(story),
    async draw() {
      const facts = await site();
      const comments = await newestComments(database, story, ITEMS);
      const speech = speechOf(facts);
      const body = rssOf(facts, {
        title: speech.say('feed', { title: story.title }),
        href: story.href,
        selfHref: feedHref(story),
        items: comments.map((row) => itemOf(commentFrom(row), speech)),
      });
      const dependsOn = [`story:${story.id}`, 'site'];
      return { status: 200, type: 'application/rss+xml; charset=utf-8', body, dependsOn };
    },
  });
}

function itemOf(comment: Comment, speech: Speech) {
  const picture = pictureInWords(comment, speech);
  // Whom it names is a name here: our own links begin at our root, and feed readers know none.
  const { body, bodyKind } = comment;
  return {
    guid: commentAnchor(comment.id),
    title: comment.authorName,
    href: permalinkOf(ANYWHERE, comment.id),
    at: comment.createdAt,
    authors: [{ name: comment.authorName }],
    // RSS reads its descriptions as HTML.
    summary: commentHtml({ body, bodyKind }) + (picture === '' ? '' : `<p>${escapeXml(picture)}</p>`),
  };
}
