import { type Answer, moved, nothingHere, type Request } from '#platform/http';
import { findOldAddress } from './find-old-address.ts';
import { hrefOfAddress } from './href-of-address.ts';
import type { Reading } from './reading.ts';

/** WordPress's addresses by number: all of them may be in the world for ever. */
const NUMBERED = ['p', 'page_id', 'attachment_id', 'cat', 'author'];

/** Answers `/?p=17` and its like by what the table of addresses knows; nothing for any other query. */
export async function answerOldQuery(request: Request, reading: Reading): Promise<Answer | undefined> {
  if (request.query.size === 0) return undefined;
  if (request.query.has('feed')) return moved('/feed');
  const words = request.query.get('s');
  if (words !== undefined) return moved(`/search?q=${encodeURIComponent(words)}`);
  const tag = request.query.get('tag');
  if (tag !== undefined) return moved(`/tag/${encodeURIComponent(tag)}`);
  const name = NUMBERED.find((one) => request.query.has(one));
  if (name === undefined) return undefined;
  const address = await findOldAddress(request, `/?${name}=${request.query.get(name) ?? ''}`, reading);
  const href = address && (await hrefOfAddress(address, reading.needs));
  if (!href) throw nothingHere();
  return moved(href);
}
