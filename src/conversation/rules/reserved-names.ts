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

/**
 * Whether a name poses as one of `names` (of people who work here, or of the newsroom) or as an office of it,
 * in look-alike letters too.
 *
 *     isReserved('Mirа 0lsen', ['Mira Olsen']) // true: a Cyrillic letter and a digit
 */
export function isReserved(name: string, names: readonly string[]): boolean {
  const words = wordsIn(folded(name));
  const whole = words.join('');
  if (whole === '') return false;
  if (words.some((word) => offices.has(word)) || offices.has(whole)) return true;
  const telling = words.filter((word) => !small.has(word));
  if (telling.length > 0 && telling.every((word) => alone.has(word))) return true;
  if (alone.has(whole)) return true;
  return names.some((one) => {
    const parts = wordsIn(folded(one));
    const reserved = parts.join('');
    // A first name alone is anybody's.
    if (reserved === '' || (parts.length === 1 && reserved.length < SHORTEST_WITHIN)) return false;
    return (
      whole === reserved || (reserved.length >= SHORTEST_WITHIN && [...ends(whole, reserved)].length > 0)
    );
  });
}

/** What is left of a name that only adds an office or a small word to a reserved one: “Mira Olsen (Staff)”. */
function* ends(whole: string, reserved: string): Generator<string> {
  for (const word of [...alone, ...small]) {
    if (whole === reserved + word || whole === word + reserved) yield word;
  }
}
