import { Icon, type IconName } from '#ui';
import { underStory } from '../../rules/hrefs.ts';
import type { Speech } from '../../views/speech.ts';
import type { Mark } from '../client/marked.ts';

const MARKS: readonly (readonly [mark: Mark, icon: IconName])[] = [
  ['bold', 'bold'],
  ['italic', 'italic'],
  ['strike', 'strike'],
  ['quote', 'quote'],
  ['list', 'list'],
  ['code', 'code'],
  ['link', 'link'],
  ['spoiler', 'hide'],
];

/** What stands under the field in which a comment is written, once script has found it: without, it does nothing. */
export function WritingTools(props: {
  readonly story: { readonly href: string };
  /** The field, by its id. */
  readonly fieldId: string;
  /** In characters that a person would count. */
  readonly longest: number;
  readonly speech: Speech;
}) {
  const { say } = props.speech;
  return (
    <div
      class="writing"
      data-enhance="writing-tools"
      data-preview={underStory(props.story, 'preview')}
      data-longest={props.longest}
      hidden
    >
      <div class="writing__bar">
        <div class="writing__marks" role="toolbar" aria-label={say('marks')} aria-controls={props.fieldId}>
          {MARKS.map(([mark, icon]) => (
            <button type="button" value={mark} aria-label={say(`mark-${mark}`)} title={say(`mark-${mark}`)}>
              <Icon name={icon} />
            </button>
          ))}
        </div>
        <p class="writing__left" hidden>
          {say('characters-left')} <output />
        </p>
        <button type="button" class="writing__look" aria-expanded="false">
          {say('preview')}
        </button>
      </div>
      <section class="writing__preview comment__text" aria-label={say('preview')} dir="auto" hidden />
    </div>
  );
}
