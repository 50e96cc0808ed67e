import { instantOf } from '#platform/clock';
import type { Request, SetCookie } from '#platform/http';
import { hashOfBrought } from '../../secret.ts';
import { say } from '../messages.ts';
import { readEmail, readName } from '../rules/person.ts';
import { lockOwners, setName, useLink } from '../store/index.ts';
import type { FieldErrors, TakeOverPart } from '../words.ts';
import { admit } from './add-person.ts';
import { type ActionNeeds, recordAct } from './needs.ts';
import { beginSession } from './sign-in.ts';

type Form = ReadonlyMap<string, string>;

export interface TakeOverWish {
  readonly secret: string;
  readonly request: Pick<Request, 'cookie' | 'form' | 'header'>;
  readonly parts: readonly TakeOverPart[];
}

/**
 * Makes whoever has the link the owner, with all that the form asks, in one transaction. `cookies` sign in;
 * `errors` names the fields that need another look, and the link can be used again; null: the link is dead.
 */
export async function takeOver(
  { secret, request, parts }: TakeOverWish,
  needs: ActionNeeds,
): Promise<{ readonly cookies: readonly SetCookie[] } | { readonly errors: FieldErrors } | null> {
  const hash = hashOfBrought(secret);
  const owner = readOwner(request.form);
  const errors = new Map([...owner.errors, ...parts.flatMap((part) => [...part.check(request.form)])]);
  if (hash === null) return null;
  if (owner.person === null || errors.size > 0) return { errors };

  const { email, name } = owner.person;
  const cookies = await needs.database.write(async (writer) => {
    const link = await useLink(writer, { hash, purpose: 'take-over', now: instantOf(needs.clock.now()) });
    if (!link || (await lockOwners(writer)).length > 0) return null;
    const staffId = await admit(writer, { email, name, role: 'owner' }, needs);
    await setName(writer, staffId, name);
    await recordAct(writer, { by: staffId, act: 'took-over' }, needs);
    for (const part of parts) await part.apply?.(writer, request.form);
    return beginSession(writer, { staffId, cameBy: 'link', request }, needs);
  });
  if (!cookies) return null;
  for (const part of parts) await part.after?.(request.form);
  return { cookies };
}

function readOwner(form: Form): { person: { email: string; name: string } | null; errors: FieldErrors } {
  const errors = new Map<string, string>();
  const email = readEmail(form.get('email') ?? '');
  const read = readName(form.get('name') ?? '');
  if ('wrong' in read) errors.set('name', say(read.wrong));
  if (email === null) errors.set('email', say('email-wrong'));
  const person = email === null || 'wrong' in read ? null : { email, name: read.name };
  return { person, errors };
}
