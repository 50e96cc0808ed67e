import { json, page } from '#platform/http';
import { limitTries } from '#platform/limits';
import type { StoryContext, StoryPartRoute } from '#stories';
import { refusalOf } from '../answers/refusal-of.ts';
import { findMentions } from '../mentions/find-mentions.ts';
import { readState } from '../moderating/read-state.ts';
import type { ConversationNeeds } from '../needs.ts';
import { commentHtml } from '../rules/comment-text.ts';
import { draftFrom } from '../rules/draft.ts';
import { hrefBaseOf, permalinkOf } from '../rules/hrefs.ts';
import { mayComment } from '../rules/may.ts';
import { refuse } from '../rules/verdict/facts.ts';
import { tooLong } from '../rules/verdict.ts';
import { conversationSettings } from '../settings.ts';
import { speechOf } from '../views/speech.ts';
import type { Reason } from '../words.ts';

/** Previews of one network within a minute: whoever writes asks again in each pause. */
const MOST_PREVIEWS = 120;

/** `{story}/preview`: how a comment will look. Nothing is kept, and nothing is judged but what nobody may post. */
export function previewRoute(needs: ConversationNeeds): StoryPartRoute {
  const countPreview = limitTries(needs.limits, { most: MOST_PREVIEWS, withinSeconds: 60 });
  return {
    method: 'POST',
    suffix: 'preview',
    async answer(story, request) {
      const speech = speechOf(await needs.site());
      const settings = await needs.settings.read(needs.database, conversationSettings);
      const draft = draftFrom(request.form);
      const refused = (await countPreview(request.network))
        ? (tooLong({ draft, settings }) ?? (await whyNot(story, needs)))
        : refuse('too-many-posts');
      if (refused) throw refusalOf([refused], speech);
      const { body } = draft;
      const mentions = await findMentions(needs.database, story, { draft, settings });
      const base = hrefBaseOf(story);
      const html = commentHtml(
        { body, bodyKind: 'markdown', mentions },
        { spoiler: speech.say('spoiler'), hrefOf: (id) => permalinkOf(base, id) },
      );
      return request.wants === 'json' ? json({ html }) : page(html);
    },
  };
}

async function whyNot(story: StoryContext, needs: ConversationNeeds): Promise<Reason | undefined> {
  const { state } = await readState(needs.database, story, needs);
  return mayComment(state) ? undefined : refuse('closed');
}
