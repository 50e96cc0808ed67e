import type { Writer } from '#platform/database';
import type { AccessNeeds } from './needs.ts';

/** What a person is told by letter of how they sign in: they may not have done it. */
export const CHANGES = [
  ...(['password-set', 'password-removed', 'passkey-added', 'passkey-removed'] as const),
  ...(['codes-on', 'codes-off', 'codes-lifted', 'recovery-code-used'] as const),
] as const;
export type AccessChange = (typeof CHANGES)[number];

/** Owes somebody a letter that says what has changed in how they sign in. */
export async function tellPerson(
  writer: Writer,
  told: { readonly staffId: string; readonly change: AccessChange },
  { outbox, newId }: Pick<AccessNeeds, 'outbox' | 'newId'>,
): Promise<void> {
  await outbox.put(writer, { topic: 'staff-access-changed', payload: { ...told, noticeId: newId() } });
}
