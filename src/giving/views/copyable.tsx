import { say } from '../messages.ts';

/** A value to be taken along. The script puts a Copy button beside it. */
export function Copyable(props: {
  readonly language: string;
  /** What the value is, for those who hear the page. */
  readonly name: string;
  readonly shown: string;
  /** What is copied, where it is not what is shown. */
  readonly copied?: string;
}) {
  const { language, name, shown, copied = shown } = props;
  return (
    <span
      class="copyable"
      data-enhance="copy"
      data-copy={copied}
      data-copy-name={name}
      data-say-copy={say(language, 'copy')}
      data-say-copied={say(language, 'copied')}
      data-say-failed={say(language, 'copy-failed')}
    >
      <bdi class="copyable__value">{shown}</bdi>
    </span>
  );
}
