import type { Route } from '#platform/http';
import type { ReaderNeeds } from '../needs.ts';
import { meRoutes } from './me.tsx';
import { ownRoutes } from './own.tsx';
import { passkeyRoutes } from './passkeys.ts';
import { returnRoutes } from './return-link.tsx';
import { signInRoutes } from './sign-in.tsx';

/** Where readers come in, and what is theirs. A link's GET shows a button; its POST uses the link. */
export function readersRoutes(needs: ReaderNeeds): readonly Route[] {
  return [
    ...signInRoutes(needs),
    ...returnRoutes(needs),
    ...meRoutes(needs),
    ...passkeyRoutes(needs),
    ...ownRoutes(needs),
  ];
}
