import { percentDecoded, shortened } from '#platform/text';
import { type StoryDocument, textOf } from '#stories';
import { builderHtml } from '../rules/builder-html.ts';
import { plainText } from './story-of-item.ts';
import type { WxrItem } from './words.ts';

/** A headline or standfirst that is longer is a mistake, and no list has room for it. In characters. */
const LONGEST_TITLE = 300;
const LONGEST_STANDFIRST = 2_000;
/** Of a text that has no title so much stands for one. */
const FIRST_WORDS = 60;

/** What was concluded and not said, in words. */
interface Said {
  readonly words: string;
  readonly inferred: readonly string[];
}

/** The HTML of an item. A page builder keeps its own, and what plugins hang on words may stand there alone. */
export function htmlOf({ content, meta }: Pick<WxrItem, 'content' | 'meta'>): Said {
  const data = meta.find(({ key }) => key === '_elementor_data')?.value ?? '';
  const asks = (text: string) => text.includes('[wpdiscuz-feedback');
  const isNeeded = content.trim() === '' || (asks(data) && !asks(content));
  const built = isNeeded ? builderHtml(data) : '';
  if (built === '') return { words: content, inferred: [] };
  return { words: built, inferred: ['its text, from the data of a page builder'] };
}

/** The headline; a text without one is called by its first words. */
export function titleOf(item: Pick<WxrItem, 'title' | 'slug'>, document: StoryDocument): Said {
  const title = plainText(item.title);
  const words = shortened(title, LONGEST_TITLE);
  if (words !== '') return { words, inferred: words === title ? [] : ['its title, cut'] };
  const first = shortened(textOf(document), FIRST_WORDS);
  return {
    words: first || slugWords(item.slug) || 'Untitled',
    inferred: ['its title, from its first words'],
  };
}

export function standfirstOf({ excerpt }: Pick<WxrItem, 'excerpt'>): Said {
  const whole = plainText(excerpt);
  const words = shortened(whole, LONGEST_STANDFIRST);
  return { words, inferred: words === whole ? [] : ['its standfirst, cut'] };
}

function slugWords(slug: string): string {
  return percentDecoded(slug)?.replace(/[-_]+/g, ' ').trim() ?? slug;
}
