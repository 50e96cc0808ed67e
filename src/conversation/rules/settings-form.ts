import { type ConversationSettings, conversationSettings } from '../settings.ts';
import { VOTES_SHOWN, VOTING } from '../votes/words.ts';
import { ORDERS } from '../words.ts';

type Name = keyof ConversationSettings;

/** How a setting stands in the form. */
export type SettingField =
  | { readonly name: Name; readonly kind: 'choice'; readonly options: readonly string[] }
  | {
      readonly name: Name;
      readonly kind: 'number';
      readonly least: number;
      readonly most: number;
      readonly mayBeEmpty?: true;
    }
  | { readonly name: Name; readonly kind: 'lines' };

const choice = (name: Name, ...options: readonly string[]) => ({ name, kind: 'choice', options }) as const;
const number = (name: Name, least: number, most: number) => ({ name, kind: 'number', least, most }) as const;

/** The form of the settings: groups of fields, in the order in which they stand there. */
export const SETTING_GROUPS = [
  {
    group: 'holding',
    fields: [
      choice('state', 'open', 'held', 'closed'),
      { ...number('closesAfterDays', 1, 3_650), mayBeEmpty: true },
      choice('firstComment', 'publish', 'hold'),
      choice('withPicture', 'hold', 'publish'),
      choice('proofOfWork', 'off', 'guests'),
      { name: 'heldWords', kind: 'lines' },
      { name: 'refusedWords', kind: 'lines' },
      number('mostLinks', 0, 1_000),
      number('reportsToHold', 0, 100),
      choice('moderatorMails', 'at-once', 'hourly', 'daily', 'off'),
    ],
  },
  {
    group: 'writing',
    fields: [
      { name: 'guidelines', kind: 'lines' },
      { name: 'closedWords', kind: 'lines' },
      choice('email', 'optional', 'required', 'off'),
      choice('website', 'on', 'off'),
      choice('pictures', 'off', 'on'),
      number('shortest', 1, 500),
      number('longest', 100, 50_000),
      number('editFor', 0, 1_440),
    ],
  },
  {
    group: 'reading',
    fields: [
      choice('order', ...ORDERS),
      number('depth', 1, 10),
      choice('votes', ...VOTING),
      choice('votesShown', ...VOTES_SHOWN),
      choice('live', 'on', 'off'),
      choice('bubble', 'on', 'off'),
      { name: 'invitation', kind: 'lines' },
      number('invitationAfter', 0, 3_600),
    ],
  },
] as const satisfies readonly { readonly group: string; readonly fields: readonly SettingField[] }[];

const FIELDS: readonly SettingField[] = SETTING_GROUPS.flatMap(({ fields }) => [...fields]);

/** What stands in the fields. */
export type SettingValues = Readonly<Record<string, string>>;

/** What readers read, in the language of the site, as long as the newsroom has not put it in words of its own. */
export type UsualWords = Readonly<Record<'guidelines' | 'invitation' | 'closedWords', string>>;

/** The settings as they stand in the form. */
export function settingValues(settings: ConversationSettings, usual: UsualWords): SettingValues {
  const said = {
    ...settings,
    guidelines: settings.guidelines ?? usual.guidelines,
    invitation: settings.invitation ?? usual.invitation,
    closedWords: settings.closedWords || usual.closedWords,
  };
  return Object.fromEntries(FIELDS.map(({ name }) => [name, String(said[name] ?? '')]));
}

/**
 * Reads the posted form. A field that is not in it stays as it is. Where a value cannot be, the names of its
 * fields are returned, and nothing is changed. Usual words that were left as they stood go on following the
 * language of the site.
 */
export function settingsFrom(
  form: ReadonlyMap<string, string>,
  usual: UsualWords,
): { readonly changed: Partial<ConversationSettings> } | { readonly wrong: ReadonlySet<string> } {
  const read = FIELDS.flatMap((field) => {
    const text = form.get(field.name);
    if (text === undefined) return [];
    const value = readValue(field, text);
    const isUsual = new Map<string, unknown>(Object.entries(usual)).get(field.name) === value;
    return [[field.name, isUsual ? null : value] as const];
  });
  const changed = Object.fromEntries(read);
  const result = conversationSettings.schema.safeParse(changed);
  if (!result.success) return { wrong: new Set(result.error.issues.map(({ path }) => String(path[0]))) };
  const whole = new Map(Object.entries(result.data));
  return { changed: Object.fromEntries(read.map(([name]) => [name, whole.get(name)])) };
}

function readValue(field: SettingField, text: string): unknown {
  switch (field.kind) {
    case 'choice':
      return text;
    case 'lines':
      return text.replace(/\r\n?/g, '\n').trim();
    case 'number':
      if (text.trim() === '') return field.mayBeEmpty ? null : Number.NaN;
      return Number(text);
  }
}
