import type { Challenges, Checked } from '#platform/challenge';

/** What somebody brings to show that they took the time: work of their browser, or a small page that was open. */
export interface BroughtProof {
  readonly kind: 'work' | 'page';
  readonly checked: Checked;
  /** More pages than people open came from this network: a program opens them, and this one proves nothing. */
  readonly isOneOfMany?: true;
}

interface Asked {
  /** What a slip must be made out for. */
  readonly about: string;
  readonly challenges: Challenges;
  /** For how long the page is looked at by people, in milliseconds. */
  readonly shortest: number;
  /** Counts one page of this network; whether it is still one of few. See `limitPages`. */
  readonly countPage: () => Promise<boolean>;
}

/** Reads it out of a form. */
export async function broughtIn(form: ReadonlyMap<string, string>, asked: Asked): Promise<BroughtProof> {
  const { about, challenges, shortest, countPage } = asked;
  const slip = challenges.readSlip(form.get('slip'), about);
  if (slip.outcome === 'missing') {
    return { kind: 'work', checked: await challenges.verify(form.get('proof')) };
  }
  const brought = { kind: 'page', checked: slip } as const;
  if (slip.outcome !== 'proved' || isHasty(brought, shortest) || (await countPage())) return brought;
  return { kind: 'page', checked: { outcome: 'wrong' }, isOneOfMany: true };
}

/** Whether the small page was open for less than `shortest` milliseconds. */
export function isHasty({ kind, checked }: BroughtProof, shortest: number): boolean {
  return kind === 'page' && checked.outcome === 'proved' && checked.openFor < shortest;
}
