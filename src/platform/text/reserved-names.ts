import { folded, wordsIn } from './folded.ts';

/** Whoever bears one of these seems to speak for the newsroom, whatever else the name says. */
const OFFICES = ['admin', 'administrator', 'moderator'];
/** These alone, or with an article, are offices; within a name they are names. */
const ALONE = ['editor', 'editors', 'staff', 'newsroom', 'webmaster', 'team', 'thenewsroom'];
const SMALL_WORDS = ['the', 'your', 'our', 'of', 'in', 'chief', 'site', 'comment', 'comments'];
/** A shorter name of a newsroom stands in many names by chance. */
const SHORTEST_WITHIN = 6;

const offices = new Set(OFFICES.map(folded));
const alone = new Set(ALONE.map(folded));
const small = new Set(SMALL_WORDS.map(folded));
const additions = [...alone, ...small];

/** Names that are somebody's, as one looks for them: however many they are, a name is looked up in a few steps. */
export type TakenNames = ReadonlySet<string>;

/** Whether two names read alike, whatever their letters look like. A name without letters is like none. */
export function readsAlike(one: string, other: string): boolean {
  const read = asRead(one);
  return read !== '' && read === asRead(other);
}

/** A name as it is compared. */
function asRead(name: string): string {
  return wordsIn(folded(name)).join('');
}

/** These names, to look for others in. A short first name alone is anybody's, and left out. */
export function takenNames(names: readonly string[]): TakenNames {
  const taken = new Set<string>();
  for (const name of names) {
    const whole = asRead(name);
    if (whole !== '' && (wordsIn(folded(name)).length > 1 || whole.length >= SHORTEST_WITHIN))
      taken.add(whole);
  }
  return taken;
}

/**
 * Whether a name poses as one that is taken, in look-alike letters too, or with no more beside it than an office or a
 * small word: “Mira Olsen (Staff)”.
 *
 *     isTaken('Mirа 0lsen', takenNames(['Mira Olsen'])) // true: a Cyrillic letter and a digit
 */
export function isTaken(name: string, taken: TakenNames): boolean {
  const whole = asRead(name);
  if (taken.has(whole)) return true;
  const isOne = (rest: string) => rest.length >= SHORTEST_WITHIN && taken.has(rest);
  return additions.some(
    (word) =>
      (whole.endsWith(word) && isOne(whole.slice(0, -word.length))) ||
      (whole.startsWith(word) && isOne(whole.slice(word.length))),
  );
}

/** Whether a name says that its bearer speaks for the newsroom, whatever that is called. */
export function isOffice(name: string): boolean {
  const words = wordsIn(folded(name));
  const whole = words.join('');
  if (words.some((word) => offices.has(word)) || offices.has(whole) || alone.has(whole)) return true;
  const telling = words.filter((word) => !small.has(word));
  return telling.length > 0 && telling.every((word) => alone.has(word));
}
