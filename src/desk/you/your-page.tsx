import type { ComponentChildren } from 'preact';
import type { StaffMember } from '#people';
import { type Answer, page, Refusal, type Request } from '#platform/http';
import { say as sayDesk } from '../messages.ts';
import type { DeskPageNeeds } from '../needs.ts';
import { atDesk } from '../rules/at-desk.ts';
import { YouPage } from './views/you-page.tsx';

export const PATH = '/desk/you';

/** What somebody sees of themselves; with `errors` a form on it comes back with the reason at its field. */
export async function drawYou(
  needs: DeskPageNeeds,
  { request, you, errors = new Map() }: Asked & { readonly errors?: ReadonlyMap<string, string> },
): Promise<ComponentChildren> {
  const { access } = needs.staff;
  const [site, means, sessions, lacksSecond] = await Promise.all([
    needs.site().then(atDesk),
    access.meansOf(you.id),
    access.sessionsOf(request, you),
    access.lacksSecond(you),
  ]);
  const name = errors.has('name') ? request.form.get('name') : undefined;
  return <YouPage {...{ staff: you, site, means, sessions, lacksSecond, name, errors }} />;
}

export interface Asked {
  readonly request: Request;
  readonly you: StaffMember;
}

/** Does it, or shows the own page with the reason why not. */
export async function orYourPage(
  needs: DeskPageNeeds,
  asked: Asked,
  act: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await act();
  } catch (failure) {
    if (!(failure instanceof Refusal) || failure.status === 404 || asked.request.wants !== 'page')
      throw failure;
    const errors = new Map([[failure.field ?? '', failure.message]]);
    const children = await drawYou(needs, { ...asked, errors });
    return showYours(needs, { you: asked.you, title: sayDesk('you'), children, status: failure.status });
  }
}

/** A page of somebody's own, as the answer to a form. */
export async function showYours(
  { frame }: DeskPageNeeds,
  shown: {
    readonly you: StaffMember;
    readonly title: string;
    readonly children: ComponentChildren;
    readonly status?: number;
    readonly withPasskeys?: boolean;
  },
): Promise<Answer> {
  const { you, title, children, status = 200, withPasskeys = false } = shown;
  return page(await frame({ title, staff: you, path: PATH, children, withPasskeys }), { status });
}
