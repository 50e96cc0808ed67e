import type { StaffMember } from '#people';
import { writtenAt } from '#platform/clock';
import { DRAWN } from '../rules/details-form.ts';
import type { StoryFacts } from './story-facts.ts';

/** What was sent and refused: it comes back as it was sent, with the reason. */
export interface RefusedForm {
  /** The deed whose form it was. */
  readonly deed: string;
  readonly values: ReadonlyMap<string, string>;
  /** Null: it concerns the story as a whole. */
  readonly field: string | null;
  readonly says: string;
}

/** The form of details. Its fields and buttons stand also where it is decided what happens next. */
export const DETAILS_FORM = 'story-details';

/** What was sent and refused, where it was the form of details, by whichever of its buttons. */
export function refusedDetails(refused: RefusedForm | undefined): RefusedForm | undefined {
  return refused?.deed === 'details' || refused?.values.has(DRAWN) ? refused : undefined;
}

/** Whether a deed is one of a note or a question: what is wrong with it stands there, and not among the details. */
export function hangs(deed: string): boolean {
  return /^(?:notes|questions|note-.+|question-.+)$/.test(deed);
}

/** When the story goes out, as the field of it shows it. */
export function drawnTime({ story, site }: StoryViewProps): string {
  const goesOutAt = story.draft?.goesOutAt ?? null;
  return goesOutAt === null ? '' : writtenAt(goesOutAt, site.timeZone);
}

/** A field with what was sent, where its form was refused. */
export function sentTo(refused: RefusedForm | undefined, deed: string, name: string) {
  const own = refused?.deed === deed ? refused : refusedDetails(refused);
  return {
    ...{ name, value: own?.values.get(name) },
    error: own?.deed === deed && own.field === name ? own.says : undefined,
  };
}

export interface StoryViewProps extends StoryFacts {
  /** Who looks at it. */
  readonly staff: StaffMember;
  readonly refused?: RefusedForm | undefined;
  readonly isSaved?: boolean;
  /** What was typed for a deed that was not done yet: the form that brought it was only saved. */
  readonly unsent?: ReadonlyMap<string, string> | undefined;
}
