import { type AskedPictures, LACKS, LIBRARY } from '../words.ts';

const LONGEST_WORDS = 200;

/** What the address of the library asks for; what is none is as if it were not there. */
export function askedPictures(query: ReadonlyMap<string, string>): AskedPictures {
  return {
    words: (query.get('words') ?? '').trim().slice(0, LONGEST_WORDS),
    only: LACKS.find((one) => one === query.get('only')) ?? null,
  };
}

/** The same as an address, at a page of it. */
export function libraryAddress({ words, only }: AskedPictures, page: number): string {
  const query = new URLSearchParams({
    ...(words === '' ? {} : { words }),
    ...(only === null ? {} : { only }),
    ...(page === 1 ? {} : { page: String(page) }),
  }).toString();
  return query === '' ? LIBRARY : `${LIBRARY}?${query}`;
}
