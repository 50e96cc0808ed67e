import type { DeskDeed, DeskPart } from '#desk';
import type { StaffMember } from '#people';
import { lockByName, type Reader } from '#platform/database';
import { type Answer, nothingHere, page, Refusal, seeOther } from '#platform/http';
import type { DrawingNeeds } from '../../needs.ts';
import { pathOfHref } from '../../rules/address.ts';
import { findAddress } from '../../store/index.ts';
import { isPublic } from '../../visible.ts';
import { deedsOf, findSeen } from '../../writing/actions/demand.ts';
import { PUBLISHERS, WRITERS } from '../../writing/rules/may-write.ts';
import { findAtDesk, type StoryAtDesk } from '../../writing/store/index.ts';
import { languageName } from '../language-name.ts';
import { findTranslations, joinTranslations, partTranslations, type Translation } from '../store.ts';
import { sayTranslations } from './messages.ts';
import { translationSpecimens } from './specimens.tsx';
import { type KnownTranslation, TranslationsView } from './translations-view.tsx';

/** Whoever links or parts looks at whole sets first: nobody else changes one between. */
const SETS = 'translations';

/** `/desk/stories/:id/translations`: which stories say the same in other languages. */
export function translationsDesk(needs: DrawingNeeds): DeskPart {
  const path = '/desk/stories/:id/translations';
  return {
    pages: [
      {
        ...{ path, title: sayTranslations('title'), roles: WRITERS },
        answer: ({ params }, staff) => answerPage(needs, { id: params['id'] ?? '', staff }),
      },
    ],
    deeds: [linkDeed(needs, path), partDeed(needs, `${path}/part`)],
    specimens: translationSpecimens,
  };
}

/** Links what somebody may write at with another story that they may write at. */
function linkDeed(needs: DrawingNeeds, path: string): DeskDeed {
  return {
    ...{ path, roles: WRITERS },
    async act({ params, form }, staff) {
      const story = await storyOf(needs.database, params['id'], staff);
      const { language: siteLanguage } = await needs.site();
      const typed = form.get('address') ?? '';
      const refusal = await needs.database.write(async (writer) => {
        await lockByName(writer, SETS);
        const otherId = await idAt(writer, typed);
        if (otherId === story.row.id) return sayTranslations('itself');
        const other = otherId === null ? null : await writtenBy(writer, otherId, staff);
        if (!other) return sayTranslations('no-story');
        const known = [
          ...(await withItself(writer, story, siteLanguage)),
          ...(await withItself(writer, other, siteLanguage)),
        ];
        const twice = languageTwice(known);
        if (twice !== null) return sayTranslations('same-language', { language: languageName(twice) });
        if (!mayShow(staff) && (await bothShow(writer, story, other)))
          return sayTranslations('shows-at-once');
        const storyIds = [story.row.id, other.row.id];
        await joinTranslations(writer, { storyIds, setId: needs.newId() });
        for (const id of known.map((one) => one.id)) await needs.pages.touch(writer, `story:${id}`);
        const act = { by: staff.id, act: 'translation-linked', subject: `story:${story.row.id}` };
        await needs.staff.recordAct(writer, act);
        return null;
      });
      if (refusal === null) return seeOther(`/desk/stories/${story.row.id}/translations`);
      return answerPage(needs, { id: story.row.id, staff, typed, error: refusal, status: 400 });
    },
  };
}

/** Takes a story out of those that say the same: this one, or another that the person may write at as well. */
function partDeed(needs: DrawingNeeds, path: string): DeskDeed {
  return {
    ...{ path, roles: WRITERS },
    async act({ params, form }, staff) {
      const story = await storyOf(needs.database, params['id'], staff);
      await needs.database.write(async (writer) => {
        await lockByName(writer, SETS);
        const set = await findTranslations(writer, story.row.id);
        const other = set.find(({ id }) => id === form.get('other'));
        if (!other || !(await isKnownTo(writer, other, staff))) return;
        if (other.id !== story.row.id && !(await writtenBy(writer, other.id, staff))) {
          throw new Refusal('not-yours', { status: 403 });
        }
        const isSeen = other.isPublic && set.some((one) => one.isPublic && one.id !== other.id);
        if (isSeen && !mayShow(staff)) {
          throw new Refusal('not-yours', { status: 403, says: sayTranslations('shows-at-once') });
        }
        await partTranslations(writer, [other.id]);
        for (const { id } of set) await needs.pages.touch(writer, `story:${id}`);
        const act = { by: staff.id, act: 'translation-parted', subject: `story:${other.id}` };
        await needs.staff.recordAct(writer, act);
      });
      return seeOther(`/desk/stories/${story.row.id}/translations`);
    },
  };
}

