import type { StoryPicture } from '#stories';
import { Button, ButtonLink, Check, Field, Notice, Select, TextArea } from '#ui';
import type { Fund } from '../../funds/words.ts';
import type { CampaignForm, CampaignProblems } from '../rules/campaign-form.ts';
import type { CampaignField } from '../words.ts';
import { sayCampaigns } from './messages.ts';

export interface CampaignFormProps {
  readonly language: string;
  /** Where it is posted to. */
  readonly action: string;
  readonly form: CampaignForm;
  readonly problems?: CampaignProblems;
  /** Those that take gifts. */
  readonly funds: readonly Fund[];
  /** Its address, where that stays. */
  readonly frozen: string | null;
  /** The picture that it has, and the signed name by which the form keeps it. */
  readonly picture: { readonly facts: StoryPicture; readonly token: string } | null;
}

const NO_PROBLEMS: CampaignProblems = new Map();

/** The form of a campaign. */
export function CampaignFormView(props: CampaignFormProps) {
  const { language, action, form, problems = NO_PROBLEMS } = props;
  const say = (word: Parameters<typeof sayCampaigns>[1], facts = {}) => sayCampaigns(language, word, facts);
  const at = (name: CampaignField) => {
    const problem = problems.get(name);
    return { name, value: form.get(name), error: problem && say(`problem-${problem}`) };
  };
  return (
    <form class="form campaign-form" method="post" action={action} encType="multipart/form-data">
      {problems.size > 0 && (
        <Notice kind="error">
          <p>{say('refused')}</p>
        </Notice>
      )}
      {form.has('id') && <input type="hidden" name="id" value={form.get('id')} />}
      <Field {...at('title')} label={say('title')} dir="auto" required />
      {props.frozen === null ? (
        <Field
          {...at('slug')}
          label={say('slug')}
          hint={say('slug-hint')}
          autocomplete="off"
          spellcheck={false}
        />
      ) : (
        <p class="field__hint">
          {say('slug-frozen')} <code>/give/{props.frozen}</code>
        </p>
      )}
      <TextArea {...at('standfirst')} label={say('standfirst')} rows={2} dir="auto" />
      <TextArea {...at('text')} label={say('text')} hint={say('text-hint')} rows={8} dir="auto" />
      <PictureFields {...props} error={at('picture').error} alt={at('alt')} />
      <div class="campaign-form__row">
        <Field
          {...at('goal')}
          label={say('goal-amount')}
          hint={say('goal-hint')}
          inputmode="decimal"
          autocomplete="off"
        />
        <Field
          {...at('currency')}
          label={say('currency')}
          hint={say('currency-hint')}
          autocomplete="off"
          required
        />
      </div>
      <Field {...at('ends-on')} type="date" label={say('ends-on')} hint={say('ends-on-hint')} />
      <Select
        {...at('fund')}
        {...{ label: say('fund'), hint: say('fund-hint'), value: form.get('fund') ?? '' }}
        options={[
          { value: '', label: say('fund-general') },
          ...props.funds.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Check name="wall" label={say('wall')} checked={form.get('wall') === 'yes'} />
      <div class="way-form__save">
        <Button>{say('save')}</Button>
        <ButtonLink kind="quiet" href="/desk/giving/campaigns">
          {say('back')}
        </ButtonLink>
      </div>
    </form>
  );
}

function PictureFields(
  props: Pick<CampaignFormProps, 'language' | 'picture'> & {
    readonly error: string | undefined;
    readonly alt: {
      readonly name: string;
      readonly value: string | undefined;
      readonly error: string | undefined;
    };
  },
) {
  const { language, picture, error, alt } = props;
  const say = (word: Parameters<typeof sayCampaigns>[1], facts = {}) => sayCampaigns(language, word, facts);
  const kept = picture && { width: picture.facts.width, height: picture.facts.height };
  return (
    <>
      <Field
        {...{ name: 'picture', type: 'file', label: say('picture'), error }}
        hint={kept ? `${say('picture-kept', kept)} ${say('picture-hint')}` : say('picture-hint')}
        accept="image/jpeg,image/png,image/webp,image/avif,image/gif"
      />
      {picture && (
        <>
          <input type="hidden" name="kept-picture" value={picture.token} />
          <Check name="no-picture" label={say('picture-remove')} />
        </>
      )}
      <Field {...alt} label={say('alt')} dir="auto" />
    </>
  );
}
