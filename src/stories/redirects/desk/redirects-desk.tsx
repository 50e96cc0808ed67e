import type { DeskDeed, DeskPart } from '#desk';
import { EDITORS, type FieldErrors } from '#people';
import { page, type Request, seeOther } from '#platform/http';
import { stretchOf } from '#platform/text';
import type { StoriesNeeds } from '../../needs.ts';
import { pathOfHref } from '../../rules/address.ts';
import { keepAddress } from '../../store/index.ts';
import { sayRedirects } from '../messages.ts';
import { readRedirect } from '../rules/redirect-form.ts';
import { deleteRedirect, findRedirects, leadsBack } from '../store.ts';
import { REDIRECTS, RedirectsView } from './redirects-view.tsx';
import { redirectSpecimens } from './specimens.tsx';

const ON_PAGE = 50;

/** `/desk/redirects`: old addresses that lead elsewhere. */
export function redirectsDesk(needs: StoriesNeeds): DeskPart {
  return {
    pages: [
      {
        ...{ path: REDIRECTS, title: sayRedirects('title'), roles: EDITORS },
        navigation: { place: 'newsroom', label: sayRedirects('title'), position: 8 },
        draw: (request) => drawAll(needs, request, { isSaved: request.query.has('saved') }),
      },
    ],
    deeds: [addDeed(needs), removeDeed(needs)],
    specimens: redirectSpecimens,
  };
}

function addDeed(needs: StoriesNeeds): DeskDeed {
  return {
    ...{ path: REDIRECTS, roles: EDITORS },
    async act(request, staff) {
      const { form } = request;
      const { from, to, wrong } = readRedirect(form, needs.origin());
      const errors = new Map([...wrong].map(([field, why]) => [field, sayRedirects(why)]));
      if (errors.size === 0) {
        const refusal = await needs.database.write(async (writer) => {
          if (await leadsBack(writer, { from, to: pathOfHref(to) })) return 'to-circle' as const;
          const address = { target: 'elsewhere', targetId: to, kind: 'moved' } as const;
          if (!(await keepAddress(writer, from, address))) return 'from-taken' as const;
          await needs.staff.recordAct(writer, { by: staff.id, act: 'redirect-added', subject: from });
          return null;
        });
        if (refusal === null) return seeOther(`${REDIRECTS}?saved`);
        errors.set(refusal === 'to-circle' ? 'to' : 'from', sayRedirects(refusal));
      }
      const children = await drawAll(needs, request, { values: form, errors });
      const shown = { title: sayRedirects('title'), staff, path: REDIRECTS, children };
      return page(await needs.deskFrame(shown), { status: 400 });
    },
  };
}

function removeDeed(needs: StoriesNeeds): DeskDeed {
  return {
    ...{ path: `${REDIRECTS}/remove`, roles: EDITORS },
    async act({ form }, staff) {
      const from = form.get('from') ?? '';
      await needs.database.write(async (writer) => {
        if (!(await deleteRedirect(writer, from))) return;
        await needs.staff.recordAct(writer, { by: staff.id, act: 'redirect-removed', subject: from });
      });
      return seeOther(REDIRECTS);
    },
  };
}

async function drawAll(
  { database }: StoriesNeeds,
  { query }: Request,
  shown: { readonly values?: ReadonlyMap<string, string>; readonly errors?: FieldErrors; isSaved?: boolean },
) {
  const begins = query.get('begins') ?? '';
  const asked = { begins, after: query.get('after') ?? '', most: ON_PAGE + 1 };
  const { shown: redirects, goesOn } = stretchOf(await findRedirects(database, asked), ON_PAGE);
  const after = goesOn ? (redirects.at(-1)?.from ?? null) : null;
  return <RedirectsView {...shown} {...{ redirects, begins, after }} />;
}
