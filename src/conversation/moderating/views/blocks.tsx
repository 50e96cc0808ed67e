import { Button, Moment } from '#ui';
import type { Speech } from '../../views/speech.ts';
import type { Block } from '../words.ts';

/** Who is kept out, each with the button that lets them in again. */
export function BlocksView(props: {
  readonly blocks: readonly (Block & { readonly madeByName: string })[];
  readonly speech: Speech;
}) {
  const { blocks, speech } = props;
  const { say } = speech;
  return (
    <div class="desk-stack">
      <p class="desk-soft">{say('blocks-about')}</p>
      {blocks.length === 0 && <p>{say('blocks-none')}</p>}
      <ul class="desk-rows">
        {blocks.map((block) => (
          <li class="desk-row">
            <div>
              <p>
                <strong>{say(`block-of-${block.kind}`, { name: block.name, network: block.subject })}</strong>
              </p>
              <p class="desk-soft">
                {say('block-made', { name: block.madeByName })}{' '}
                <Moment at={block.madeAt} site={speech.site} detail="date-and-time" />
                {', '}
                {block.until === null ? (
                  say('block-for-ever')
                ) : (
                  <>
                    {say('block-until')} <Moment at={block.until} site={speech.site} detail="date-and-time" />
                  </>
                )}
                {block.reason !== '' && <>. “{block.reason}”</>}
              </p>
            </div>
            <form method="post" action={`/desk/conversation/blocks/${block.id}/lift`}>
              <Button kind="quiet" aria-label={`${say('block-lift')}: ${block.name || block.subject}`}>
                {say('block-lift')}
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </div>
  );
}
