import { atDesk } from '#desk';
import type { StaffMember } from '#people';
import { type Answer, page, type Request } from '#platform/http';
import { pageAsked, stretchOf } from '#platform/text';
import { maySee } from '../../writing/rules/may-write.ts';
import { mayChangeNow } from '../actions/picture-for.ts';
import { sayLibrary } from '../messages.ts';
import type { LibraryNeeds } from '../needs.ts';
import { askedPictures } from '../rules/asked-pictures.ts';
import { countUsing, findInLibrary } from '../store.ts';
import { LIBRARY, type LibraryPicture, type UploadOutcome } from '../words.ts';
import { findUses } from './find-uses.ts';
import { LibraryView } from './library-view.tsx';
import { type PictureProps, PictureView } from './picture-view.tsx';

const ON_PAGE = 48;

/** The page of the list that is asked for. */
export async function stretch({ database, pictures }: LibraryNeeds, { query }: Request, staff: StaffMember) {
  const elsewhere = (await pictures.elsewhere(database)).map(({ pictureId }) => pictureId);
  const isOfHouse = maySee({ roles: staff.roles, isOwn: false });
  const rows = await findInLibrary(database, askedPictures(query), {
    ...{ by: isOfHouse ? null : staff.id, elsewhere },
    ...{ skip: (pageAsked(query) - 1) * ON_PAGE, most: ON_PAGE + 1 },
  });
  const { shown, goesOn } = stretchOf(rows, ON_PAGE);
  return { rows: shown, goesOn, elsewhere, isOfHouse };
}

/** The library, with what became of a form that was sent to it. */
export async function answerLibrary(
  needs: LibraryNeeds,
  request: Request,
  staff: StaffMember,
  sent: {
    readonly outcomes?: readonly UploadOutcome[];
    readonly error?: string;
    readonly status?: number;
  },
): Promise<Answer> {
  const { rows, goesOn, elsewhere, isOfHouse } = await stretch(needs, request, staff);
  const counts = await countUsing(
    needs.database,
    rows.map(({ id }) => id),
  );
  const { status = 200, ...shown } = sent;
  const children = (
    <LibraryView
      {...{
        ...shown,
        goesOn,
        isOfHouse,
        asked: askedPictures(request.query),
        page: pageAsked(request.query),
      }}
      rows={rows.map((picture) => ({
        picture,
        stories: counts.get(picture.id) ?? 0,
        isElsewhere: elsewhere.includes(picture.id),
      }))}
    />
  );
  const title = sayLibrary('title');
  return page(await needs.deskFrame({ title, staff, path: LIBRARY, children }), { status });
}

/** The page of a picture, with what became of a form that was sent to it. */
export async function answerPicture(
  needs: LibraryNeeds,
  picture: LibraryPicture,
  staff: StaffMember,
  sent: Pick<PictureProps, 'done' | 'values' | 'errors'> & { readonly status?: number },
): Promise<Answer> {
  const { status = 200, ...shown } = sent;
  const [uses, mayChange, people, site] = await Promise.all([
    findUses(needs, picture.id, staff),
    mayChangeNow(needs.database, { picture, by: staff }, needs),
    needs.staff.people(),
    needs.site(),
  ]);
  const children = (
    <PictureView
      {...{ ...shown, picture, uses, mayChange, site: atDesk(site) }}
      broughtBy={people.find(({ id }) => id === picture.uploadedBy)?.name ?? null}
    />
  );
  const path = `${LIBRARY}/${picture.id}`;
  return page(await needs.deskFrame({ title: picture.fileName, staff, path, children }), { status });
}
