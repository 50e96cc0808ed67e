import type { ComponentChildren } from 'preact';
import { Icon } from '#ui';

/** Several controls that answer one question: the question, the controls, and the reason where it was refused. */
export function Choice(props: {
  readonly id: string;
  readonly legend: string;
  readonly error?: string | undefined;
  readonly children: ComponentChildren;
}) {
  const { id, legend, error, children } = props;
  return (
    <fieldset class="choice" aria-describedby={error && `${id}-error`}>
      <legend>{legend}</legend>
      {children}
      {error && (
        <p class="field__error" id={`${id}-error`}>
          <Icon name="warning" /> {error}
        </p>
      )}
    </fieldset>
  );
}
