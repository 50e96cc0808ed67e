import type { DeskDeed, DeskPage } from '#desk';
import type { StaffMember } from '#people';
import { type Answer, json, page, Refusal, type Request, seeOther } from '#platform/http';
import { pageAsked } from '#platform/text';
import { keepUpload } from '../../library/actions/keep-upload.ts';
import { sayLibrary } from '../../library/messages.ts';
import { askedPictures } from '../../library/rules/asked-pictures.ts';
import { MOST_MEGABYTES } from '../../pictures/inspect-picture.ts';
import { setLeadPicture } from '../actions/set-lead-picture.ts';
import { findChoice } from '../find-choice.ts';
import { sayWriting } from '../messages.ts';
import type { WritingPageNeeds } from '../offers.ts';
import { WRITERS } from '../rules/may-write.ts';
import type { PictureToChoose } from '../words.ts';
import { type ChoosePictureProps, ChoosePictureView } from './choose-picture-view.tsx';
import { choiceAddress, STORIES, storyPath } from './paths.ts';

const CHOICE = `${STORIES}/:id/pictures`;

/**
 * `GET /desk/stories/:id/pictures`: the pictures that can stand in a story, `?words=` among them. To a person a page on
 * which the lead picture is chosen; to the editor `{ pictures, next }`, `next` the address of more of them or null.
 */
export function choosePicturePage(needs: WritingPageNeeds): DeskPage {
  return {
    ...{ path: CHOICE, title: sayWriting('stories'), roles: WRITERS },
    async answer(request, staff) {
      if (request.wants === 'page') return answerChoice(needs, request, staff, {});
      const { pictures, goesOn, story } = await findChoice(needs, request, staff);
      const next = { words: askedPictures(request.query).words, page: pageAsked(request.query) + 1 };
      return json({
        pictures: pictures.map(
          ({ id, alt, caption, credit, fileName, isDecorative }): PictureToChoose => ({
            ...{ id, alt, caption, credit, fileName, isDecorative },
          }),
        ),
        next: goesOn ? choiceAddress(story.row.id, next) : null,
      });
    },
  };
}

export function choosePictureDeeds(needs: WritingPageNeeds): readonly DeskDeed[] {
  return [leadPictureDeed(needs), bringPictureDeed(needs)];
}

/** `POST …/lead-picture`: `picture`, empty for none, and `before`, the one that stood when the form was made. */
function leadPictureDeed(needs: WritingPageNeeds): DeskDeed {
  return {
    ...{ path: `${STORIES}/:id/lead-picture`, roles: WRITERS },
    async act(request, by) {
      const storyId = request.params['id'] ?? '';
      const [picture, before] = [request.form.get('picture'), request.form.get('before') || null];
      const query = new Map(picture ? [['chosen', picture]] : []);
      try {
        const { pictures } = await findChoice(needs, { ...request, query }, by);
        if (picture === undefined || (picture !== '' && !pictures.some(({ id }) => id === picture))) {
          throw new Refusal('picture-unknown', { field: 'picture', says: sayWriting('lead-choose') });
        }
        await needs.database.write((writer) =>
          setLeadPicture(writer, { storyId, by, pictureId: picture || null, before }, needs),
        );
      } catch (failure) {
        const isShown = failure instanceof Refusal && (failure.status === 409 || failure.status === 422);
        if (!isShown || request.wants !== 'page') throw failure;
        const shown = { refused: failure.message, status: failure.status };
        return answerChoice(needs, { ...request, query }, by, shown);
      }
      return seeOther(`${storyPath(storyId)}?saved`);
    },
  };
}

/** `POST …/pictures`: a file for the library, which is then offered first. */
function bringPictureDeed(needs: WritingPageNeeds): DeskDeed {
  return {
    ...{ path: CHOICE, roles: WRITERS, takesFile: true },
    async act(request, by) {
      const { story } = await findChoice(needs, request, by);
      const wish = { field: 'picture', mostBytes: MOST_MEGABYTES * 1e6, ofStaff: true } as const;
      let name = '';
      let outcome: Awaited<ReturnType<typeof keepUpload>> | undefined;
      await request.parts?.({
        ...{ ...wish, isWanted: async () => true },
        several: {
          most: 1,
          async take(file, sentName) {
            name = sentName;
            outcome = await keepUpload({ file, name, by }, needs);
          },
        },
      });
      if (outcome && outcome.outcome !== 'refused') {
        return seeOther(choiceAddress(story.row.id, { chosen: outcome.id }));
      }
      const wrongFile = outcome?.says ?? sayLibrary('files-none');
      return answerChoice(needs, request, by, { wrongFile, status: 422 });
    },
  };
}

async function answerChoice(
  needs: WritingPageNeeds,
  request: Request,
  staff: StaffMember,
  sent: Pick<ChoosePictureProps, 'refused' | 'wrongFile'> & { readonly status?: number },
): Promise<Answer> {
  const { status = 200, ...shown } = sent;
  const choice = await findChoice(needs, request, staff);
  const asked = {
    words: askedPictures(request.query).words,
    page: pageAsked(request.query),
    chosen: request.query.get('chosen') ?? '',
  };
  const path = storyPath(choice.story.row.id);
  const children = <ChoosePictureView {...choice} {...shown} asked={asked} />;
  const title = sayWriting('lead-choose-title');
  return page(await needs.deskFrame({ title, staff, path, children }), { status });
}
