import type { PassageQuestion } from '#conversation';
import type { StoryToKeep } from '#stories';
import { pathOnSite } from '../rules/old-address.ts';
import { oldPathsOf } from '../rules/old-paths.ts';
import { fateOfTerms, ownTagId, type TermFate } from '../rules/term-fate.ts';
import type { Taxonomy } from './bring-taxonomy.ts';
import type { BroughtPictures } from './brought-media.ts';
import { coAuthorWord } from './co-authors.ts';
import { convertHtml } from './convert/convert-html.ts';
import { footnotesIn } from './convert/footnotes.ts';
import { fillDocument } from './fill-document.ts';
import { fingerprintOf } from './fingerprint.ts';
import { htmlOf, standfirstOf, titleOf } from './item-words.ts';
import { linkRewriter } from './links.ts';
import { FIRST_CATEGORY, FOOTNOTES } from './meta-keys.ts';
import { type Noticed, noticedOfItem } from './notice-item.ts';
import type { Shelves } from './shelves.ts';
import { datesOf, fateOf, plainText, storyOfItem } from './story-of-item.ts';
import type { Survey } from './survey.ts';
import type { FoundPassage, NeededPicture, WxrItem, WxrTermReference } from './words.ts';

/** What is known here before the first item is converted. Data alone: it goes to a thread of its own. */
export interface Known {
  readonly survey: Survey;
  readonly taxonomy: Taxonomy;
  /** What saved pages show at inline forms, by the number of the form. */
  readonly shown: ReadonlyMap<number, string>;
  /** What a table of the old site says of them: the id of its shortcode. */
  readonly forms: ReadonlyMap<number, string>;
  /** Path of the scratch on which the shelves stand. */
  readonly scratch: string;
}

/** The same once the shelves can be read. */
export interface KnownHere extends Known {
  readonly shelves: Shelves;
  readonly pictures: BroughtPictures;
}

/** An item as it is written here, but for its own id. Data alone, as `Known`. */
export interface PreparedStory {
  /** Its number in the export. */
  readonly foreignId: string;
  readonly link: string;
  readonly line: number;
  readonly kind: 'story' | 'page';
  /** Its type there, and where it matters only if it came before: why it is not taken else. */
  readonly type: string;
  readonly onlyIfKnown: string | null;
  readonly fingerprint: string;
  readonly oldPaths: readonly string[];
  readonly passages: readonly FoundPassage[];
  readonly story: Omit<StoryToKeep, 'id' | 'passwordHash'>;
  readonly password: string;
  readonly questions: readonly Omit<PassageQuestion, 'storyId'>[];
  readonly noticed: readonly Noticed[];
  /** What was concluded and not said, each in words. */
  readonly inferred: readonly string[];
}

/** Converts an item. Returns the reason why it is not taken instead, where it is not. */
export function prepareItem(item: WxrItem, known: KnownHere): PreparedStory | { readonly skipped: string } {
  const fate = fateOf(item);
  if ('skipped' in fate) return fate;
  const { survey, shelves, pictures } = known;
  const text = htmlOf(item);
  const converted = convertHtml(text.words, {
    itemId: item.id,
    attachedPictures: shelves.attachedTo(item.id).filter((id) => isPicture(shelves, id)),
    describe: describing(shelves),
    addressOf: (id) => shelves.attachment(id)?.url,
    patternOf: (id) => shelves.pattern(id),
    fieldKind: (key) => shelves.fieldKind(key),
    footnotes: footnotesIn(metaOf(item, FOOTNOTES)[0] ?? ''),
    link: linkRewriter(known),
  });
  const ids = new Map(converted.pictures.map((one) => [one.pictureId, idOfNeeded(one, pictures)]));
  const missing = converted.pictures.filter(({ pictureId }) => ids.get(pictureId) === undefined);
  const document = fillDocument(converted.document, {
    pictureId: (reference) => ids.get(reference),
    passageId: (id) => passageIdOf(item, id, survey),
  });
  const [title, standfirst] = [titleOf(item, document), standfirstOf(item)];
  const here = {
    ...{ title: title.words, standfirst: standfirst.words, document, ...linksOf(item, known) },
    leadPictureId: featuredPicture(item, pictures) ?? null,
  };
  const { comments: _, line, ...says } = item;
  return {
    ...{ foreignId: String(item.id), link: item.link, line, kind: fate.kind },
    ...{ type: item.type, onlyIfKnown: fate.onlyIfKnown },
    fingerprint: fingerprintOf({ says, document, leadPictureId: here.leadPictureId }),
    oldPaths: addressesOf(item, known),
    passages: converted.passages,
    story: storyOfItem(item, fate, { survey, here }),
    password: item.password,
    questions: questionsOf(converted.passages, item, survey),
    noticed: [
      ...converted.reported,
      ...missing.map(({ pictureId }) => ({ kind: 'picture-left-out', what: pictureId })),
      ...noticedOfItem(item),
    ],
    inferred: [
      ...[text, title, standfirst].flatMap(({ inferred }) => inferred),
      ...(converted.reported.some(({ kind }) => kind === 'block-fields-as-text')
        ? ['words of its blocks, from their fields']
        : []),
      ...(datesOf(item, survey).inferred ? ['its time'] : []),
    ],
  };
}

