import type { IncomingMessage } from 'node:http';

const ABSOLUTE = /^https?:\/\/([^/?#]*)([^#]*)/i;

/**
 * An address that came with its scheme and host, as it may (`GET http://news.example/2026/story`), is from here on the
 * path that it means, and its host is the one that was asked for, whatever `Host` says (RFC 9112, 3.2.2). Before
 * anything is answered by its address: a page in memory has its path as its key.
 */
export function inOriginForm(request: Pick<IncomingMessage, 'url' | 'headers'>): void {
  if (request.url?.startsWith('/')) return; // as nearly all are: every page from memory comes by here
  const [, authority, rest = ''] = ABSOLUTE.exec(request.url ?? '') ?? [];
  if (authority === undefined) return;
  request.url = rest.startsWith('/') ? rest : `/${rest}`;
  request.headers.host = authority.slice(authority.lastIndexOf('@') + 1);
}
