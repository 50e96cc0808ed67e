import { isWithin, oneLine, severalLines } from '#platform/text';
import { say } from '../messages.ts';
import { mayCarryForeignDetails } from '../rules/carried-details.ts';

export const LONGEST_HEADING = 80;
export const LONGEST_LEAD = 600;

/** What stands over the ways to give. */
export interface PanelWords {
  readonly heading: string;
  /** Empty for none. */
  readonly lead: string;
}

export type PanelProblem = 'too-long' | 'carries-details';

/** The heading that came with the program until the newsroom has one of its own; the lead is always its own. */
export function panelWordsOf(
  { heading, lead }: { readonly heading: string | null; readonly lead: string },
  language: string,
): PanelWords {
  return { heading: heading ?? say(language, 'heading'), lead };
}

/**
 * Reads what was typed. An empty heading, or ours as it stands, is none of the newsroom's own. Neither may tell givers of
 * another place to send money to: that takes two people.
 *
 * @param host of the newsroom's own site
 */
export function readPanelWords(
  form: ReadonlyMap<string, string>,
  { language, host }: { readonly language: string; readonly host: string },
): {
  readonly words: { readonly heading: string | null; readonly lead: string };
  readonly problems: ReadonlyMap<keyof PanelWords, PanelProblem>;
} {
  const typed = { heading: oneLine(form.get('heading') ?? ''), lead: severalLines(form.get('lead') ?? '') };
  const problems = new Map<keyof PanelWords, PanelProblem>();
  for (const [name, most] of [
    ['heading', LONGEST_HEADING],
    ['lead', LONGEST_LEAD],
  ] as const) {
    if (!isWithin(typed[name], most)) problems.set(name, 'too-long');
    else if (mayCarryForeignDetails(typed[name], host)) problems.set(name, 'carries-details');
  }
  const isOurs = typed.heading === '' || typed.heading === say(language, 'heading');
  return { words: { ...typed, heading: isOurs ? null : typed.heading }, problems };
}
