import type { DeskDeed } from '#desk';
import type { StaffMember } from '#people';
import { Refusal, type Request, seeOther } from '#platform/http';
import { MOST_MEGABYTES } from '../../pictures/inspect-picture.ts';
import { LONGEST_SAID } from '../../pictures/rules/said-in-file.ts';
import { WRITERS } from '../../writing/rules/may-write.ts';
import { describe, moveFocus, removePicture, replaceFile } from '../actions/change-picture.ts';
import { sayLibrary } from '../messages.ts';
import type { LibraryNeeds } from '../needs.ts';
import { LIBRARY } from '../rules/asked-pictures.ts';
import { mayChangePicture } from '../rules/may-change.ts';
import { perMilleFrom, readSaidForm } from '../rules/picture-form.ts';
import type { LibraryPicture } from '../words.ts';
import { answerPicture, pictureFor } from './answers.tsx';

/** What can be done at the page of a picture. */
export function pictureDeeds(needs: LibraryNeeds): readonly DeskDeed[] {
  return [describeDeed(needs), focusDeed(needs), replaceDeed(needs), removeDeed(needs)];
}

function describeDeed(needs: LibraryNeeds): DeskDeed {
  return {
    ...{ path: `${LIBRARY}/:id`, roles: WRITERS },
    async act(request, staff) {
      const picture = await pictureToChange(needs, request, staff);
      const { said, wrong } = readSaidForm(request.form);
      if (wrong.size > 0) {
        const errors = new Map(
          [...wrong].map(([field, why]) => [field, sayLibrary(why, { most: LONGEST_SAID[field] })]),
        );
        return answerPicture(needs, picture, staff, { values: request.form, errors, status: 422 });
      }
      await describe({ picture, by: staff.id }, said, needs);
      return seeOther(`${LIBRARY}/${picture.id}?saved`);
    },
  };
}

function focusDeed(needs: LibraryNeeds): DeskDeed {
  return {
    ...{ path: `${LIBRARY}/:id/focus`, roles: WRITERS },
    async act(request, staff) {
      const picture = await pictureToChange(needs, request, staff);
      const [focalX, focalY] = [perMilleFrom(request.form.get('x')), perMilleFrom(request.form.get('y'))];
      if (focalX === null || focalY === null) {
        const errors = new Map([
          ...(focalX === null ? [['x', sayLibrary('focus-wrong')] as const] : []),
          ...(focalY === null ? [['y', sayLibrary('focus-wrong')] as const] : []),
        ]);
        const values = new Map([...saidOf(picture), ...request.form]);
        return answerPicture(needs, picture, staff, { values, errors, status: 422 });
      }
      await moveFocus({ picture, by: staff.id }, { focalX, focalY }, needs);
      return seeOther(`${LIBRARY}/${picture.id}?saved`);
    },
  };
}

function replaceDeed(needs: LibraryNeeds): DeskDeed {
  return {
    ...{ path: `${LIBRARY}/:id/replace`, roles: WRITERS, takesFile: true },
    async act(request, staff) {
      const picture = await pictureToChange(needs, request, staff);
      const wish = { field: 'picture', mostBytes: MOST_MEGABYTES * 1e6, ofStaff: true } as const;
      const file = (await request.parts?.({ ...wish, isWanted: async () => true }))?.file ?? null;
      const refused =
        file === null ? sayLibrary('files-none') : await replaceFile({ picture, by: staff.id }, file, needs);
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
      const picture = await pictureToChange(needs, request, staff);
      await removePicture({ picture, by: staff.id }, needs);
      return seeOther(LIBRARY);
    },
  };
}

/** The picture of the address, for a deed. Throws a `Refusal`: 404 for what one may not know of, 403 for another's. */
async function pictureToChange(
  needs: LibraryNeeds,
  { params }: Request,
  staff: StaffMember,
): Promise<LibraryPicture> {
  const picture = await pictureFor(needs, params['id'], staff);
  if (!mayChangePicture(staff, picture)) {
    throw new Refusal('not-yours', { status: 403, says: sayLibrary('not-yours') });
  }
  return picture;
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
