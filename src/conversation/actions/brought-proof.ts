import type { Challenges, Checked } from '#platform/challenge';

/** What somebody brings to show that they took the time: work of their browser, or a small page that was open. */
export interface BroughtProof {
  readonly kind: 'work' | 'page';
  readonly checked: Checked;
}

/** Reads it out of a form. `about`: what a slip must be made out for. */
export async function broughtIn(
  form: ReadonlyMap<string, string>,
  { about, challenges }: { readonly about: string; readonly challenges: Challenges },
): Promise<BroughtProof> {
  const slip = challenges.readSlip(form.get('slip'), about);
  if (slip.outcome !== 'missing') return { kind: 'page', checked: slip };
  return { kind: 'work', checked: await challenges.verify(form.get('proof')) };
}

/** Whether the small page was open for less than `shortest` milliseconds. */
export function isHasty({ kind, checked }: BroughtProof, shortest: number): boolean {
  return kind === 'page' && checked.outcome === 'proved' && checked.openFor < shortest;
}
