import type { Writer } from '#platform/database';
import { type KeepStoryNeeds, keepStory } from '../../actions/keep-story.ts';
import { findPassages } from '../../passages/store.ts';
import { hrefOf } from '../../rules/address.ts';
import { moveAddress, type StoryRow } from '../../store/index.ts';
import type { AskingReaders } from '../../words.ts';
import { type AnchorsInForce, marksGoingOut } from '../asking/rules/marks-going-out.ts';
import { leaveNotes } from '../notes/actions/leave-notes.ts';
import { pathAfterSlug } from '../rules/path-after-slug.ts';
import { deleteDraft, existing, findPasswordHash, setHref } from '../store/index.ts';
import type { Draft } from '../words.ts';

export interface PublishNeeds extends KeepStoryNeeds {
  readonly asking: () => AskingReaders;
}

/**
 * Makes what is written what readers see, under the time `at` (ISO 8601): all of it in one transaction. Its marks of
 * passages travelled with the text, unless readers see another revision by now than the one it began from: then what
 * was marked since is found by the difference.
 */
export async function publishDraft(
  writer: Writer,
  out: { readonly row: StoryRow; readonly draft: Draft; readonly at: string; readonly by: string | null },
  needs: PublishNeeds,
): Promise<void> {
  const { row, draft, at, by } = out;
  const { id: storyId } = row;
  const wasPublic = row.first_published_at !== null;
  const links = await existing(writer, draft);
  if (row.href !== null) await moveToSlug(writer, { storyId: row.id, href: row.href, slug: draft.slug });
  const passwordHash = draft.visibility === 'password' ? await findPasswordHash(writer, row) : null;
  await deleteDraft(writer, row.id);
  await keepStory(
    writer,
    {
      ...{ id: row.id, kind: row.kind, status: 'published', visibility: draft.visibility },
      passwordHash,
      ...{ slug: draft.slug, language: draft.language, title: draft.title, standfirst: draft.standfirst },
      document: marksGoingOut(draft.document, await anchorsOf(writer, storyId, needs)),
      ...(row.revision_id === draft.beganFrom ? {} : { marks: 'lost' }),
      ...links,
      leadPictureId: draft.leadPictureId,
      ...{ commentsClosedAt: row.comments_closed_at, pinnedAt: row.pinned_at, createdAt: row.created_at },
      ...{
        firstPublishedAt: row.first_published_at ?? at,
        changedAt: wasPublic ? at : null,
        scheduledFor: null,
      },
      ...{ createdBy: row.created_by, madeBy: by },
    },
    needs,
  );
  await leaveNotes(writer, storyId, draft.document);
  await needs.asking().goOut(writer, { storyId, at });
}

async function anchorsOf(writer: Writer, storyId: string, { asking }: PublishNeeds): Promise<AnchorsInForce> {
  const [known, questions] = [
    await findPassages(writer, { kind: 'staff', staffId: '' }, { storyId }),
    await asking().ofDraft(writer, storyId),
  ];
  const among = (isTakenBack: boolean) =>
    questions.flatMap(({ passageId, state }) =>
      (state === 'taken-back') === isTakenBack ? [passageId] : [],
    );
  return {
    known: new Set(known.map(({ id }) => id)),
    ...{ asked: new Set(among(false)), takenBack: new Set(among(true)) },
  };
}

/** The old path redirects for ever; where something else has the wished one, it gets a number. */
async function moveToSlug(
  writer: Writer,
  { storyId, href, slug }: { readonly storyId: string; readonly href: string; readonly slug: string },
): Promise<void> {
  const wished = pathAfterSlug(href, slug);
  if (wished === null) return;
  const from = decodeURIComponent(href);
  for (let number = 1; ; number += 1) {
    const to = number === 1 ? wished : `${wished}-${number}`;
    const isMoved = await moveAddress(writer, { target: 'story', targetId: storyId, from, to });
    if (isMoved) return setHref(writer, storyId, hrefOf(to));
  }
}
