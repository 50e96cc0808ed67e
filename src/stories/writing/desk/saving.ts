import type { DeskDeed } from '#desk';
import { json } from '#platform/http';
import { findSeen } from '../actions/demand.ts';
import { saveDraft } from '../actions/save-draft.ts';
import { checkSent } from '../check-sent.ts';
import type { WritingPageNeeds } from '../offers.ts';
import { WRITERS } from '../rules/may-write.ts';
import { STORIES } from './paths.ts';
import { sentDraft } from './sent-draft.ts';
import { staffNames } from './story-facts.ts';

/**
 * What a text may take on its way, in bytes. 60,000 words are 0.7 MB in English, and 3 MB in Arabic, of which each
 * letter is six bytes in a form; with twice that come the marks and blocks of a text that is made of more than words.
 */
export const MOST_TEXT_BYTES = 6 * 1024 * 1024;

/**
 * `POST /desk/stories/:id/draft`, for the editor: `version`, and `draft` as JSON. Answers in JSON: `saved` with the new
 * version (and the text, where something in it was mended), `met` with what stands (409), or `refused` with the place
 * and the reason (422).
 */
export function saveDraftDeed(needs: WritingPageNeeds): DeskDeed {
  return {
    path: `${STORIES}/:id/draft`,
    roles: WRITERS,
    mostFormBytes: MOST_TEXT_BYTES,
    async act({ params, form }, by) {
      const storyId = params['id'] ?? '';
      const version = Number(form.get('version') ?? '');
      const value = parsed(form.get('draft'));
      const story = await findSeen(needs.database, { storyId, by });
      const checked = await checkSent(needs.database, { story, by, value, newId: needs.newId });
      if ('refused' in checked) return json({ outcome: 'refused', ...checked.refused }, 422);
      const { text, mended } = checked;
      const outcome = await needs.database.write((writer) =>
        saveDraft(writer, { storyId, version, text, by }, needs),
      );
      if (outcome.kind === 'met') {
        const stands = outcome.draft && sentDraft(outcome.draft, await staffNames(needs));
        return json({ outcome: 'met', stands }, 409);
      }
      const { version: now, savedAt } = outcome.draft;
      return json({
        outcome: 'saved',
        version: now,
        savedAt,
        ...(mended.length > 0 ? { mended, draft: text } : {}),
      });
    },
  };
}

function parsed(text = ''): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
