import { oneLine, slugOf } from '#platform/text';

const MOST_TAGS = 30;
const LONGEST_TAG = 60;
/** Commas and their like of several scripts, semicolons and lines. */
const BETWEEN = /[,،、，;；\n]+/u;

/** A tag as it is typed, and the word by which it is known. */
export interface TypedTag {
  readonly name: string;
  readonly slug: string;
}

/** The tags of a line such as `Ferries, Town hall`, each once; null where there are too many, or one is no word. */
export function typedTags(line: string): readonly TypedTag[] | null {
  const names = line
    .split(BETWEEN)
    .map(oneLine)
    .filter((name) => name !== '');
  const tags = new Map(names.map((name) => [slugOf(name), name]));
  const isWrong = tags.size > MOST_TAGS || tags.has('') || names.some((name) => name.length > LONGEST_TAG);
  return isWrong ? null : [...tags].map(([slug, name]) => ({ slug, name }));
}
