import { Notice } from '#ui';
import type { ConversationSettings } from '../settings.ts';
import type { Speech } from './speech.ts';

/** Stands where the form would, and comes there while somebody reads. */
export function ConversationClosed(props: {
  readonly words: ConversationSettings['closedWords'];
  readonly speech: Speech;
}) {
  return (
    <Notice>
      <p dir="auto">{props.words || props.speech.say('closed')}</p>
    </Notice>
  );
}
