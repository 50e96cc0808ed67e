/** A passage of the story, in the order of the text. */
export interface AskedAbout {
  readonly passageId: string;
  readonly words: string;
}

export type PlacedBy =
  | 'the table of the old site'
  | 'the saved page'
  | 'the only passage of the story'
  | 'the order of the passages, to be confirmed';

export interface FeedbackPlaces {
  /** wpDiscuz's number of an inline form -> the passage that it belongs to. */
  readonly passages: ReadonlyMap<number, string>;
  readonly by: ReadonlyMap<number, PlacedBy>;
  /** Numbers whose passage cannot be told. */
  readonly unknown: readonly number[];
}

/**
 * Which passage each inline form of wpDiscuz belongs to. An export has both ends and not what joins them, so it is
 * told by the table of the forms if that is at hand, else by the old page (both are certain), else by there being one
 * passage only, else, where there are as many forms as passages, by their order (rows are made in the order of the
 * text). Never by a guess.
 */
export function feedbackPlaces(
  forms: readonly number[],
  passages: readonly AskedAbout[],
  told: { readonly tabled: ReadonlyMap<number, string>; readonly shown: ReadonlyMap<number, string> },
): FeedbackPlaces {
  const places = new Map<number, string>();
  const by = new Map<number, PlacedBy>();
  const place = (form: number, passage: AskedAbout, how: PlacedBy) => {
    places.set(form, passage.passageId);
    by.set(form, how);
  };
  const numbers = [...new Set(forms)].sort((one, other) => one - other);
  const byId = new Map(passages.toReversed().map((one) => [one.passageId, one]));
  const shown = told.shown.size === 0 ? () => undefined : passageShown(passages);
  for (const form of numbers) {
    const tabled = byId.get(told.tabled.get(form) ?? '');
    const passage = tabled ?? shown(told.shown.get(form));
    if (passage) place(form, passage, tabled ? 'the table of the old site' : 'the saved page');
  }
  const open = numbers.filter((form) => !places.has(form));
  const taken = new Set(places.values());
  const free = passages.filter((one) => !taken.has(one.passageId));
  const [only] = passages;
  if (passages.length === 1 && only)
    for (const form of open) place(form, only, 'the only passage of the story');
  else if (open.length === free.length)
    for (const [at, form] of open.entries()) {
      const passage = free[at];
      if (passage) place(form, passage, 'the order of the passages, to be confirmed');
    }
  return { passages: places, by, unknown: numbers.filter((form) => !places.has(form)) };
}

/** Finds the one passage with whose words a text of the old page begins: the longest of those that do. */
function passageShown(passages: readonly AskedAbout[]): (text: string | undefined) => AskedAbout | undefined {
  const byWords = new Map<string, readonly AskedAbout[]>();
  for (const passage of passages) {
    const words = plain(passage.words);
    if (words !== '') byWords.set(words, [...(byWords.get(words) ?? []).slice(0, 1), passage]);
  }
  const lengths = [...new Set([...byWords.keys()].map((words) => words.length))].sort(
    (one, other) => other - one,
  );
  return (text) => {
    const shown = plain(text ?? '');
    for (const length of lengths) {
      const fitting = byWords.get(shown.slice(0, length)) ?? [];
      if (fitting.length > 0) return fitting.length === 1 ? fitting[0] : undefined;
    }
    return undefined;
  };
}

/** Letters and digits alone: the old page may have had other quotation marks and dashes. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
