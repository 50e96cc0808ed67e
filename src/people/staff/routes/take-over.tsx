import { instantOf } from '#platform/clock';
import { type Answer, get, post, type Request, type Route, seeOther } from '#platform/http';
import { hashOfBrought } from '../../secret.ts';
import { takeOver } from '../actions/take-over.ts';
import { say } from '../messages.ts';
import { findUsableLink, hasOwner } from '../store/index.ts';
import { TakeOverForm } from '../views/take-over.tsx';
import type { FieldErrors } from '../words.ts';
import { deadLink, type RouteNeeds, secretIn, showPage } from './answering.tsx';

/** Where the first owner takes the newsroom over. */
export function takeOverRoutes(needs: RouteNeeds): readonly Route[] {
  return [
    get('/desk/take-over/:secret', async (request) =>
      (await mayTakeOver(request, needs)) ? takeOverForm(needs, new Map(), new Map()) : deadLink(needs),
    ),
    post('/desk/take-over/:secret', async (request) => {
      if (!(await mayTakeOver(request, needs))) return deadLink(needs);
      const wish = { secret: secretIn(request), request, parts: needs.takeOver() };
      const outcome = await takeOver(wish, needs);
      if (outcome === null) return deadLink(needs);
      return 'errors' in outcome
        ? takeOverForm(needs, request.form, outcome.errors)
        : seeOther('/desk', outcome.cookies);
    }),
  ];
}

async function mayTakeOver(request: Request, { database, clock }: RouteNeeds): Promise<boolean> {
  const hash = hashOfBrought(secretIn(request));
  if (hash === null) return false;
  const wanted = { hash, purpose: 'take-over', now: instantOf(clock.now()) } as const;
  return (await findUsableLink(database, wanted)) !== undefined && !(await hasOwner(database));
}

async function takeOverForm(
  needs: RouteNeeds,
  values: ReadonlyMap<string, string>,
  errors: FieldErrors,
): Promise<Answer> {
  const parts = await Promise.all(needs.takeOver().map((part) => part.fields(values, errors)));
  const children = <TakeOverForm {...{ values, errors, parts }} />;
  const status = errors.size > 0 ? 422 : 200;
  return showPage({ title: say('take-over'), status, secretAddress: true, children }, needs);
}
