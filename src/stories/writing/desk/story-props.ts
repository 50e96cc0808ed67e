import type { StaffMember } from '#people';
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

/** A field with what was sent, where its form was refused. */
export function sentTo(refused: RefusedForm | undefined, deed: string, name: string) {
  const own = refused?.deed === deed ? refused : undefined;
  return {
    ...{ name, value: own?.values.get(name) },
    error: own?.field === name ? own.says : undefined,
  };
}

export interface StoryViewProps extends StoryFacts {
  /** Who looks at it. */
  readonly staff: StaffMember;
  readonly refused?: RefusedForm | undefined;
  readonly isSaved?: boolean;
}
