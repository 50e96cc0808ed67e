import { Button, Check, Field, Notice } from '#ui';
import { sayCampaigns } from '../../campaigns/desk/messages.ts';
import type { FundField, FundProblems } from '../rules/fund-form.ts';
import type { Fund } from '../words.ts';

export interface FundsPageProps {
  readonly language: string;
  readonly funds: readonly Fund[];
  /** The form of a new one: its id to be, and the next place. */
  readonly fresh: { readonly id: string; readonly position: number };
  /** A form that was refused, by the id of its fund. */
  readonly refused: {
    readonly id: string;
    readonly form: ReadonlyMap<string, string>;
    readonly problems: FundProblems;
  } | null;
}

/** What gifts may be given for, the general fund first, and what can be done with each. */
export function FundsPage({ language, funds, fresh, refused }: FundsPageProps) {
  const say = (word: Parameters<typeof sayCampaigns>[1]) => sayCampaigns(language, word);
  const isNew = refused !== null && !funds.some(({ id }) => id === refused.id);
  return (
    <div class="desk-giving">
      <p>{say('funds-lead')}</p>
      <ul class="desk-giving__ways">
        <li class="desk-giving__way">
          <div>
            <h2 class="desk-giving__name">{say('fund-general')}</h2>
            <p class="field__hint">{say('fund-general-hint')}</p>
          </div>
        </li>
        {funds.map((fund) => (
          <FundRow fund={fund} language={language} refused={refused?.id === fund.id ? refused : null} />
        ))}
      </ul>
      <section aria-labelledby="add-a-fund">
        <h2 id="add-a-fund">{say('fund-add')}</h2>
        <FundForm
          {...{ language, id: isNew ? refused.id : fresh.id, refused: isNew ? refused : null }}
          values={{ name: '', position: fresh.position, isRestricted: false }}
        />
      </section>
    </div>
  );
}

function FundRow(props: {
  readonly fund: Fund;
  readonly language: string;
  readonly refused: FundsPageProps['refused'];
}) {
  const { fund, language, refused } = props;
  const say = (word: Parameters<typeof sayCampaigns>[1]) => sayCampaigns(language, word);
  const isOpen = fund.closedAt === null;
  return (
    <li class="desk-giving__way">
      <div>
        <h2 class="desk-giving__name">
          <bdi>{fund.name}</bdi>{' '}
          {fund.isRestricted && <strong class="desk-giving__mark">{say('fund-restricted')}</strong>}
        </h2>
        {!isOpen && <p class="field__hint">{say('fund-closed')}</p>}
        <details open={refused !== null}>
          <summary>
            {say('change')}
            <span class="hidden-text">: {fund.name}</span>
          </summary>
          <FundForm {...{ language, id: fund.id, values: fund, refused }} />
        </details>
      </div>
      <form method="post" action={`/desk/giving/funds/${fund.id}/switch`}>
        <Button kind="quiet" name="open" value={isOpen ? 'no' : 'yes'}>
          {say(isOpen ? 'fund-close' : 'fund-open')}
          <span class="hidden-text">: {fund.name}</span>
        </Button>
      </form>
    </li>
  );
}

function FundForm(props: {
  readonly language: string;
  readonly id: string;
  readonly values: Pick<Fund, 'name' | 'position' | 'isRestricted'>;
  readonly refused: FundsPageProps['refused'];
}) {
  const { language, id, values, refused } = props;
  const say = (word: Parameters<typeof sayCampaigns>[1]) => sayCampaigns(language, word);
  const errorAt = (field: FundField) => {
    const problem = refused?.problems.get(field);
    return problem && say(`problem-${problem}`);
  };
  const isRestricted = refused ? refused.form.get('restricted') === 'yes' : values.isRestricted;
  return (
    <form class="form" method="post" action="/desk/giving/funds">
      {refused && (
        <Notice kind="error">
          <p>{say('refused')}</p>
        </Notice>
      )}
      <input type="hidden" name="id" value={id} />
      <Field
        {...{ id: `name-${id}`, name: 'name', label: say('fund-name'), error: errorAt('name') }}
        {...{ value: refused?.form.get('name') ?? values.name, dir: 'auto', required: true }}
      />
      <Field
        {...{
          id: `position-${id}`,
          name: 'position',
          label: say('fund-position'),
          error: errorAt('position'),
        }}
        {...{ value: refused?.form.get('position') ?? values.position, inputmode: 'numeric', required: true }}
      />
      <Check name="restricted" label={say('fund-is-restricted')} checked={isRestricted} />
      <Button kind="quiet">{say('save')}</Button>
    </form>
  );
}
