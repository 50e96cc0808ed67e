import type { DeskDeed } from '#desk';
import type { StaffMember } from '#people';
import { instantAt } from '#platform/clock';
import type { Writer } from '#platform/database';
import { formId, Refusal, type Request, seeOther } from '#platform/http';
import { isMedia } from '../../pictures/store.ts';
import { beginDraft, beginStory } from '../actions/begin.ts';
import {
  bringBack,
  discardChange,
  moveDraft,
  publishStory,
  scheduleStory,
  throwAway,
  withdrawStory,
} from '../actions/move-story.ts';
import { restoreRevision } from '../actions/restore-revision.ts';
import { sayWriting } from '../messages.ts';
import type { WritingPageNeeds } from '../offers.ts';
import { ANSWERING, PUBLISHERS, WRITERS } from '../rules/may-write.ts';
import type { WritingDeed } from '../words.ts';
import { lockDeed, previewLinkDeed } from './link-and-lock.tsx';
import { STORIES, storyPath } from './paths.ts';
import { saveDraftDeed } from './saving.ts';
import { leadOn, saveDetailsDeed, withDetails } from './saving-details.ts';
import { orShownAgain } from './shown-again.ts';

const KINDS = ['story', 'page', 'box'] as const;

/**
 * `POST /desk/stories`: a new story. The form brings its id: sent twice, it is one story. Where uses are kept, ids of
 * boxes stand beside those of pictures and files, so it is none of those: what shows the box would show the picture.
 */
export function newStoryDeed(needs: WritingPageNeeds): DeskDeed {
  return {
    path: STORIES,
    roles: WRITERS,
    async act({ form }, by) {
      const wished = formId(form.get('id'));
      const kind = KINDS.find((one) => one === form.get('kind')) ?? 'story';
      const id = await needs.database.write(async (writer) => {
        const isFree = wished !== null && !(await isMedia(writer, wished));
        const story = { id: isFree ? wished : needs.newId(), kind, by };
        return beginStory(writer, story, needs);
      });
      return seeOther(storyPath(id));
    },
  };
}

interface Asked {
  readonly storyId: string;
  readonly by: StaffMember;
  readonly version: number;
  readonly form: Request['form'];
}

/** What the forms on a story's page do. */
export function storyDeeds(needs: WritingPageNeeds): readonly DeskDeed[] {
  const deed = deedWith(needs);
  const word = ({ form }: Asked) => ({ word: (form.get('word') ?? '').trim().slice(0, 2_000) });
  return [
    deed('begin', WRITERS, (writer, asked) => beginDraft(writer, asked, needs)),
    saveDetailsDeed(needs),
    saveDraftDeed(needs),
    deed('send-in', WRITERS, (writer, asked) => moveDraft(writer, { ...asked, deed: 'send-in' }, needs)),
    deed('send-back', PUBLISHERS, (writer, asked) =>
      moveDraft(writer, { ...asked, ...word(asked), deed: 'send-back' }, needs),
    ),
    deed('ready', PUBLISHERS, (writer, asked) => moveDraft(writer, { ...asked, deed: 'ready' }, needs)),
    deed('unschedule', PUBLISHERS, (writer, asked) =>
      moveDraft(writer, { ...asked, deed: 'unschedule' }, needs),
    ),
    deed('schedule', PUBLISHERS, async (writer, asked) => {
      const { timeZone } = await needs.keep(writer);
      const goesOutAt = instantAt(asked.form.get('at') ?? '', timeZone);
      if (goesOutAt === null) throw new Refusal('no-time', { field: 'at', says: sayWriting('no-time') });
      await scheduleStory(writer, { ...asked, goesOutAt }, needs);
    }),
    deed('publish', PUBLISHERS, (writer, asked) => publishStory(writer, asked, needs)),
    deed('discard', PUBLISHERS, (writer, asked) => discardChange(writer, asked, needs)),
    throwAwayDeed(needs),
    deed('restore', WRITERS, (writer, { form, ...asked }) =>
      restoreRevision(writer, { ...asked, revisionId: form.get('revision') ?? '' }, needs),
    ),
    deed('withdraw', ANSWERING, (writer, { form, storyId, by }) =>
      withdrawStory(writer, { storyId, by, reason: (form.get('reason') ?? '').slice(0, 500) }, needs),
    ),
    deed('bring-back', ANSWERING, (writer, { storyId, by }) => bringBack(writer, { storyId, by }, needs)),
    lockDeed(needs),
    previewLinkDeed(needs),
  ];
}

/** Nothing is left to go back to: it leads to the list. */
function throwAwayDeed(needs: WritingPageNeeds): DeskDeed {
  return {
    path: `${STORIES}/:id/throw-away`,
    roles: WRITERS,
    act: (request, by) => {
      const { params, form } = request;
      return orShownAgain(needs, { request, by, deed: 'throw-away' }, async () => {
        const asked = { storyId: params['id'] ?? '', by, version: Number(form.get('version') ?? '') };
        await needs.database.write((writer) =>
          throwAway(writer, { ...asked, sure: form.has('sure') }, needs),
        );
        return seeOther(STORIES);
      });
    },
  };
}

function deedWith(needs: WritingPageNeeds) {
  return (
    word: WritingDeed,
    roles: DeskDeed['roles'],
    act: (writer: Writer, asked: Asked) => Promise<unknown>,
  ): DeskDeed => ({
    path: `${STORIES}/:id/${word}`,
    roles,
    act: (request, by) => {
      const storyId = request.params['id'] ?? '';
      return orShownAgain(needs, { request, by, deed: word }, async () => {
        await withDetails(needs, { request, by, deed: word }, (writer, version) =>
          act(writer, { storyId, by, version, form: request.form }),
        );
        return leadOn(needs, { request, by, deed: word, to: storyPath(storyId) });
      });
    },
  });
}
