import { post, type Route, seeOther } from '#platform/http';
import { signOut } from '../actions/sign-in.ts';
import type { RouteNeeds } from './answering.tsx';
import { invitationRoutes } from './invitation.tsx';
import { signInRoutes } from './sign-in.tsx';
import { takeOverRoutes } from './take-over.tsx';

/** Where somebody becomes known as staff. A GET shows a button; a POST uses a link up. */
export function staffRoutes(needs: RouteNeeds): readonly Route[] {
  return [
    ...signInRoutes(needs),
    ...invitationRoutes(needs),
    ...takeOverRoutes(needs),
    post('/desk/sign-out', async (request) => seeOther('/desk/sign-in', await signOut(request, needs))),
  ];
}
