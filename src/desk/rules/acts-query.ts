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
  const day = (name: string) => [text(name)].find((one) => one !== undefined && isDay(one));
  return {
    ...{ by: text('by'), words: text('words'), subject: text('subject'), before: text('before') },
    ...{ from: day('from'), until: day('until') },
  };
}

/** The day after this one. */
export function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + 24 * 60 * 60 * 1_000).toISOString().slice(0, 10);
}

function isDay(text: string): boolean {
  if (!/^[12]\d{3}-\d{2}-\d{2}$/.test(text)) return false;
  const there = new Date(`${text}T00:00:00.000Z`);
  return !Number.isNaN(there.getTime()) && there.toISOString().startsWith(text);
}
