import type { PassageQuestion } from '#conversation';
import { hashOfPassword, type StoryToKeep } from '#stories';
import { type LossReport, notice } from '../report.ts';
import { pathOnSite } from '../rules/old-address.ts';
import { oldPathsOf } from '../rules/old-paths.ts';
import type { BroughtPictures } from './bring-pictures.ts';
import { fingerprintOf, noticeAll, type Taxonomy } from './bring-taxonomy.ts';
import { convertHtml } from './convert/convert-html.ts';
import { fillDocument } from './fill-document.ts';
import { linkRewriter } from './links.ts';
import { datesOf, type Fate, fateOf, plainText, storyOfItem } from './story-of-item.ts';
import type { Survey } from './survey.ts';
import type { FoundPassage, WxrItem } from './words.ts';

/** What all items of one import share. */
export interface ItemsContext {
  readonly survey: Survey;
  readonly taxonomy: Taxonomy;
  readonly pictures: BroughtPictures;
  readonly report: LossReport;
}

/** An item as it is written here, but for its own id. Nothing of it waits for anything but the database. */
export interface PreparedStory {
  readonly item: WxrItem;
  readonly kind: 'story' | 'page';
  readonly fingerprint: string;
  readonly oldPaths: readonly string[];
  readonly passages: readonly FoundPassage[];
  storyAs(id: string): StoryToKeep;
  questionsOf(storyId: string): readonly PassageQuestion[];
}

/** Converts an item. Returns the reason why it is not taken instead, where it is not. */
export async function prepareItem(
  item: WxrItem,
  context: ItemsContext,
): Promise<PreparedStory | { readonly skipped: string }> {
  const fate = fateOf(item);
  if ('skipped' in fate) return fate;
  const { survey, pictures, report } = context;
  const converted = convertHtml(item.content, {
    itemId: item.id,
    attachedPictures: (survey.attachedTo.get(item.id) ?? []).filter((id) => isPicture(survey, id)),
    describe: (id) => describedBy(survey, id),
    addressOf: (id) => survey.attachments.get(id)?.url,
    patternOf: (id) => survey.patterns.get(id),
    link: linkRewriter(survey, pictures),
  });
  noticeAll(report, converted.reported);
  for (const { pictureId } of converted.pictures) {
    if (pictures.idOf(pictureId) === undefined) notice(report, 'picture-left-out', pictureId);
  }
  const document = fillDocument(converted.document, {
    pictureId: (reference) => pictures.idOf(reference),
    passageId: (id) => passageIdOf(item, id),
  });
  const here = {
    document,
    ...linksOf(item, context),
    leadPictureId: featuredPicture(item, pictures) ?? null,
    passwordHash: item.password === '' ? null : await hashOfPassword(item.password),
  };
  const { comments: _, line: _line, ...says } = item;
  return {
    item,
    kind: fate.kind,
    fingerprint: fingerprintOf({ says, document, leadPictureId: here.leadPictureId }),
    oldPaths: addressesOf(item, survey),
    passages: converted.passages,
    storyAs: (id) => storyOfItem(item, fate, { survey, here: { ...here, id } }),
    questionsOf: (storyId) => questionsOf(converted.passages, { item, storyId, survey, fate }),
  };
}

/** Unique on the whole site, as the shortcode's own id is within its text. */
export function passageIdOf(item: Pick<WxrItem, 'id'>, shortcodeId: string): string {
  return `wp${item.id}-${shortcodeId.replace(/[^\w-]/g, '').slice(0, 40)}`;
}

function linksOf(item: WxrItem, { taxonomy, report }: ItemsContext) {
  const ids = (domain: string, known: ReadonlyMap<string, string>) =>
    item.terms.flatMap((term) => (term.domain === domain ? (known.get(term.slug) ?? []) : []));
  for (const term of item.terms) {
    if (term.domain === 'category' || term.domain === 'post_tag') continue;
    notice(report, 'dropped-term', term.domain);
  }
  const author = taxonomy.authors.get(item.creator);
  return {
    sectionIds: ids('category', taxonomy.sections),
    tagIds: ids('post_tag', taxonomy.tags),
    authorIds: author === undefined ? [] : [author],
  };
}

function featuredPicture(item: WxrItem, pictures: BroughtPictures): string | undefined {
  const id = metaOf(item, '_thumbnail_id')[0];
  return id !== undefined && /^\d+$/.test(id) ? pictures.ofAttachment(Number(id)) : undefined;
}

function addressesOf(item: WxrItem, survey: Survey): readonly string[] {
  const attached = (survey.attachedTo.get(item.id) ?? []).flatMap((id) => {
    const page = pathOnSite(survey.attachments.get(id)?.link ?? '', survey.hosts);
    return [`/?attachment_id=${id}`, ...(page === undefined || page === '/' ? [] : [page])];
  });
  const path = pathOnSite(item.link, survey.hosts);
  // What is not published yet has no address: the one that it was promised leads to it once it is.
  const promised = item.status === 'future' && path !== undefined && path !== '/' ? [path] : [];
  return [
    ...promised,
    ...oldPathsOf({
      id: item.id,
      path,
      guidPath: pathOnSite(item.guid, survey.hosts),
      oldSlugs: metaOf(item, '_wp_old_slug'),
      oldDates: metaOf(item, '_wp_old_date'),
    }),
    ...attached,
  ];
}

function questionsOf(
  passages: readonly FoundPassage[],
  of: { item: WxrItem; storyId: string; survey: Survey; fate: Fate },
): readonly PassageQuestion[] {
  const { createdAt } = datesOf(of.item, of.survey);
  return passages
    .filter((passage) => passage.placed)
    .map((passage) => ({
      passageId: passageIdOf(of.item, passage.passageId),
      storyId: of.storyId,
      question: passage.question,
      words: passage.words,
      openedAt: createdAt,
      closedAt: null,
    }));
}

function isPicture(survey: Survey, id: number): boolean {
  return /\.(?:jpe?g|png|gif|webp|avif)(?:[?#]|$)/i.test(survey.attachments.get(id)?.url ?? '');
}

function describedBy(survey: Survey, id: number): { alt: string; caption: string } | undefined {
  const attachment = survey.attachments.get(id);
  return attachment && { alt: attachment.alt, caption: plainText(attachment.caption) };
}

export function metaOf(item: Pick<WxrItem, 'meta'>, key: string): readonly string[] {
  return item.meta.filter((one) => one.key === key).map((one) => one.value);
}
