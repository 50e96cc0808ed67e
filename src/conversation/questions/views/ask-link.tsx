import { questionsHref } from '../../rules/hrefs.ts';
import type { Speech } from '../../views/speech.ts';

/** In the view of somebody who may edit the story: what leads to its questions. */
export function AskLink({ storyId, speech }: { readonly storyId: string; readonly speech: Speech }) {
  return (
    <p class="conversation__own-view">
      <a href={questionsHref(storyId)}>{speech.say('questions-to-readers')}</a>
    </p>
  );
}
