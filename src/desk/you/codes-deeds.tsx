import { type Answer, Refusal, seeOther } from '#platform/http';
import type { DeskPageNeeds } from '../needs.ts';
import type { DeskDeed } from '../words.ts';
import { say } from './messages.ts';
import { NewCodes, RecoveryCodes } from './views/codes.tsx';
import { type Asked, orYourPage, PATH, showYours } from './your-page.tsx';

const CODES = `${PATH}/codes`;

/** Codes from an app: set up, put in force by the first one, done without; and the codes for when it is lost. */
export function codesDeeds(needs: DeskPageNeeds): readonly DeskDeed[] {
  const { access } = needs.staff;
  return [
    {
      ...{ path: `${CODES}/new`, roles: 'everybody', again: true },
      act: (request, you) =>
        orYourPage(needs, { request, you }, async () => {
          const children = <NewCodes codeKey={await access.beginCodes(you)} />;
          return showYours(needs, { you, title: say('codes-title'), children });
        }),
    },
    {
      ...{ path: CODES, roles: 'everybody', again: true },
      act: (request, you) => confirm(needs, { request, you }),
    },
    {
      ...{ path: `${CODES}/recovery`, roles: 'everybody', again: true },
      act: async (_, you) => {
        const children = <RecoveryCodes codes={await access.renewRecoveryCodes(you)} />;
        return showYours(needs, { you, title: say('recovery-title'), children });
      },
    },
    {
      ...{ path: `${CODES}/end`, roles: 'everybody', again: true },
      act: (request, you) =>
        orYourPage(needs, { request, you }, async () => {
          await access.endCodes(you);
          return seeOther(`${PATH}#codes`);
        }),
    },
  ];
}

/** Not a redirect: the recovery codes stand in this answer alone. A wrong code shows the same key again. */
async function confirm(needs: DeskPageNeeds, { request, you }: Asked): Promise<Answer> {
  const { access } = needs.staff;
  try {
    const codes = await access.confirmCodes(you, request.form.get('code') ?? '');
    const children = <RecoveryCodes codes={codes} />;
    return await showYours(needs, { you, title: say('recovery-title'), children });
  } catch (failure) {
    const waiting =
      failure instanceof Refusal && failure.field === 'code' ? await access.waitingKey(you) : null;
    if (!waiting || !(failure instanceof Refusal) || request.wants !== 'page') throw failure;
    const children = <NewCodes codeKey={waiting} error={failure.message} />;
    return showYours(needs, { you, title: say('codes-title'), children, status: failure.status });
  }
}
