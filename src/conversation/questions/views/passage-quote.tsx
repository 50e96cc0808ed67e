import { wordDifference } from '#stories';
import { passageAnchor } from '../../rules/hrefs.ts';
import type { Speech } from '../../views/speech.ts';
import { stateOfWords } from '../rules/quoted.ts';
import type { QuotedPassage } from '../words.ts';

export interface PassageQuoteProps {
  readonly words: string;
  /** What became of them; left out where nobody is told. */
  readonly passage?: QuotedPassage | undefined;
  /** The story's path, where the quote does not stand on the story's own page. */
  readonly href?: string;
  readonly speech: Speech;
}

/** Words of the story that somebody speaks about: a link to where they stand, or what became of them. */
export function PassageQuote({ words, passage, href = '', speech }: PassageQuoteProps) {
  const { say } = speech;
  const state = stateOfWords(words, passage);
  const leads = state === 'there' || state === 'reworded';
  return (
    <>
      <blockquote class="comment__passage" aria-label={say('passage')} dir="auto">
        {passage && leads ? <a href={`${href}#${passageAnchor(passage.id)}`}>{words}</a> : words}
      </blockquote>
      {passage && state === 'reworded' && (
        <details class="wording">
          <summary>{say('earlier-wording')}</summary>
          <p dir="auto">
            <Difference before={words} after={passage.words} speech={speech} />
          </p>
        </details>
      )}
      {passage?.state === 'unmarked' && <p class="wording">{say('words-unplaced')}</p>}
      {state === 'gone' && <p class="wording">{say('words-gone')}</p>}
    </>
  );
}

/** What was taken out and what was put in, in marks and, for those who hear it, in words. */
function Difference(props: { readonly before: string; readonly after: string; readonly speech: Speech }) {
  const { say } = props.speech;
  return (
    <>
      {wordDifference(props.before, props.after).map(({ kind, text }) => {
        if (kind === 'kept') return text;
        const Mark = kind === 'removed' ? 'del' : 'ins';
        return (
          <Mark>
            <span class="hidden-text">{say(`wording-${kind}`)} </span>
            {text}
          </Mark>
        );
      })}
    </>
  );
}
