import { say } from './messages.ts';
import { ibanForReading } from './rules/iban.ts';
import { ACCOUNT_FIELDS, type AccountField, type BankAccount } from './words.ts';

/** One of an account's own numbers. */
export interface AccountFact {
  readonly name: AccountField;
  readonly term: string;
  /** As people read it. */
  readonly shown: string;
  /** As banks take it. */
  readonly copied: string;
}

/** The numbers that an account of its form has, in their order, for pages and letters; empty ones are left out. */
export function accountFacts({ form, fields }: BankAccount, language: string): readonly AccountFact[] {
  const names: readonly AccountField[] = ACCOUNT_FIELDS[form];
  return names.flatMap((name) => {
    const copied = fields[name] ?? '';
    if (copied === '') return [];
    const shown = name === 'iban' ? ibanForReading(copied) : copied;
    return [{ name, term: say(language, name), shown, copied }];
  });
}
