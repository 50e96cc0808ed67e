import { Button, Notice } from '#ui';
import { say } from '../messages.ts';

/** Says that the newsroom is a sample; the owner can end it. */
export function SampleNotice(props: { readonly action: string; readonly mayRemove: boolean }) {
  const { action, mayRemove } = props;
  return (
    <Notice kind="info" title={say('en', 'title')}>
      <p>{say('en', 'what')}</p>
      <p>{say('en', mayRemove ? 'goes' : 'owner')}</p>
      {mayRemove && (
        <form method="post" action={action}>
          <Button>{say('en', 'begin')}</Button>
        </form>
      )}
    </Notice>
  );
}
