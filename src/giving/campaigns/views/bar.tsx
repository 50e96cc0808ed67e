import { listIn, shareIn } from '#platform/messages';
import { amountInWords } from '#platform/money';
import { say } from '../../messages.ts';
import type { Progress } from '../words.ts';

/** What was received towards a goal: in words, and as a bar that says the same. */
export function Bar({ progress, language, id }: { progress: Progress; language: string; id: string }) {
  const { received, goal, percent, others, promised } = progress;
  const amount = amountInWords(received, language);
  return (
    <div class="bar">
      <p class="bar__words" id={`bar-${id}`}>
        {goal === null
          ? say(language, 'bar-received', { amount })
          : say(language, 'bar-of-goal', {
              ...{ amount, goal: amountInWords(goal, language) },
              percent: shareIn(language, (percent ?? 0) / 100),
            })}
      </p>
      {goal !== null && (
        <progress
          class="bar__line"
          max={goal.minor}
          value={Math.min(Math.max(received.minor, 0), goal.minor)}
          aria-labelledby={`bar-${id}`}
        />
      )}
      {others.length > 0 && (
        <p class="bar__beside">
          {say(language, 'bar-others', {
            amounts: listIn(
              language,
              others.map((money) => amountInWords(money, language)),
            ),
          })}
        </p>
      )}
      {promised > 0 && <p class="bar__beside">{say(language, 'bar-promised', { promised })}</p>}
    </div>
  );
}
