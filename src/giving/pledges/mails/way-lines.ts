import { say } from '../../messages.ts';
import { factsOfWay, notesOfWay } from '../../way-facts.ts';
import type { Way } from '../../words.ts';

/** What a way consists of, as the page says it (`WayFacts`), in lines of a term and its value. */
export function wayLines({ details }: Way, language: string): readonly (readonly [string, string])[] {
  return factsOfWay(details, language).map(({ term, shown }) => [term, shown] as const);
}

/** What else there is to say of it, in sentences. */
export function wayNotes(way: Way, language: string): readonly string[] {
  const notes = notesOfWay(way, language);
  return way.sample ? [...notes, say(language, 'sample-way')] : notes;
}
