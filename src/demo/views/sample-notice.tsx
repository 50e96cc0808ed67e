import { say } from '../messages.ts';

/** Says that the newsroom is a sample; the owner can end it. */
export function SampleNotice(props: { readonly action: string; readonly mayRemove: boolean }) {
  const { action, mayRemove } = props;
  return (
    <section class="notice notice--info" aria-labelledby="sample-newsroom">
      <h2 id="sample-newsroom">{say('en', 'title')}</h2>
      <p>{say('en', 'what')}</p>
      <p>{say('en', mayRemove ? 'goes' : 'owner')}</p>
      {mayRemove && (
        <form method="post" action={action}>
          <button type="submit" class="button">
            {say('en', 'begin')}
          </button>
        </form>
      )}
    </section>
  );
}
