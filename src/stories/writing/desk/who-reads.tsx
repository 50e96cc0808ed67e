import { Field, Select } from '#ui';
import type { StoryVisibility } from '../../words.ts';
import { sayWriting } from '../messages.ts';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '../rules/typed-password.ts';

const CHOICES = ['public', 'private', 'password'] as const;

export interface WhoReadsProps {
  readonly visibility: StoryVisibility;
  /** Whether this person may say it: of what was published once, those say it who answer for it. */
  readonly isTheirs: boolean;
  /** Whether there is a password to keep. */
  readonly hasPassword: boolean;
  /** What was chosen, where its form was refused. */
  readonly chosen?: string | undefined;
  readonly error?: string | undefined;
}

/**
 * Who may read the story, and the password of those who need one. No browser is asked to keep it or to fill in one's
 * own, so it is a plain line; what was typed into it never comes back.
 */
export function WhoReads({ visibility, isTheirs, hasPassword, chosen, error }: WhoReadsProps) {
  if (!isTheirs) {
    return (
      <p class="desk-soft">
        {sayWriting('visibility')}: {sayWriting(`visibility-${visibility}`)}
      </p>
    );
  }
  return (
    <>
      <Select
        {...{ name: 'visibility', label: sayWriting('visibility'), value: chosen ?? visibility }}
        options={CHOICES.map((one) => ({ value: one, label: sayWriting(`visibility-${one}`) }))}
      />
      <Field
        {...{ name: 'password', label: sayWriting('password'), maxlength: LONGEST_PASSWORD, error }}
        {...{ autocomplete: 'off', spellcheck: false, dir: 'auto' }}
        hint={sayWriting(hasPassword ? 'password-set' : 'password-none', { least: SHORTEST_PASSWORD })}
      />
    </>
  );
}
