import { oneLine } from '#platform/text';
import { LONGEST_SAID } from '../../pictures/rules/said-in-file.ts';

export const SAID_FIELDS = ['alt', 'caption', 'credit', 'licence'] as const;
export type SaidField = (typeof SAID_FIELDS)[number];

/** What a form says of a picture. */
export type SaidForm = Readonly<Record<SaidField, string>> & { readonly isDecorative: boolean };

export type SaidWrong = ReadonlyMap<SaidField, 'too-long' | 'decorative-said'>;

/** Reads what was typed: one line each, whatever line breaks came along. */
export function readSaidForm(form: ReadonlyMap<string, string>): {
  readonly said: SaidForm;
  readonly wrong: SaidWrong;
} {
  const line = (name: SaidField) => oneLine(form.get(name) ?? '');
  const texts = {
    alt: line('alt'),
    caption: line('caption'),
    credit: line('credit'),
    licence: line('licence'),
  };
  const said = { ...texts, isDecorative: form.get('decorative') === 'yes' };
  const wrong = new Map<SaidField, 'too-long' | 'decorative-said'>();
  for (const name of SAID_FIELDS) {
    if ([...said[name]].length > LONGEST_SAID[name]) wrong.set(name, 'too-long');
  }
  if (said.isDecorative && said.alt !== '') wrong.set('alt', 'decorative-said');
  return { said, wrong };
}

/** A place in percent, as people write it (`33.3`, `33,3`), in per mille; null for what is none. */
export function perMilleFrom(text: string | undefined): number | null {
  const plain = (text ?? '').trim().replace(',', '.');
  if (!/^\d{1,3}(\.\d{1,6})?$/.test(plain)) return null;
  const perMille = Math.round(Number(plain) * 10);
  return perMille <= 1_000 ? perMille : null;
}
