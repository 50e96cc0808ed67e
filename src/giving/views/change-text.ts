import { listIn } from '#platform/messages';
import { say } from '../messages.ts';
import type { PayeeChange } from '../words.ts';

/** A line of the log as a sentence. It says what changed, never from what to what. */
export function changeText({ label, deed, parts }: PayeeChange, language: string): string {
  const named = parts.map((part) => say(language, `part-${part}`));
  return say(language, `log-${deed}`, {
    label,
    parts: listIn(language, named),
  });
}
