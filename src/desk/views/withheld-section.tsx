import type { Withheld } from '#platform/mail';
import { say } from '../messages.ts';

/** Why letters did not leave, and how many: the answer to who asks where theirs is. */
export function WithheldSection({ withheld }: { readonly withheld: readonly Withheld[] }) {
  return (
    <section aria-labelledby="withheld">
      <h2 id="withheld">{say('withheld')}</h2>
      <div class="desk-text">
        <p>{say('withheld-what')}</p>
        {withheld.length === 0 ? (
          <p class="desk-soft">{say('withheld-none')}</p>
        ) : (
          <ul class="desk-plain">
            {withheld.map(({ reason, count }) => (
              <li>
                {say(`withheld-${reason}`)}: {count} <span class="desk-soft">({reason})</span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
