import { REASON_CODES, type Reason, type ReasonCode } from '../words.ts';

/** Why a comment waits, as moderators read it. */
export interface KeptReason {
  readonly code: ReasonCode;
  /** What of the comment it is about, for staff alone; empty where the code says all. */
  readonly detail: string;
}

/** Why a comment waits, as its row keeps it: a JSON list of codes, and with each that has one its detail. */
export function keptReasons(reasons: readonly Pick<Reason, 'code' | 'detail'>[]): string {
  return JSON.stringify(reasons.map(({ code, detail }) => (detail === undefined ? code : { code, detail })));
}

/** What `keptReasons` kept. A code that is known no more is left out. */
export function reasonsFrom(kept: string): readonly KeptReason[] {
  const list: unknown = JSON.parse(kept);
  if (!Array.isArray(list)) return [];
  return list.flatMap((one: unknown) => {
    const { code: said, detail }: Readonly<Record<'code' | 'detail', unknown>> =
      typeof one === 'object' && one !== null
        ? { code: undefined, detail: undefined, ...one }
        : { code: one, detail: undefined };
    const code = REASON_CODES.find((known) => known === said);
    return code === undefined ? [] : [{ code, detail: typeof detail === 'string' ? detail : '' }];
  });
}
