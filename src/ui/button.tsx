import type { ButtonHTMLAttributes, ComponentChildren } from 'preact';

type ButtonKind = 'main' | 'quiet' | 'danger';

const CLASSES: Readonly<Record<ButtonKind, string>> = {
  main: 'button',
  quiet: 'button button--quiet',
  danger: 'button button--danger',
};

export type ButtonProps = Omit<ButtonHTMLAttributes, 'class' | 'style'> & {
  /** One `main` button a form. */
  readonly kind?: ButtonKind;
  readonly children: ComponentChildren;
};

/** Sends its form, unless it says another `type`. */
export function Button({ kind = 'main', children, type = 'submit', ...rest }: ButtonProps) {
  return (
    <button {...rest} type={type} class={CLASSES[kind]}>
      {children}
    </button>
  );
}

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function ButtonLink(props: {
  readonly href: string;
  readonly kind?: ButtonKind;
  readonly children: ComponentChildren;
}) {
  return (
    <a class={CLASSES[props.kind ?? 'main']} href={props.href}>
      {props.children}
    </a>
  );
}
