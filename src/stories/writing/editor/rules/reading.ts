import { textOfBlock } from '../../../document/text.ts';
import type { Block } from '../../../document/words.ts';

/** Words a minute of somebody who reads news without haste (Brysbaert 2019: 238 for English prose). */
const WORDS_A_MINUTE = 238;
/** Letters of Chinese, Japanese and Korean that count as a word in no language of spaces: these two count alike. */
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff]/gu;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu;

/** The words of one block. Letters of languages that set no spaces count as half a word each. */
export function wordsIn(block: Block): number {
  const text = readText(block);
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  return (text.replace(UNSPACED, ' ').match(WORD)?.length ?? 0) + Math.ceil(unspaced / 2);
}

/** What somebody reads who reads the text: not code, and not what stands in for a picture. */
function readText(block: Block): string {
  if (block.type === 'code' || block.type === 'island') return '';
  if (block.type === 'picture') return block.attrs.caption ?? '';
  if (block.type === 'gallery') return block.attrs.pictures.map(({ caption = '' }) => caption).join(' ');
  return textOfBlock(block);
}

/** Minutes to read so many words, at least one for a text that has any. */
export function minutesFor(words: number): number {
  return words === 0 ? 0 : Math.max(1, Math.round(words / WORDS_A_MINUTE));
}
