import { Button, Field, Notice, Select, TextArea } from '#ui';
import { SETTING_GROUPS, type SettingField, type SettingValues } from '../../rules/settings-form.ts';
import type { Speech } from '../../views/speech.ts';
import type { ConversationState } from '../../words.ts';
import { StateForm } from './in-place.tsx';

export interface SettingsPageProps {
  readonly values: SettingValues;
  /** The names of the fields whose values cannot be. */
  readonly wrong?: ReadonlySet<string>;
  readonly sections: readonly {
    readonly id: string;
    readonly name: string;
    readonly decided: ConversationState | null;
  }[];
  readonly saved?: boolean;
  readonly speech: Speech;
}

/** How the newsroom holds its conversations: every setting, and what is decided for single sections. */
export function SettingsPage({ values, wrong, sections, saved, speech }: SettingsPageProps) {
  const { say } = speech;
  return (
    <div class="desk-stack">
      <p class="desk-links">
        <a href="/desk/conversation/blocks">{say('blocks-title')}</a>
      </p>
      {saved && (
        <Notice kind="good">
          <p>{say('settings-saved')}</p>
        </Notice>
      )}
      {wrong && (
        <Notice kind="error">
          <p>{say('settings-wrong')}</p>
        </Notice>
      )}
      <form class="settings-form" method="post" action="/desk/conversation">
        {SETTING_GROUPS.map(({ group, fields }) => (
          <section aria-labelledby={`settings-${group}`} class="form">
            <h2 id={`settings-${group}`}>{say(`settings-${group}`)}</h2>
            {fields.map((field) => (
              <Setting field={field} values={values} isWrong={wrong?.has(field.name)} speech={speech} />
            ))}
          </section>
        ))}
        <Button>{say('settings-save')}</Button>
      </form>
      {sections.length > 0 && (
        <section aria-labelledby="settings-sections">
          <h2 id="settings-sections">{say('settings-sections')}</h2>
          <p class="desk-soft">{say('settings-sections-about')}</p>
          {sections.map(({ id, name, decided }) => (
            <StateForm
              action={`/desk/conversation/sections/${encodeURIComponent(id)}`}
              id={`section-${id}`}
              label={name}
              decided={decided}
              speech={speech}
            />
          ))}
        </section>
      )}
    </div>
  );
}

function Setting(props: {
  readonly field: SettingField;
  readonly values: SettingValues;
  readonly isWrong: boolean | undefined;
  readonly speech: Speech;
}) {
  const { field, values, isWrong, speech } = props;
  const { say } = speech;
  const { name } = field;
  const common = { id: `setting-${name}`, name, label: say(`setting-${name}`), value: values[name] ?? '' };
  switch (field.kind) {
    case 'choice':
      return (
        <Select
          {...common}
          error={isWrong ? say('setting-wrong-choice') : undefined}
          options={field.options.map((value) => ({ value, label: choiceLabel(name, value, speech) }))}
        />
      );
    case 'number':
      return (
        <Field
          {...common}
          inputmode="numeric"
          error={isWrong ? say('setting-wrong-number', { least: field.least, most: field.most }) : undefined}
        />
      );
    case 'lines':
      return (
        <TextArea {...common} error={isWrong ? say('setting-wrong-text') : undefined} rows={4} dir="auto" />
      );
  }
}

function choiceLabel(name: SettingField['name'], value: string, { say }: Speech): string {
  if (name === 'order') return say(`order-${value}` as 'order-oldest');
  return say(`choice-${name}-${value}` as 'choice-state-open');
}
