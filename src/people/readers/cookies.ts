import type { Request, SetCookie } from '#platform/http';
import { hashOfBrought } from '../secret.ts';

/** The return secret: whoever brings it is this reader. No script can read it. */
const RETURN_COOKIE = 'tidings_return';
/** Tells our script that there is something personal to ask for. Gives no right. */
const MARKER_COOKIE = 'tidings_me';
/** 400 days, the longest that browsers keep a cookie (RFC 6265bis, 5.5). In seconds. */
const KEPT_FOR = 400 * 24 * 60 * 60;

/** The hash of the return secret that a request brings, if it brings what could be one. */
export function returnHashOf(request: Pick<Request, 'cookie'>): string | null {
  return hashOfBrought(request.cookie(RETURN_COOKIE));
}

export function returnCookies(secret: string): readonly SetCookie[] {
  return [
    { name: RETURN_COOKIE, value: secret, maxAge: KEPT_FOR },
    { name: MARKER_COOKIE, value: '1', maxAge: KEPT_FOR, readable: true },
  ];
}

export const NO_RETURN_COOKIES: readonly SetCookie[] = [
  { name: RETURN_COOKIE, value: '', maxAge: 0 },
  { name: MARKER_COOKIE, value: '', maxAge: 0, readable: true },
];
