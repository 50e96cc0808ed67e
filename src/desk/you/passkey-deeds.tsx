import { browserIn } from '#people';
import { type Answer, json, Refusal, seeOther } from '#platform/http';
import type { DeskPageNeeds } from '../needs.ts';
import type { DeskDeed } from '../words.ts';
import { say } from './messages.ts';
import { NewPasskey } from './views/passkeys.tsx';
import { type Asked, orYourPage, PATH, showYours } from './your-page.tsx';

const PASSKEYS = `${PATH}/passkeys`;

/** One's passkeys: made on a page of their own, whose script asks for a challenge; removed in the list. */
export function passkeyDeeds(needs: DeskPageNeeds): readonly DeskDeed[] {
  const { access } = needs.staff;
  return [
    {
      ...{ path: `${PASSKEYS}/new`, roles: 'everybody', again: true },
      act: (request, you) => newPasskey(needs, { request, you }),
    },
    {
      ...{ path: `${PASSKEYS}/challenge`, roles: 'everybody' },
      act: async (_, you) => json(await access.askForPasskey(you)),
    },
    {
      ...{ path: PASSKEYS, roles: 'everybody', again: true },
      act: (request, you) => addPasskey(needs, { request, you }),
    },
    {
      ...{ path: `${PASSKEYS}/rename`, roles: 'everybody' },
      act: (request, you) =>
        orYourPage(needs, { request, you }, async () => {
          const [id, name] = [request.form.get('id') ?? '', request.form.get('passkey-name') ?? ''];
          await access.renamePasskey(you, { id, name });
          return seeOther(`${PATH}#passkeys`);
        }),
    },
    {
      ...{ path: `${PASSKEYS}/remove`, roles: 'everybody', again: true },
      act: (request, you) =>
        orYourPage(needs, { request, you }, async () => {
          await access.removePasskey(you, request.form.get('id') ?? '');
          return seeOther(`${PATH}#passkeys`);
        }),
    },
  ];
}

async function addPasskey(needs: DeskPageNeeds, asked: Asked): Promise<Answer> {
  const { form, wants } = asked.request;
  try {
    const made = { answer: form.get('answer') ?? '', name: form.get('name') ?? '' };
    await needs.staff.access.addPasskey(asked.you, made);
    return seeOther(`${PATH}#passkeys`);
  } catch (failure) {
    if (!(failure instanceof Refusal) || wants !== 'page') throw failure;
    return newPasskey(needs, asked, failure);
  }
}

function newPasskey(needs: DeskPageNeeds, { request, you }: Asked, refusal?: Refusal): Promise<Answer> {
  const name = request.form.get('name') ?? browserIn(request.header('user-agent'));
  const children = <NewPasskey name={name} error={refusal?.message} />;
  const status = refusal?.status ?? 200;
  return showYours(needs, { you, title: say('passkey-new'), children, status, withPasskeys: true });
}
