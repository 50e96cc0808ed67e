import type { Arrangement, BandChoice, Choice } from '../words.ts';

/** The lead and four seconds. */
export const PLACES = 5;
export const MOST_BANDS = 8;
/** How many stories a band may show: one row. */
export const IN_BAND = [2, 3, 4] as const;
export const USUAL_IN_BAND = 4;

export const UNARRANGED: Arrangement = { places: Array<Choice>(PLACES).fill('latest'), bands: null };

/** What a front page may be filled with, each the first first. */
export interface Candidates<Story> {
  readonly latest: readonly Story[];
  readonly discussed: readonly Story[];
  /** Those chosen by hand, as far as everybody may see them. */
  readonly chosen: ReadonlyMap<string, Story>;
}

/**
 * The stories of the places, lead first. What was chosen by hand stands in its place and nowhere else; a rule fills
 * its place with the first that stands in none yet. A chosen story that readers can no longer see leaves its place
 * to the latest, as does the most discussed where nothing is discussed. Fewer stories than places: the last are empty.
 */
export function fillPlaces<Story extends { readonly id: string }>(
  places: readonly Choice[],
  { latest, discussed, chosen }: Candidates<Story>,
): readonly Story[] {
  const used = new Set([...chosen].filter(([id]) => places.includes(`story:${id}`)).map(([id]) => id));
  const next = (stories: readonly Story[]) => {
    const story = stories.find(({ id }) => !used.has(id));
    if (story) used.add(story.id);
    return story;
  };
  return places.flatMap((choice) => {
    const byHand = chosen.get(idChosen(choice) ?? '');
    return byHand ?? (choice === 'discussed' ? next(discussed) : undefined) ?? next(latest) ?? [];
  });
}

/** The story that a choice names; null for a rule. */
export function idChosen(choice: Choice): string | null {
  return choice.startsWith('story:') ? choice.slice('story:'.length) : null;
}

/** The section of a band; null for the most discussed. */
export function sectionChosen({ of }: BandChoice): string | null {
  return of === 'discussed' ? null : of.slice('section:'.length);
}
