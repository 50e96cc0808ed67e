import { mediaIdsIn } from '../../pictures/rules/media-address.ts';

/** An address in an attribute, as our views write it: quotes within are always escaped. */
const ADDRESS = /\s(href|src|poster)="(\/(?!\/)[^"]*)"/g;
/** What lets a browser choose among the sizes that we draw: there is one file of each picture now. */
const CHOICES = /<source\s[^>]*srcset="[^"]*"[^>]*>|\s(?:srcset|sizes)="[^"]*"/g;

/**
 * A story's HTML as it can be read from a disk: what it shows is found beside it, by `fileOf`, and its links lead to
 * the site, whose address is `origin`. Of what is not there the address on the site stays.
 *
 * @example portableHtml('<img src="/pictures/ID/960.jpg">', { origin, fileOf }) // '<img src="../media/quay.jpg">'
 */
export function portableHtml(
  html: string,
  { origin, fileOf }: { readonly origin: string; readonly fileOf: (mediaId: string) => string | null },
): string {
  return html.replace(CHOICES, '').replace(ADDRESS, (_, name: string, path: string) => {
    const [id] = /^\/(pictures|files)\//.test(path) ? mediaIdsIn(path) : [];
    const file = id === undefined ? null : fileOf(id);
    return ` ${name}="${file === null ? origin + path : escaped(file)}"`;
  });
}

/** A name may have any letter; in an address it is percent-encoded, part by part. */
function escaped(file: string): string {
  return file.split('/').map(encodeURIComponent).join('/').replaceAll("'", '%27');
}
