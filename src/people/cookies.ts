import type { Request, SetCookie } from '#platform/http';
import { hashOfBrought } from './secret.ts';

type Brought = Pick<Request, 'cookie'>;

/** The return secret: whoever brings it is this reader. No script can read it. */
const RETURN_COOKIE = 'tidings_return';
/** Whoever brings it is this member of staff. No script can read it. */
const SESSION_COOKIE = 'tidings_desk';
/**
 * Over https no other host may set it, nor any page of another path (`__Host-`, RFC 6265bis, 4.1.3.2): a neighbour under
 * the same domain could hand somebody a session of its own.
 */
export const HOST_COOKIES: readonly string[] = [SESSION_COOKIE];
/** Tells our script that there is something personal to ask for, of a reader or of staff. Gives no right. */
const MARKER_COOKIE = 'tidings_me';
/** 400 days, the longest that browsers keep a cookie (RFC 6265bis, 5.5). In seconds. */
const KEPT_FOR = 400 * 24 * 60 * 60;

/** The hash of the return secret that a request brings, if it brings what could be one. */
export function returnHashOf(request: Brought): string | null {
  return hashOfBrought(request.cookie(RETURN_COOKIE));
}

/** The same of a staff session. */
export function sessionHashOf(request: Brought): string | null {
  return hashOfBrought(request.cookie(SESSION_COOKIE));
}

export function returnCookies(secret: string): readonly SetCookie[] {
  return [{ name: RETURN_COOKIE, value: secret, maxAge: KEPT_FOR }, marker(KEPT_FOR)];
}

/** `maxAge` in seconds. A reader's marker is kept longer, and stays. */
export function sessionCookies(secret: string, maxAge: number, request: Brought): readonly SetCookie[] {
  const session = { name: SESSION_COOKIE, value: secret, maxAge };
  return returnHashOf(request) === null ? [session, marker(maxAge)] : [session];
}

/** Takes a reader's cookies; the marker stays for who is signed in as staff. */
export function noReturnCookies(request: Brought): readonly SetCookie[] {
  const gone = { name: RETURN_COOKIE, value: '', maxAge: 0 };
  return sessionHashOf(request) === null ? [gone, NO_MARKER] : [gone];
}

/** Takes those of a session; the marker stays for who is a reader as well. */
export function noSessionCookies(request: Brought): readonly SetCookie[] {
  const gone = { name: SESSION_COOKIE, value: '', maxAge: 0 };
  return returnHashOf(request) === null ? [gone, NO_MARKER] : [gone];
}

function marker(maxAge: number): SetCookie {
  return { name: MARKER_COOKIE, value: '1', maxAge, readable: true };
}

const NO_MARKER: SetCookie = { name: MARKER_COOKIE, value: '', maxAge: 0, readable: true };
