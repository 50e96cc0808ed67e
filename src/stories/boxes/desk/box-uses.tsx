import type { PictureUses } from '../../library/words.ts';
import { sayBoxes } from '../messages.ts';

/** Where a background box stands, and that all of it changes with the box. */
export function BoxUses({ uses: { shown, others } }: { readonly uses: PictureUses }) {
  const isNowhere = shown.length === 0 && others === 0;
  return (
    <section class="desk-text" aria-labelledby="uses-title">
      <h2 id="uses-title">{sayBoxes('uses-title')}</h2>
      {isNowhere && <p>{sayBoxes('uses-none')}</p>}
      <ul>
        {shown.map(({ label, href, kind }) => (
          <li>
            {href === null ? (
              <bdi>{label}</bdi>
            ) : (
              <a href={href}>
                <bdi>{label}</bdi>
              </a>
            )}
            , {sayBoxes(`kind-${kind}`)}
          </li>
        ))}
      </ul>
      {others > 0 && <p>{sayBoxes('uses-others', { count: others })}</p>}
      {!isNowhere && <p class="desk-soft">{sayBoxes('uses-once')}</p>}
    </section>
  );
}
