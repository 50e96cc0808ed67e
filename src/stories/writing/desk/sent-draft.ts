import type { Draft, SentDraft } from '../words.ts';

export function sentDraft(draft: Draft, names: ReadonlyMap<string, string>): SentDraft {
  const { title, standfirst, slug, language, document, sectionIds, tagIds, authorIds } = draft;
  const { leadPictureId, visibility, met = [] } = draft;
  return {
    ...{ version: draft.version, savedAt: draft.savedAt, stage: draft.stage },
    savedBy: names.get(draft.savedBy ?? '') ?? '',
    draft: {
      ...{ title, standfirst, slug, language, document, sectionIds, tagIds, authorIds },
      ...{ leadPictureId, visibility, met },
    },
  };
}
