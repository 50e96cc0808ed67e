import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { TRANSLATED } from '#platform/messages';

type Catalogue = Readonly<Record<string, string>>;
type Element = ReturnType<IntlMessageFormat['getAst']>[number];
type PluralElement = Extract<Element, { offset: number }>;

declare global {
  interface ImportMeta {
    /** Every module whose path fits, as what imports it: where it stands from here. */
    glob(pattern: string): Record<string, () => Promise<{ english?: Catalogue; translation?: Catalogue }>>;
  }
}

const CATALOGUES = import.meta.glob('../src/**/messages/*.ts');

/** Every folder that holds a catalogue in several languages. */
const ROOMS = Object.keys(CATALOGUES)
  .filter((path) => path.endsWith('/messages/english.ts'))
  .map((path) => path.slice('../'.length, -'/english.ts'.length))
  .sort();

const COUNTS = [0, 1, 2, 3, 5, 11, 21, 100];

describe('What readers meet', () => {
  it('stands in seven catalogues', () => {
    expect(ROOMS).toEqual([
      'src/conversation/messages',
      'src/demo/first-pages/messages',
      'src/giving/messages',
      'src/giving/own/messages',
      'src/people/readers/messages',
      'src/stories/views/messages',
      'src/ui/messages',
    ]);
  });

  for (const room of ROOMS) {
    it.each(TRANSLATED)(`${room} is said in "%s": every sentence, and no other`, async (language) => {
      const said = await translationOf(room, language);
      expect(Object.keys(said).sort()).toEqual(Object.keys(await englishOf(room)).sort());
      expect(Object.values(said).filter((message) => message.trim() === '')).toEqual([]);
    });

    it.each(TRANSLATED)(`${room} fills the same places in "%s" as in English`, async (language) => {
      const english = await englishOf(room);
      const said = Object.entries(await translationOf(room, language));
      expect(said.map(([key, message]) => [key, placesIn(message, language)])).toEqual(
        said.map(([key]) => [key, placesIn(english[key] ?? '', 'en')]),
      );
    });

    it.each(TRANSLATED)(`${room} can be said in "%s" of any number`, async (language) => {
      for (const message of Object.values(await translationOf(room, language))) {
        for (const count of COUNTS) {
          const facts = Object.fromEntries(placesIn(message, language).map((place) => [place, count]));
          expect(formatOf(message, language).format(facts)).not.toMatch(/[{}]/);
        }
      }
    });

    it.each(['en', ...TRANSLATED])(`${room} has each plural that "%s" has`, async (language) => {
      const said = language === 'en' ? await englishOf(room) : await translationOf(room, language);
      const forms = Object.entries(said).flatMap(([key, message]) =>
        pluralsIn(astOf(message, language)).map((plural) => [key, formsOf(plural)]),
      );
      expect(forms).toEqual(forms.map(([key]) => [key, formsIn(language)]));
    });
  }
});

/** Read aloud in place of what is seen: whoever steers by voice says what they see. */
const READ_ALOUD = [
  ['reply', 'reply-to'],
  ['report-link', 'report-of'],
  ['subscriptions-end', 'subscriptions-end-of'],
] as const;

describe('What is read aloud', () => {
  it.each(['en', ...TRANSLATED])('holds in "%s" the words that are seen', async (language) => {
    const room = 'src/conversation/messages';
    const said = language === 'en' ? await englishOf(room) : await translationOf(room, language);
    for (const [seen, aloud] of READ_ALOUD) {
      expect(wordsOf(said[aloud] ?? '')).toEqual(expect.arrayContaining(wordsOf(said[seen] ?? '?')));
    }
  });
});

describe('The tests of translations', () => {
  it('know how many forms a language has', () => {
    expect(formsIn('ko')).toEqual(['other']);
    expect(formsIn('de')).toEqual(['one', 'other']);
    expect(formsIn('fr')).toEqual(['many', 'one', 'other']);
    expect(formsIn('pl')).toEqual(['few', 'many', 'one', 'other']);
    expect(formsIn('ar')).toEqual(['few', 'many', 'one', 'other', 'two', 'zero']);
  });

  it('see a plural within a choice', () => {
    const within = '{what, select, a {{n, plural, one {x} other {y}}} other {z}}';
    expect(pluralsIn(astOf(within, 'en')).map(formsOf)).toEqual([['one', 'other']]);
    expect(placesIn(within, 'en')).toEqual(['n', 'what']);
  });
});

async function englishOf(room: string): Promise<Catalogue> {
  return (await catalogueAt(`../${room}/english.ts`)).english ?? {};
}

async function translationOf(room: string, language: string): Promise<Catalogue> {
  return (await catalogueAt(`../${room}/${language}.ts`)).translation ?? {};
}

async function catalogueAt(path: string) {
  const catalogue = await CATALOGUES[path]?.();
  if (catalogue === undefined) throw new Error(`There is no ${path}`);
  return catalogue;
}

function formatOf(message: string, language: string): IntlMessageFormat {
  return new IntlMessageFormat(message, language, undefined, { ignoreTag: true });
}

function astOf(message: string, language: string): readonly Element[] {
  return formatOf(message, language).getAst();
}

/** The categories that whole numbers fall into, and `other`, which every plural must have. */
function formsIn(language: string): string[] {
  const rules = new Intl.PluralRules(language);
  const reached = [...Array(1_001).keys(), 1_000_000].map((count) => rules.select(count));
  return [...new Set([...reached, 'other'])].sort();
}

/** Without the exact numbers that are said apart, like `=0`. */
function formsOf({ options }: PluralElement): string[] {
  return Object.keys(options)
    .filter((form) => !form.startsWith('='))
    .sort();
}

function isPlural(element: Element): element is PluralElement {
  return 'offset' in element;
}

function pluralsIn(ast: readonly Element[]): readonly PluralElement[] {
  return ast.flatMap((element) => [
    ...(isPlural(element) ? [element] : []),
    ...branchesOf(element).flatMap((branch) => pluralsIn(branch)),
  ]);
}

function placesIn(message: string, language: string): readonly string[] {
  return [...new Set(namesIn(astOf(message, language)))].sort();
}

function namesIn(ast: readonly Element[]): readonly string[] {
  return ast.flatMap((element) => [
    // A literal (type 0) and the number sign of a plural (type 7) are no places.
    ...('value' in element && element.type !== 0 ? [element.value] : []),
    ...branchesOf(element).flatMap((branch) => namesIn(branch)),
  ]);
}

function branchesOf(element: Element): readonly (readonly Element[])[] {
  return 'options' in element ? Object.values(element.options).map(({ value }) => value) : [];
}

function wordsOf(message: string): string[] {
  return message.toLowerCase().match(/\p{L}+/gu) ?? [];
}
