import { Check, Field } from '#ui';
import type { Speech } from '../../views/speech.ts';
import { MOST_MEGABYTES } from '../rules/comment-picture.ts';

/** What browsers let people choose; what comes is told by its bytes alone. */
const TAKEN = 'image/jpeg,image/png,image/webp,image/avif,image/gif';

export interface PictureFieldProps {
  readonly idOf: (field: 'picture' | 'alt') => string;
  readonly errorAt: (field: 'picture' | 'alt') => string | undefined;
  readonly alt: string;
  /** By what a picture that was chosen before is found again; null: none was. */
  readonly kept: string | null;
  readonly speech: Speech;
}

/** The part of the form with which a picture is added: folded away until somebody wants it or has to look at it. */
export function PictureField({ idOf, errorAt, alt, kept, speech }: PictureFieldProps) {
  const { say } = speech;
  const isOpen = kept !== null || alt !== '' || errorAt('picture') !== undefined;
  return (
    <details open={isOpen}>
      <summary>{say('picture-add')}</summary>
      <div class="form comment-form">
        {kept !== null && <Check name="kept" value={kept} label={say('picture-kept')} checked />}
        <Field
          id={idOf('picture')}
          name="picture"
          type="file"
          accept={TAKEN}
          label={say('optional', { label: say('picture') })}
          hint={say('picture-hint', { most: MOST_MEGABYTES })}
          error={errorAt('picture')}
        />
        <AltField id={idOf('alt')} alt={alt} error={errorAt('alt')} speech={speech} />
      </div>
    </details>
  );
}

/** What a picture shows, in words. */
export function AltField(props: {
  readonly id: string;
  readonly alt: string;
  readonly error: string | undefined;
  readonly speech: Speech;
}) {
  const { id, alt, error, speech } = props;
  const { say } = speech;
  return (
    <Field
      id={id}
      name="alt"
      label={say('optional', { label: say('picture-alt') })}
      hint={say('picture-alt-hint')}
      value={alt}
      error={error}
      dir="auto"
    />
  );
}
