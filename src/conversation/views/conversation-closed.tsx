import { Notice } from '#ui';
import type { Speech } from './speech.ts';

/** Stands where the form would, and comes there while somebody reads. */
export function ConversationClosed({ speech }: { readonly speech: Speech }) {
  return (
    <Notice>
      <p>{speech.say('closed')}</p>
    </Notice>
  );
}
