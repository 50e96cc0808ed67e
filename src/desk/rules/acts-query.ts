import { isDay } from '#platform/clock';

const LONGEST = 200;

/** Which acts somebody asks for, as their form says it; what is left out bounds nothing. */
export interface ActsQuery {
  readonly by: string | undefined;
  readonly words: string | undefined;
  readonly subject: string | undefined;
  /** Days of the newsroom, both included: `2026-03-10`. What is no day is left out. */
  readonly from: string | undefined;
  readonly until: string | undefined;
  /** The id of an act. */
  readonly before: string | undefined;
}

export function readActsQuery(query: ReadonlyMap<string, string>): ActsQuery {
  const text = (name: string) => query.get(name)?.trim().slice(0, LONGEST) || undefined;
  const day = (name: string) => [text(name)].find((one) => one !== undefined && isDay(one) && one < NEVER);
  return {
    ...{ by: text('by'), words: text('words'), subject: text('subject'), before: text('before') },
    ...{ from: day('from'), until: day('until') },
  };
}

/** Years of five digits make no instant that can be compared as text, and nobody acted in the year 3000. */
const NEVER = '3000-01-01';
