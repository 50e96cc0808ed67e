import { TRAP } from '../rules/draft.ts';
import type { Speech } from './speech.ts';

/** The field that people do not see; programs that fill in everything give themselves away by it. */
export function TrapField({ speech }: { readonly speech: Speech }) {
  return (
    <div class="hidden-text" aria-hidden="true">
      <label>
        {speech.say('trap')}
        <input name={TRAP} tabIndex={-1} autocomplete="off" />
      </label>
    </div>
  );
}
