import { type ComponentChildren, h, type LooseInputHTMLAttributes } from 'preact';
import { Icon } from './icon.tsx';

/** What every control of a form is given. */
export interface ControlProps {
  readonly name: string;
  readonly label: ComponentChildren;
  /** Unique on the page; `field-NAME` unless given. Give one where two forms stand on a page. */
  readonly id?: string | undefined;
  /** Why what was sent was refused, as a sentence. */
  readonly error?: string | undefined;
  readonly hint?: ComponentChildren;
  readonly required?: boolean | undefined;
  /** The label is there for those who hear the page only. */
  readonly labelHidden?: boolean | undefined;
}

/** What else of HTML's own attributes a control may have. */
export interface ControlAttributes {
  readonly autocomplete?: string | undefined;
  readonly autofocus?: boolean | undefined;
  readonly dir?: 'auto' | 'ltr' | 'rtl' | undefined;
  readonly disabled?: boolean | undefined;
  /** The id of the form to which it belongs, where it stands in none or in another one. */
  readonly form?: string | undefined;
  readonly inputmode?: 'decimal' | 'email' | 'numeric' | 'search' | 'tel' | 'text' | 'url' | undefined;
  readonly lang?: string | undefined;
  readonly maxlength?: number | undefined;
  readonly minlength?: number | undefined;
  readonly placeholder?: string | undefined;
  readonly readonly?: boolean | undefined;
  readonly spellcheck?: boolean | undefined;
  readonly 'data-enhance'?: string | undefined;
}

export interface FieldProps extends ControlProps, ControlAttributes {
  readonly type?: FieldType | undefined;
  /** Of a file: what browsers let people choose. */
  readonly accept?: string | undefined;
  /** Of a file: several may be chosen. */
  readonly multiple?: boolean | undefined;
  /** The id of a datalist with what may be meant. */
  readonly list?: string | undefined;
  readonly value?: string | number | undefined;
  readonly max?: string | number | undefined;
  readonly min?: string | number | undefined;
  readonly pattern?: string | undefined;
  readonly step?: string | number | undefined;
}

type FieldType =
  | 'date'
  | 'datetime-local'
  | 'email'
  | 'file'
  | 'number'
  | 'password'
  | 'search'
  | 'tel'
  | 'text'
  | 'time'
  | 'url';

/** One line of a form: label, hint, control, and the reason at the field if it was refused. */
export function Field({ type = 'text', value, ...props }: FieldProps) {
  const { control, around, rest } = split(props);
  return (
    <Around {...around}>
      {h<LooseInputHTMLAttributes<HTMLInputElement>, HTMLInputElement>('input', {
        ...rest,
        ...control,
        type,
        value,
      })}
    </Around>
  );
}

export interface TextAreaProps extends ControlProps, ControlAttributes {
  readonly rows?: number | undefined;
  readonly value?: string | undefined;
}

export function TextArea({ value, rows = 5, ...props }: TextAreaProps) {
  const { control, around, rest } = split(props);
  return (
    <Around {...around}>
      <textarea {...rest} {...control} rows={rows}>
        {protectFirstLine(value)}
      </textarea>
    </Around>
  );
}

export interface SelectProps extends ControlProps {
  readonly autocomplete?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly value?: string | undefined;
  readonly options: readonly {
    readonly value: string;
    readonly label: string;
    readonly disabled?: boolean | undefined;
  }[];
}

export function Select({ value, options, ...props }: SelectProps) {
  const { control, around, rest } = split(props);
  return (
    <Around {...around}>
      <select {...rest} {...control}>
        {options.map((option) => (
          <option value={option.value} selected={option.value === value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </Around>
  );
}

export interface CheckProps {
  readonly name: string;
  readonly label: ComponentChildren;
  readonly value?: string | undefined;
  readonly checked?: boolean | undefined;
  /** `radio`: one of several of the same name. */
  readonly type?: 'checkbox' | 'radio';
  readonly required?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  /** The id of the form to which it belongs, where it stands in none or in another one. */
  readonly form?: string | undefined;
}

/** A box to tick, or one of several choices. */
export function Check({ type = 'checkbox', value = 'yes', label, ...rest }: CheckProps) {
  return (
    <label class="check">
      <input {...rest} type={type} value={value} />
      <span>{label}</span>
    </label>
  );
}

interface AroundProps extends Pick<ControlProps, 'label' | 'labelHidden' | 'hint' | 'error'> {
  readonly id: string;
}

function Around(props: AroundProps & { readonly children: ComponentChildren }) {
  const { id, label, labelHidden, hint, error, children } = props;
  return (
    <div class="field">
      <label for={id} class={labelHidden ? 'hidden-text' : undefined}>
        {label}
      </label>
      {hint && (
        <div class="field__hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {children}
      {error && (
        <p class="field__error" id={`${id}-error`}>
          <Icon name="warning" /> {error}
        </p>
      )}
    </div>
  );
}

/** What of a control's properties belongs to the control itself, to what stands around it, and to neither. */
function split<Props extends ControlProps>(props: Props) {
  const { name, label, id = `field-${name}`, error, hint, required, labelHidden, ...rest } = props;
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return {
    around: { id, label, labelHidden, hint, error },
    control: {
      id,
      name,
      required,
      'aria-invalid': error ? ('true' as const) : undefined,
      'aria-describedby': describedBy || undefined,
    },
    rest,
  };
}

/** HTML drops a line break that stands first in a textarea; a second one keeps the writer's. */
function protectFirstLine(text = ''): string {
  return text.startsWith('\n') ? `\n${text}` : text;
}
