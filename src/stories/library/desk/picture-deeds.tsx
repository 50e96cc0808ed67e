import type { DeskDeed } from '#desk';
import type { StaffMember } from '#people';
import { type Request, seeOther } from '#platform/http';
import { MOST_MEGABYTES } from '../../pictures/inspect-picture.ts';
import { LONGEST_SAID } from '../../pictures/rules/said-in-file.ts';
import { WRITERS } from '../../writing/rules/may-write.ts';
import {
  type DeedAtPicture,
  describe,
  moveFocus,
  removePicture,
  replaceFile,
} from '../actions/change-picture.ts';
import { pictureToChange } from '../actions/picture-for.ts';
import { sayLibrary } from '../messages.ts';
import type { LibraryNeeds } from '../needs.ts';
import { perMilleFrom, readSaidForm } from '../rules/picture-form.ts';
import { LIBRARY, type LibraryPicture } from '../words.ts';
import { answerPicture } from './answers.tsx';

/** What can be done at the page of a picture. */
export function pictureDeeds(needs: LibraryNeeds): readonly DeskDeed[] {
  return [describeDeed(needs), focusDeed(needs), replaceDeed(needs), removeDeed(needs)];
}

function describeDeed(needs: LibraryNeeds): DeskDeed {
  return {
    ...{ path: `${LIBRARY}/:id`, roles: WRITERS },
    async act(request, staff) {
      const picture = await pictureToChange(needs.database, deedAt(request, staff), needs);
      const { said, wrong } = readSaidForm(request.form);
      if (wrong.size > 0) {
        const errors = new Map(
          [...wrong].map(([field, why]) => [field, sayLibrary(why, { most: LONGEST_SAID[field] })]),
        );
        return answerPicture(needs, picture, staff, { values: request.form, errors, status: 422 });
      }
      await describe({ id: picture.id, by: staff }, said, needs);
      return seeOther(`${LIBRARY}/${picture.id}?saved`);
    },
  };
}

function focusDeed(needs: LibraryNeeds): DeskDeed {
  return {
    ...{ path: `${LIBRARY}/:id/focus`, roles: WRITERS },
    async act(request, staff) {
      const picture = await pictureToChange(needs.database, deedAt(request, staff), needs);
      const [focalX, focalY] = [perMilleFrom(request.form.get('x')), perMilleFrom(request.form.get('y'))];
      if (focalX === null || focalY === null) {
        const errors = new Map([
          ...(focalX === null ? [['x', sayLibrary('focus-wrong')] as const] : []),
          ...(focalY === null ? [['y', sayLibrary('focus-wrong')] as const] : []),
        ]);
        const values = new Map([...saidOf(picture), ...request.form]);
        return answerPicture(needs, picture, staff, { values, errors, status: 422 });
      }
      await moveFocus({ id: picture.id, by: staff }, { focalX, focalY }, needs);
      return seeOther(`${LIBRARY}/${picture.id}?saved`);
    },
  };
}

function replaceDeed(needs: LibraryNeeds): DeskDeed {
  return {
    ...{ path: `${LIBRARY}/:id/replace`, roles: WRITERS, takesFile: true },
    async act(request, staff) {
      const picture = await pictureToChange(needs.database, deedAt(request, staff), needs);
      const wish = { field: 'picture', mostBytes: MOST_MEGABYTES * 1e6, ofStaff: true } as const;
      const file = (await request.parts?.({ ...wish, isWanted: async () => true }))?.file ?? null;
      const refused =
        file === null
          ? sayLibrary('files-none')
          : await replaceFile({ id: picture.id, by: staff }, file, needs);
      if (refused === null) return seeOther(`${LIBRARY}/${picture.id}?replaced`);
      const errors = new Map([['picture', refused]]);
      return answerPicture(needs, picture, staff, { errors, status: 422 });
    },
  };
}

function removeDeed(needs: LibraryNeeds): DeskDeed {
  return {
    ...{ path: `${LIBRARY}/:id/remove`, roles: WRITERS },
    async act(request, staff) {
      await removePicture(deedAt(request, staff), needs);
      return seeOther(LIBRARY);
    },
  };
}

function deedAt({ params }: Request, by: StaffMember): DeedAtPicture {
  return { id: params['id'] ?? '', by };
}

/** What is written of the picture, as its form sends it. */
function saidOf({
  alt,
  caption,
  credit,
  licence,
  isDecorative,
}: LibraryPicture): readonly [string, string][] {
  const said = Object.entries({ alt, caption, credit, licence });
  return isDecorative ? [...said, ['decorative', 'yes']] : said;
}
