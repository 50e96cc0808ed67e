import { DESK_LANGUAGE, type DeskDeed, type DeskPage } from '#desk';
import { type StaffMember, TREASURERS } from '#people';
import { type Answer, formId, page, type Request, seeOther } from '#platform/http';
import { sayCampaigns } from '../../campaigns/desk/messages.ts';
import { hostOf } from '../../host-of.ts';
import type { GivingNeeds } from '../../needs.ts';
import { keepFund, switchFund } from '../keep-fund.ts';
import { fundFrom } from '../rules/fund-form.ts';
import { findFunds } from '../store.ts';
import { FundsPage, type FundsPageProps } from './funds-page.tsx';

const PATH = '/desk/giving/funds';

export function fundsPages(needs: GivingNeeds): readonly DeskPage[] {
  const title = sayCampaigns(DESK_LANGUAGE, 'funds');
  return [{ path: PATH, title, roles: TREASURERS, draw: () => drawFunds(null, needs) }];
}

export function fundsDeeds(needs: GivingNeeds): readonly DeskDeed[] {
  return [
    { path: PATH, roles: TREASURERS, act: (request, staff) => keepFromForm(request, staff, needs) },
    {
      ...{ path: `${PATH}/:id/switch`, roles: TREASURERS },
      async act({ params, form }, staff) {
        const switched = { id: params['id'] ?? '', isOpen: form.get('open') === 'yes', by: staff.id };
        await needs.database.write((writer) => switchFund(writer, switched, needs));
        return seeOther(PATH);
      },
    },
  ];
}

async function keepFromForm({ form }: Request, staff: StaffMember, needs: GivingNeeds): Promise<Answer> {
  const id = formId(form.get('id')) ?? needs.newId();
  const read = fundFrom(form, hostOf(needs));
  if ('fund' in read) {
    const fund = { ...read.fund, id };
    await needs.database.write((writer) => keepFund(writer, { fund, by: staff.id }, needs));
    return seeOther(PATH);
  }
  const children = await drawFunds({ id, form, problems: read.problems }, needs);
  const title = sayCampaigns(DESK_LANGUAGE, 'funds');
  return page(await needs.deskFrame({ title, staff, path: PATH, children }), { status: 422 });
}

async function drawFunds(refused: FundsPageProps['refused'], needs: GivingNeeds) {
  const funds = await findFunds(needs.database);
  const position = Math.max(0, ...funds.map((fund) => fund.position)) + 1;
  return (
    <FundsPage {...{ funds, refused, language: DESK_LANGUAGE, fresh: { id: needs.newId(), position } }} />
  );
}
