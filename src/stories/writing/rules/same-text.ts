import type { DraftText } from '../words.ts';

/** Whether two texts say the same in all that is written of a story. */
export function sameText(one: DraftText, other: DraftText): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}

function inOrder(text: DraftText): readonly unknown[] {
  const { title, standfirst, slug, language, document, sectionIds, tagIds, authorIds } = text;
  const { leadPictureId, visibility, met = [] } = text;
  return [
    title,
    standfirst,
    slug,
    language,
    document,
    sectionIds,
    tagIds,
    authorIds,
    leadPictureId,
    visibility,
    met.map(({ kind, blockId, oursId, by }) => [kind, blockId, oursId, by]),
  ];
}
