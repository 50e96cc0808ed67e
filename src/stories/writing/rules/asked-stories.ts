import { isDay } from '#platform/clock';
import { STANDINGS, type Standing } from '../words.ts';

/** Which stories somebody wants to see at the desk. */
export interface AskedStories {
  readonly words: string;
  readonly stage: Standing | null;
  readonly section: string | null;
  readonly author: string | null;
  /** `2026-03-10` */
  readonly day: string | null;
}

const LONGEST_WORDS = 200;

/** What the address of the list asks for; what is none is as if it were not there. */
export function askedStories(query: ReadonlyMap<string, string>): AskedStories {
  const text = (name: string) => (query.get(name) ?? '').trim();
  const day = text('day');
  return {
    words: text('words').slice(0, LONGEST_WORDS),
    stage: STANDINGS.find((one) => one === text('stage')) ?? null,
    section: text('section') || null,
    author: text('author') || null,
    day: isDay(day) ? day : null,
  };
}

/** The same as the query of an address, without its `?`; empty for all stories. */
export function queryOf({ words, stage, section, author, day }: AskedStories): string {
  const asked = Object.entries({ words, stage, section, author, day });
  return new URLSearchParams(asked.flatMap(([name, value]) => (value ? [[name, value]] : []))).toString();
}
