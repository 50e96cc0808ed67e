import { percentRead, withoutTrailingSlashes } from '#platform/text';
import { addressOnSite } from '#stories';
import { rewrittenLink, uploadPath } from '../rules/old-address.ts';
import type { BroughtPictures } from './brought-media.ts';
import type { Shelves } from './shelves.ts';
import type { Survey } from './survey.ts';

/** Numbers in WordPress's addresses by query; they are answered at the root alone. */
const NUMBERED = ['p', 'page_id', 'attachment_id', 'cat', 'author'];

/** How addresses in the texts of the imported site are said here. */
export function linkRewriter({
  survey: { hosts, base, oldSite },
  pictures,
  shelves,
}: {
  readonly survey: Survey;
  readonly pictures: BroughtPictures;
  readonly shelves: Pick<Shelves, 'isTaken'>;
}): (address: string) => string {
  return (address) => {
    if (uploadPath(address) !== undefined) return pictures.hrefOf(address) ?? address;
    const here = rewrittenLink(address, hosts);
    if (here === undefined) return address;
    const url = new URL(here, 'https://newsroom.invalid');
    if (url.search === '' && shelves.isTaken(withoutTrailingSlashes(percentRead(url.pathname))))
      return `${addressOnSite(url.pathname, oldSite)}${url.hash}`;
    const numbered = NUMBERED.find((name) => url.searchParams.has(name));
    if (numbered === undefined || withoutTrailingSlashes(url.pathname) !== base) return here;
    const number = `/?${numbered}=${encodeURIComponent(url.searchParams.get(numbered) ?? '')}`;
    return `${addressOnSite(number, oldSite)}${url.hash}`;
  };
}
