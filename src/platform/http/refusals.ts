/**
 * An expected "no": a code of a closed vocabulary, the field it concerns, and facts for its sentence. It is
 * thrown by rules and deeds and turned into a page or into problem+json in one place (`create-server.ts`).
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: string;
  readonly status: number;
  readonly field: string | undefined;
  readonly facts: Readonly<Record<string, string | number>>;

  constructor(
    code: string,
    more: {
      status?: number;
      field?: string;
      facts?: Readonly<Record<string, string | number>>;
      /** The sentence for a person. */
      says?: string;
    } = {},
  ) {
    super(more.says ?? code);
    this.code = code;
    this.status = more.status ?? 422;
    this.field = more.field;
    this.facts = more.facts ?? {};
  }
}

/** There is nothing here, or nothing that this viewer may know of: both look the same. */
export function nothingHere(): Refusal {
  return new Refusal('nothing-here', { status: 404 });
}

/** It was here and is not any more (RFC 9110, 15.5.11). */
export function noLongerHere(facts: Readonly<Record<string, string>> = {}): Refusal {
  return new Refusal('no-longer-here', { status: 410, facts });
}

/** What the look of an error page needs. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly sentence: string | undefined;
  /** With a fault: the number under which the log has it. */
  readonly reference: string | undefined;
  /** The path that was asked for, for suggestions. */
  readonly path: string;
}

/** Draws an error page in the site's look: a slot, so that the platform need not know the look. */
export type RenderProblem = (problem: Problem) => Promise<string>;
