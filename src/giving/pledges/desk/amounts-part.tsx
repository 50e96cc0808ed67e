import { DESK_LANGUAGE, type DeskDeed, type DeskPage } from '#desk';
import { TREASURERS } from '#people';
import { page, seeOther } from '#platform/http';
import { Button, TextArea } from '#ui';
import { sayCampaigns } from '../../campaigns/desk/messages.ts';
import type { GivingNeeds } from '../../needs.ts';
import { givingSettings } from '../../settings.ts';
import { offeredFrom, offeredText, type WrongLine } from '../rules/offered-amounts.ts';

const PATH = '/desk/giving/amounts';

/** The amounts that the form of a gift offers. */
export function amountsPage(needs: GivingNeeds): DeskPage {
  return {
    ...{ path: PATH, title: sayCampaigns(DESK_LANGUAGE, 'amounts'), roles: TREASURERS },
    async draw() {
      const { amounts } = await needs.settings.read(needs.database, givingSettings);
      return <AmountsForm text={offeredText(amounts)} />;
    },
  };
}

export function amountsDeed(needs: GivingNeeds): DeskDeed {
  return {
    ...{ path: PATH, roles: TREASURERS },
    async act({ form }, staff) {
      const text = form.get('amounts') ?? '';
      const read = offeredFrom(text);
      if ('wrong' in read) {
        const title = sayCampaigns(DESK_LANGUAGE, 'amounts');
        const children = <AmountsForm text={text} wrong={read.wrong} />;
        return page(await needs.deskFrame({ title, staff, path: PATH, children }), { status: 422 });
      }
      const { offered } = read;
      await needs.database.write((writer) =>
        needs.settings.change(writer, givingSettings, {
          amounts: Object.fromEntries(Object.entries(offered).map(([code, amounts]) => [code, [...amounts]])),
        }),
      );
      return seeOther('/desk/giving/campaigns');
    },
  };
}

export function AmountsForm({
  text,
  wrong = [],
}: {
  readonly text: string;
  readonly wrong?: readonly WrongLine[];
}) {
  const say = (word: Parameters<typeof sayCampaigns>[1], facts = {}) =>
    sayCampaigns(DESK_LANGUAGE, word, facts);
  const error = wrong.map(({ line, why }) => say(`wrong-${why}`, { line })).join(' ');
  return (
    <form class="form" method="post" action={PATH}>
      <p>{say('amounts-lead')}</p>
      <TextArea
        {...{ name: 'amounts', rows: 5, value: text, spellcheck: false }}
        {...{
          label: say('amounts-label'),
          hint: say('amounts-hint'),
          error: error === '' ? undefined : error,
        }}
      />
      <Button>{say('save')}</Button>
    </form>
  );
}
