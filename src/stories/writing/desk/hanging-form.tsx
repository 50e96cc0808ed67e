import type { ComponentChildren } from 'preact';
import { Button } from '#ui';
import { drawnOf, nameInDetails } from '../rules/hanging-fields.ts';
import { DETAILS_FORM, type RefusedForm, refusedDetails } from './story-props.ts';

/** Where what is said of words is typed, and what was typed there before. */
export interface Typing {
  /** Beside the form of details: then it goes along with that, and that with it, and nothing that was typed is lost. */
  readonly inDetails?: boolean | undefined;
  readonly refused?: RefusedForm | undefined;
  /** What was typed for a deed that was not done yet. */
  readonly unsent?: ReadonlyMap<string, string> | undefined;
}

/** A form of its own, or a part of that of details with a button of its own. */
export function HangingForm(props: {
  readonly inDetails: boolean | undefined;
  readonly action: string;
  readonly look?: 'form' | 'stories-answer';
  readonly button: string;
  readonly kind?: 'main' | 'quiet';
  readonly children?: ComponentChildren;
}) {
  const { inDetails, action, look, button, kind = 'main', children } = props;
  return inDetails ? (
    <div class={look} data-deed>
      {children}
      <Button {...{ kind, form: DETAILS_FORM, formaction: action }}>{button}</Button>
    </div>
  ) : (
    <form class={look} method="post" action={action}>
      {children}
      <Button kind={kind}>{button}</Button>
    </form>
  );
}

/** A field of it with what was typed; where it goes along with others, only its own button asks for it. */
export function typedIn({ inDetails, refused, unsent }: Typing, deed: string, name: string) {
  const isOwn = refused?.deed === deed;
  const together = refusedDetails(refused)?.values ?? unsent;
  return {
    ...(inDetails
      ? { name: nameInDetails(deed, name), form: DETAILS_FORM, required: false }
      : { name, form: undefined, required: true }),
    value: together?.get(nameInDetails(deed, name)) ?? (isOwn ? refused.values.get(name) : undefined),
    error: isOwn && refused.field === name ? refused.says : undefined,
  };
}

/** Whether a box is ticked: as it was sent, if it was, else as it stands. */
export function tickedIn(typing: Typing, deed: string, name: string, stands: boolean): boolean {
  const { inDetails: _, refused, unsent } = typing;
  const together = refusedDetails(refused)?.values ?? unsent;
  const wasTogether = [...(together?.keys() ?? [])].some((one) => one.startsWith(nameInDetails(deed, '')));
  if (wasTogether) return together?.has(nameInDetails(deed, name)) ?? false;
  return refused?.deed === deed ? refused.values.has(name) : stands;
}

/** Whether something was typed into a part that is folded away. */
export function isTyped(typing: Typing, deed: string, names: readonly string[]): boolean {
  return (
    typing.refused?.deed === deed || names.some((name) => (typedIn(typing, deed, name).value ?? '') !== '')
  );
}

/** What stands in its fields, where something does before anybody types. */
export function Drawn(props: {
  readonly inDetails: boolean | undefined;
  readonly deed: string;
  readonly fields: Readonly<Record<string, string>>;
}) {
  const { inDetails, deed, fields } = props;
  return inDetails ? <input {...drawnOf(deed, fields)} type="hidden" form={DETAILS_FORM} /> : null;
}