async function answerPage(
  needs: DrawingNeeds,
  asked: {
    readonly id: string;
    readonly staff: StaffMember;
    readonly typed?: string;
    readonly error?: string;
    readonly status?: number;
  },
): Promise<Answer> {
  const { id, staff, typed, error, status = 200 } = asked;
  const story = await findAtDesk(needs.database, id);
  const may = story && (await deedsOf(needs.database, story, staff));
  if (!story || !may) throw nothingHere();
  const title = titleOf(story) || sayTranslations('untitled');
  const translations = await knownTranslations(needs.database, id, staff);
  const children = (
    <TranslationsView
      {...{ story: { id, title }, translations, typed, error }}
      siteLanguage={(await needs.site()).language}
      mayLink={isWritten(may)}
    />
  );
  const shown = { title: sayTranslations('of', { title }), staff, path: `/desk/stories/${id}`, children };
  return page(await needs.deskFrame(shown), { status });
}

/** The other translations that this person may know of, under the titles that the desk has for them. */
async function knownTranslations(
  reader: Reader,
  id: string,
  staff: StaffMember,
): Promise<readonly KnownTranslation[]> {
  const known: KnownTranslation[] = [];
  for (const one of await findTranslations(reader, id)) {
    if (one.id === id || !(await isKnownTo(reader, one, staff))) continue;
    const story = await findAtDesk(reader, one.id);
    const may = story && (await deedsOf(reader, story, staff));
    const title = may ? titleOf(story) : one.title;
    known.push({ ...one, title, isSeen: !!may, mayPart: !!may && isWritten(may) });
  }
  return known;
}

/** What readers may see everybody knows; all else, who may see it at the desk. */
async function isKnownTo(
  reader: Reader,
  { id, isPublic }: Translation,
  staff: StaffMember,
): Promise<boolean> {
  if (isPublic) return true;
  const story = await findAtDesk(reader, id);
  return story !== null && (await deedsOf(reader, story, staff)) !== null;
}

/** Whether somebody may write at a story, now or once they begin. */
function isWritten(may: NonNullable<Awaited<ReturnType<typeof deedsOf>>>): boolean {
  return may('save') || may('begin');
}

/** Whether somebody brings before readers what they write: a link between two stories that readers see is seen at once. */
function mayShow({ roles }: StaffMember): boolean {
  return roles.includes('owner') || PUBLISHERS.some((role) => roles.includes(role));
}

/** Whether readers would see from now on that these two, or others of theirs, say the same. */
async function bothShow(reader: Reader, one: StoryAtDesk, other: StoryAtDesk): Promise<boolean> {
  const known = await findTranslations(reader, one.row.id);
  if (known.some(({ id }) => id === other.row.id)) return false;
  const shows = async ({ row }: StoryAtDesk) =>
    isPublic(row) || (await findTranslations(reader, row.id)).some((one) => one.isPublic);
  return (await shows(one)) && (await shows(other));
}

async function writtenBy(reader: Reader, id: string, staff: StaffMember): Promise<StoryAtDesk | null> {
  const story = await findAtDesk(reader, id);
  const may = story && (await deedsOf(reader, story, staff));
  return may && isWritten(may) ? story : null;
}

async function storyOf(reader: Reader, id = '', staff: StaffMember): Promise<StoryAtDesk> {
  const story = await findSeen(reader, { storyId: id, by: staff });
  if (!(await writtenBy(reader, id, staff))) throw new Refusal('not-yours', { status: 403 });
  return story;
}

/** The story that an address names: one of the desk, or one that readers know. */
async function idAt(reader: Reader, typed: string): Promise<string | null> {
  const path = typed.trim().replace(/^https?:\/\/[^/]+/, '');
  const atDesk = /^\/desk\/stories\/([\w-]+)/.exec(path)?.[1];
  if (atDesk !== undefined) return atDesk;
  const address = await findAddress(reader, pathOfHref(path.replace(/[?#].*$/s, '')));
  return address?.target === 'story' ? address.targetId : null;
}

interface Spoken {
  readonly id: string;
  readonly language: string;
}

async function withItself(
  reader: Reader,
  story: StoryAtDesk,
  siteLanguage: string,
): Promise<readonly Spoken[]> {
  const others = (await findTranslations(reader, story.row.id)).filter(({ id }) => id !== story.row.id);
  const stories = await Promise.all(others.map(({ id }) => findAtDesk(reader, id)));
  return [story, ...stories.flatMap((one) => one ?? [])].map(({ row, draft }) => ({
    id: row.id,
    language: (draft?.language ?? row.language) || siteLanguage,
  }));
}

/** A language in which two different stories are; null where each has its own. */
function languageTwice(all: readonly Spoken[]): string | null {
  const twice = all.find(({ id, language }) =>
    all.some((other) => other.id !== id && other.language === language),
  );
  return twice?.language ?? null;
}

function titleOf({ row, draft }: StoryAtDesk): string {
  return draft?.title || row.title;
}
