import type { Draft, DraftText } from '../words.ts';

/** A draft as the editor gets it, over the wire. */
export interface SentDraft {
  readonly version: number;
  readonly savedAt: string;
  readonly savedBy: string;
  readonly stage: Draft['stage'];
  readonly draft: DraftText;
}

export function sentDraft(draft: Draft, names: ReadonlyMap<string, string>): SentDraft {
  const { title, standfirst, slug, language, document, sectionIds, tagIds, authorIds } = draft;
  const { leadPictureId, visibility } = draft;
  return {
    ...{ version: draft.version, savedAt: draft.savedAt, stage: draft.stage },
    savedBy: names.get(draft.savedBy ?? '') ?? '',
    draft: {
      ...{ title, standfirst, slug, language, document, sectionIds, tagIds, authorIds },
      ...{ leadPictureId, visibility },
    },
  };
}
