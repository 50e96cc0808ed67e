import type { Purpose, Way } from '../../words.ts';
import type { OfferedAmounts } from '../rules/offered-amounts.ts';
import type { NoPledge, PledgeField, PledgeForm, PledgeProblem } from '../words.ts';

export interface PledgeFormProps {
  readonly way: Way;
  readonly language: string;
  /** ISO 4217; what is given where the way leaves it open. */
  readonly siteCurrency: string;
  readonly country: string | null;
  /** Empty for none. */
  readonly story: string;
  /** Made anew with each form. */
  readonly formKey: string;
  /** The amounts that the newsroom offers, where it decided. */
  readonly amounts?: OfferedAmounts | undefined;
  /** What may be given for beside nothing in particular. */
  readonly purposes?: readonly Purpose[] | undefined;
  /** It is given for this, and the form asks no more. */
  readonly purpose?: Purpose | null | undefined;
  readonly values?: PledgeForm;
  readonly problems?: readonly PledgeProblem[];
  /** Why there can be none at all. */
  readonly why?: NoPledge | null;
}

/** A part of the form: what it is drawn with, and how it says and names things. */
export interface PartProps {
  readonly props: PledgeFormProps;
  readonly currencies: readonly string[];
  /** Unique on the page, where the forms of several ways stand. */
  readonly id: (name: string) => string;
  readonly errorAt: (field: PledgeField) => string | undefined;
}
