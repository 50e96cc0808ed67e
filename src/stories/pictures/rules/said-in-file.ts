import { oneLine } from '#platform/text';
import { iptcTexts } from './iptc.ts';
import { xmpTexts } from './xmp.ts';

/** What a file says of its own picture. Plain text; empty where it says nothing. */
export interface SaidInFile {
  readonly alt: string;
  readonly caption: string;
  readonly credit: string;
  readonly licence: string;
}

/** The longest that is kept of each, in characters. A form takes as much. */
export const LONGEST_SAID = { alt: 1_000, caption: 2_000, credit: 300, licence: 300 } as const;

const [BY_LINE, CREDIT, SOURCE, COPYRIGHT, CAPTION] = [80, 110, 115, 116, 120] as const;

/**
 * Words, credit and licence out of a file's XMP and IPTC-IIM; XMP is the newer one and comes first (IPTC Photo Metadata
 * Standard 2023.2). The credit names the creator, and who asks to be named with it.
 */
export function saidInFile({
  xmp = '',
  iptc = new Uint8Array(),
}: {
  readonly xmp?: string | undefined;
  readonly iptc?: Uint8Array | undefined;
}): SaidInFile {
  const newer = xmpTexts(xmp);
  const older = iptcTexts(iptc);
  const all = (name: string, dataset: number) =>
    oneLine((newer.get(name) ?? older.get(dataset) ?? []).join(', '));
  const first = (name: string, dataset = -1) =>
    oneLine((newer.get(name) ?? older.get(dataset) ?? [])[0] ?? '');
  const makers = all('dc:creator', BY_LINE);
  const line = first('photoshop:Credit', CREDIT) || first('photoshop:Source', SOURCE);
  const terms = first('xmpRights:UsageTerms') || first('cc:license') || first('xmpRights:WebStatement');
  return {
    alt: first('Iptc4xmpCore:AltTextAccessibility').slice(0, LONGEST_SAID.alt),
    caption: first('dc:description', CAPTION).slice(0, LONGEST_SAID.caption),
    credit: together(makers, line).slice(0, LONGEST_SAID.credit),
    licence: (terms || first('dc:rights', COPYRIGHT)).slice(0, LONGEST_SAID.licence),
  };
}

/** Both, unless one of them says the other as well. */
function together(makers: string, line: string): string {
  if (line === '' || makers.includes(line)) return makers;
  if (makers === '' || line.includes(makers)) return line;
  return `${makers} / ${line}`;
}
