import type { WordChange } from '../../passages/words.ts';
import { sayWriting } from '../messages.ts';
import type { BlockChange } from '../rules/compare.ts';
import { storyPath } from './paths.ts';

export interface CompareViewProps {
  readonly storyId: string;
  readonly one: string;
  readonly other: string;
  readonly title: readonly WordChange[];
  readonly standfirst: readonly WordChange[];
  readonly blocks: readonly BlockChange[];
}

/** Two states of a text, word by word; long stretches that are the same are only counted. */
export function CompareView({ storyId, one, other, title, standfirst, blocks }: CompareViewProps) {
  const isSame = [...title, ...standfirst].every(isKept) && blocks.every(({ kind }) => kind === 'kept');
  return (
    <div class="desk-stack">
      <nav class="desk-links" aria-label={sayWriting('history')}>
        <a href={storyPath(storyId)}>{sayWriting('back-to-story')}</a>
        <a href={`${storyPath(storyId)}/history`}>{sayWriting('history')}</a>
      </nav>
      <p class="desk-soft">{sayWriting('compare-from', { one, other })}</p>
      {isSame && <p>{sayWriting('compare-same')}</p>}
      <div class="stories-compared" dir="auto">
        <p class="stories-compared__title">
          <Words changes={title} />
        </p>
        <p>
          <Words changes={standfirst} />
        </p>
        {inStretches(blocks).map((stretch) =>
          'count' in stretch ? (
            <p class="desk-soft stories-compared__same" dir="ltr">
              {sayWriting('compare-kept', { count: stretch.count })}
            </p>
          ) : (
            <Block block={stretch} />
          ),
        )}
      </div>
    </div>
  );
}

const isKept = ({ kind }: WordChange) => kind === 'kept';

const LABELS = {
  'changed-otherwise': 'compare-otherwise',
  moved: 'compare-moved',
  added: 'compare-added',
  removed: 'compare-removed',
} as const;

function Block({ block }: { readonly block: BlockChange }) {
  const label = block.kind === 'kept' || block.kind === 'changed' ? null : LABELS[block.kind];
  return (
    <div class={`stories-compared__block stories-compared__block--${block.kind}`}>
      {label && (
        <p class="stories-compared__label" dir="ltr">
          {sayWriting(label)}
        </p>
      )}
      <p>
        <Words changes={block.changes} />
      </p>
    </div>
  );
}

function Words({ changes }: { readonly changes: readonly WordChange[] }) {
  return (
    <>
      {changes.map(({ kind, text }) => {
        if (kind === 'removed') return <del>{text}</del>;
        return kind === 'added' ? <ins>{text}</ins> : text;
      })}
    </>
  );
}

/** Next to a change one block that is the same stays to be read. */
function inStretches(blocks: readonly BlockChange[]): readonly (BlockChange | { readonly count: number })[] {
  const isNear = (at: number) =>
    [at - 1, at, at + 1].some((one) => blocks[one] && blocks[one]?.kind !== 'kept');
  const stretches: (BlockChange | { count: number })[] = [];
  blocks.forEach((block, at) => {
    const last = stretches.at(-1);
    if (isNear(at)) stretches.push(block);
    else if (last && 'count' in last) last.count += 1;
    else stretches.push({ count: 1 });
  });
  return stretches;
}