/** A picture is known by its number; where that says nothing, its address may. */
function idOfNeeded({ pictureId, url }: NeededPicture, pictures: BroughtPictures): string | undefined {
  return pictures.idOf(pictureId) ?? (url === undefined ? undefined : pictures.idOf(`src:${url}`));
}

/** Unique among all sites, as the shortcode's own id is within its text: a site that moved has the same twice. */
export function passageIdOf(item: Pick<WxrItem, 'id'>, shortcodeId: string, { source }: Survey): string {
  const site = fingerprintOf({ source }).replace(/\W/g, '').slice(0, 6);
  return `wp${item.id}-${shortcodeId.replace(/[^\w-]/g, '').slice(0, 36)}-${site}`;
}

/** Whether a passage can be told from others: then its question and its thread are kept, placed or not. */
export function isKept({ passageId, words }: FoundPassage): boolean {
  return /^[\w-]{1,64}$/.test(passageId) && words.trim() !== '';
}

/** The section under whose name the story is shown; nothing where no plugin says it. */
function firstSection(item: WxrItem, { taxonomy, survey }: Known): string | undefined {
  const number = FIRST_CATEGORY.flatMap((key) => metaOf(item, key)).find((one) => /^[1-9]\d*$/.test(one));
  const category = survey.categories.find(({ id }) => number !== undefined && id === Number(number));
  return category && taxonomy.sections.get(category.slug);
}

function linksOf(item: WxrItem, known: Known) {
  const { taxonomy } = known;
  const { coAuthors } = known.survey;
  const ids = (
    fate: TermFate,
    ownIds: ReadonlyMap<string, string>,
    nameOf: (term: WxrTermReference) => string,
  ) =>
    item.terms.flatMap((term) => (fateOfTerms(term.domain) === fate ? (ownIds.get(nameOf(term)) ?? []) : []));
  const slugOf = ({ slug }: WxrTermReference) => slug;
  const together = ids('author', taxonomy.authors, ({ slug }) => coAuthors.get(coAuthorWord(slug)) ?? '');
  const author = taxonomy.authors.get(item.creator);
  const sectionIds = ids('section', taxonomy.sections, slugOf);
  const first = firstSection(item, known);
  return {
    sectionIds: sectionIds.toSorted((one, other) => Number(other === first) - Number(one === first)),
    tagIds: [...ids('tag', taxonomy.tags, slugOf), ...ids('own-tag', taxonomy.tags, ownTagId)],
    authorIds: together.length > 0 ? together : author === undefined ? [] : [author],
  };
}

function featuredPicture(item: WxrItem, pictures: BroughtPictures): string | undefined {
  const id = metaOf(item, '_thumbnail_id')[0];
  return id !== undefined && /^\d+$/.test(id) ? pictures.ofAttachment(Number(id)) : undefined;
}

function addressesOf(item: WxrItem, { survey, shelves }: KnownHere): readonly string[] {
  const attached = shelves.attachedTo(item.id).flatMap((id) => {
    const page = pathOnSite(shelves.attachment(id)?.link ?? '', survey.hosts);
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
  item: WxrItem,
  survey: Survey,
): readonly Omit<PassageQuestion, 'storyId'>[] {
  const { createdAt } = datesOf(item, survey);
  return [...firstOfEach(passages).values()].filter(isKept).map((passage) => ({
    passageId: passageIdOf(item, passage.passageId, survey),
    question: passage.question,
    words: passage.words,
    openedAt: createdAt,
    // Where no mark holds its words, it is read with its answers, and nobody finds it to answer it.
    closedAt: passage.placed ? null : createdAt,
    atFirst: passage.opened ? 'open' : 'closed',
  }));
}

/** By its id; of several with one id, the first. */
export function firstOfEach(passages: readonly FoundPassage[]): ReadonlyMap<string, FoundPassage> {
  const first = new Map<string, FoundPassage>();
  for (const passage of passages) if (!first.has(passage.passageId)) first.set(passage.passageId, passage);
  return first;
}

function isPicture(shelves: Shelves, id: number): boolean {
  return /\.(?:jpe?g|png|gif|webp|avif)(?:[?#]|$)/i.test(shelves.attachment(id)?.url ?? '');
}

/** What is said of a picture is longer in no library; a text may show the same one many thousand times. */
const LONGEST_DESCRIPTION = 2_000;

/** What the library says of each picture of an item, read once. */
function describing(shelves: Shelves): (id: number) => { alt: string; caption: string } | undefined {
  const known = new Map<number, { alt: string; caption: string } | undefined>();
  return (id) => {
    if (!known.has(id)) known.set(id, describedBy(shelves, id));
    return known.get(id);
  };
}

function describedBy(shelves: Shelves, id: number): { alt: string; caption: string } | undefined {
  const attachment = shelves.attachment(id);
  return (
    attachment && {
      alt: attachment.alt.slice(0, LONGEST_DESCRIPTION),
      caption: plainText(attachment.caption).slice(0, LONGEST_DESCRIPTION),
    }
  );
}

export function metaOf(item: Pick<WxrItem, 'meta'>, key: string): readonly string[] {
  return item.meta.filter((one) => one.key === key).map((one) => one.value);
}
