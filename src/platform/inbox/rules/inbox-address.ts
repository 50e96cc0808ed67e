import { urlFrom } from '#platform/text';

/** Where a mailbox is, and who reads it. */
export interface InboxAddress {
  readonly host: string;
  readonly port: number;
  /** `direct`: TLS from the first byte; `asked-for`: the server must offer STARTTLS; `none`: on this machine alone. */
  readonly tls: 'direct' | 'asked-for' | 'none';
  readonly user: string;
  readonly password: string;
  readonly folder: string;
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Reads `imaps://user:password@host:993/Folder` (RFC 5092, without its parameters). Null for what names no user,
 * password or host. No password crosses a network unencrypted.
 */
export function inboxFrom(address: string): InboxAddress | null {
  const url = urlFrom(address);
  if (url === null || !/^imaps?:$/.test(url.protocol)) return null;
  const [user, password, path] = [url.username, url.password, url.pathname.slice(1)].map(decoded);
  if (!user || !password || url.hostname === '' || path === undefined) return null;
  const isDirect = url.protocol === 'imaps:';
  const port = url.port === '' ? (isDirect ? 993 : 143) : Number(url.port);
  const tls = isDirect ? 'direct' : LOOPBACK.has(url.hostname) ? 'none' : 'asked-for';
  return { host: url.hostname.replace(/^\[|\]$/g, ''), port, tls, user, password, folder: path || 'INBOX' };
}

/** Undefined for a percent sign that begins nothing. */
function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
