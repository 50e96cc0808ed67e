/** Nothing from another host, no inline script or style, no frame around us. */
export const CONTENT_POLICY =
  "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

/**
 * For what a stranger has a part in: nothing is loaded, nothing runs, and it is of no origin. The styles are those
 * with which a browser centres a picture that is looked at by itself.
 */
export const SANDBOX_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

/**
 * Headers of every answer, as name, value, name, value … A page that needs more than the
 * common policy says so itself.
 */
export const securityHeaders: readonly string[] = [
  'content-security-policy',
  CONTENT_POLICY,
  'x-content-type-options',
  'nosniff',
  'referrer-policy',
  'strict-origin-when-cross-origin',
  'cross-origin-opener-policy',
  'same-origin',
  'permissions-policy',
  'camera=(), microphone=(), geolocation=(), browsing-topics=()',
];

/** What everybody gets alike may be kept by anybody, and is asked for anew each time. */
export const sharedPageHeaders: readonly string[] = [
  ...securityHeaders,
  'cache-control',
  'public, no-cache',
  'vary',
  'accept-encoding',
];
