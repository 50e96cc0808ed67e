/**
 * Letters that look like others, each pair as look-alike and letter (after Unicode UTS 39, those that a reader
 * takes for one another). Lists and texts are folded alike, so words of every script still find themselves.
 */
const LOOK_ALIKES = new Map(
  (
    'аa вb сc ԁd еe ԍg ɡg нh һh іi јj кk ӏi мm оo рp ԛq ѕs тt уy ѵv ԝw хx ьb ' +
    'αa βb ϲc εe ηn ιi ϳj κk νv οo ρp τt υu χx γy ωw ' +
    'ıi ɩi łi ſs ƒf ɑa øo đd ħh ŧt ʋv ɴn ʀr ᴀa ᴇe ᴏo ' +
    '0o 1i 3e 4a 5s 7t li'
  )
    .split(' ')
    .map(([from = '', ...to]) => [from, to.join('')]),
);
/** Signs that stand for letters within a word, and are signs at its end. */
const SIGNS = new Map([...'@a!i$s|i€e£i'.matchAll(/(.)(.)/gu)].map(([, from = '', to = '']) => [from, to]));

const MARKS = /(?=[\p{Mn}\p{Me}])[\p{sc=Zinh}\p{sc=Hebr}\p{sc=Arab}\p{sc=Cyrl}]/gu;
const UNSEEN = /[\p{Cf}\p{Cc}\p{VS}\u0640\u115f\u1160\u3164\uffa0]/gu;
const WORD_WITH_SIGNS = /[\p{L}\p{N}@!$|€£]+/gu;

/**
 * A text as one reads it: without case, accents, unseen signs and look-alike letters. For comparing alone, as it
 * is no language any more.
 *
 *     folded('Ｅdіtör') === folded('editor')
 */
export function folded(text: string): string {
  const plain = text
    .replace(/[\n\t]/g, ' ')
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(UNSEEN, '')
    .replace(MARKS, '')
    .replace(WORD_WITH_SIGNS, withLetters);
  let letters = '';
  for (const letter of plain) letters += LOOK_ALIKES.get(letter) ?? letter;
  return letters.normalize('NFC');
}

/** Signs stand for letters as far as a letter follows: `$h!p!` is a ship and a shout. */
function withLetters(word: string): string {
  let end = word.length;
  while (SIGNS.has(word.charAt(end - 1))) end -= 1;
  let letters = '';
  for (const sign of word.slice(0, end)) letters += SIGNS.get(sign) ?? sign;
  return letters + word.slice(end);
}

/** The words of a folded text: letters, digits and the marks that belong to them. */
export function wordsIn(foldedText: string): readonly string[] {
  return foldedText.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}
