/**
 * Whether a request that would change something comes from the site itself. `Sec-Fetch-Site` decides where the
 * browser sends it, else `Origin`. Without either there must be no cookie that could be abused: that is a
 * program, which acts for nobody.
 */
export function comesFromHere(
  sent: { secFetchSite: string | undefined; origin: string | undefined; hasCookies: boolean },
  ownOrigins: readonly string[],
): boolean {
  if (sent.secFetchSite !== undefined) {
    return sent.secFetchSite === 'same-origin' || sent.secFetchSite === 'none';
  }
  if (sent.origin !== undefined) return ownOrigins.includes(sent.origin);
  return !sent.hasCookies;
}

/** The origins that count as the site's own: `SITE_URL`'s, or every loopback name at the port without one. */
export function ownOriginsOf(siteUrl: string | undefined, port: number): readonly string[] {
  if (siteUrl !== undefined) return [new URL(siteUrl).origin];
  return ['localhost', '127.0.0.1', '[::1]'].map((host) => `http://${host}:${port}`);
}
