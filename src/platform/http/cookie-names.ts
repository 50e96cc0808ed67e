/** How a cookie is called on the wire. */
export type CookieName = (name: string) => string;

/**
 * Those of `hostCookies` carry the prefix `__Host-` where everything goes over https: browsers take such a one from this
 * host alone, for all of its paths (RFC 6265bis, 4.1.3.2). Without https they would refuse it.
 */
export function cookieNames(needs: {
  readonly secure: boolean;
  readonly hostCookies?: readonly string[] | undefined;
}): CookieName {
  const bound = new Set(needs.secure ? needs.hostCookies : []);
  return (name) => (bound.has(name) ? `__Host-${name}` : name);
}
