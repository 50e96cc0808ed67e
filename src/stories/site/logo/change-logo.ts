import type { Staff } from '#people';
import type { Clock } from '#platform/clock';
import type { Database } from '#platform/database';
import type { Files } from '#platform/files';
import type { Outbox } from '#platform/outbox';
import type { Settings } from '#platform/settings';
import type { Pictures } from '../../pictures/index.ts';
import { keepLogoFile, letLogoFilesGo, lockLogo } from './keep-files.ts';
import { makeFromLogo } from './make-from-logo.ts';
import { problemOf } from './rules/icon-form.ts';
import { filesOf } from './rules/logo-files.ts';
import { logoSettings } from './settings.ts';
import { LOGO_FORMS, type LogoFacts, type LogoForm, type LogoPicture, type LogoProblem } from './words.ts';

export interface LogoNeeds {
  readonly database: Database;
  readonly settings: Settings;
  readonly files: Files;
  readonly clock: Clock;
  readonly outbox: Outbox;
  readonly pictures: Pick<Pictures, 'drawLogo' | 'placeLogo'>;
  readonly staff: Pick<Staff, 'recordAct'>;
}

/** Of a logo, twice as many pixels as the masthead is wide and high at most; of an icon, what telephones ask for. */
const SIDES: Readonly<Record<LogoForm, { readonly longestSide: number; readonly mostHeight: number }>> = {
  light: { longestSide: 1_024, mostHeight: 256 },
  dark: { longestSide: 1_024, mostHeight: 256 },
  icon: { longestSide: 512, mostHeight: 512 },
};
const MOST_MEGAPIXELS = 50;

/**
 * Gives the newsroom a form of its logo, drawn anew from the bytes. Returns null, or why it is not taken. Throws a
 * `Refusal` with a `PictureRefusal` as its code for what is no picture.
 */
export async function giveForm(
  { form, bytes, by }: { readonly form: LogoForm; readonly bytes: Uint8Array; readonly by: string },
  needs: LogoNeeds,
): Promise<LogoProblem | null> {
  const logo = await needs.settings.read(needs.database, logoSettings);
  if (form === 'dark' && logo.light === null) return 'light-first';
  const limits = { mostMegapixels: MOST_MEGAPIXELS, ...SIDES[form] };
  const drawn = await needs.pictures.drawLogo(bytes, limits);
  if (drawn === null) return 'empty';
  const problem = problemOf(form, drawn);
  if (problem !== null) return problem;
  const { luminance, cover } = drawn;
  const kept = await keepLogoFile({ ...drawn, ending: 'webp' }, needs);
  await setForm({ form, picture: { ...kept, luminance, cover }, by }, needs);
  return null;
}

/** Takes a form of the logo away; the one for dark ground goes with the logo. */
export async function removeForm(
  { form, by }: { readonly form: LogoForm; readonly by: string },
  needs: LogoNeeds,
): Promise<void> {
  await setForm({ form, picture: null, by }, needs);
}

/** Says how the logo stands on dark ground where it could hardly be seen. */
export async function setOnDark(
  { onDark, by }: { readonly onDark: LogoFacts['onDark']; readonly by: string },
  { database, settings, staff }: LogoNeeds,
): Promise<void> {
  await database.write(async (writer) => {
    await lockLogo(writer);
    await settings.change(writer, logoSettings, { onDark });
    await staff.recordAct(writer, { by, act: 'logo-changed', subject: 'site' });
  });
}

interface FormChange {
  readonly form: LogoForm;
  readonly picture: LogoPicture | null;
  readonly by: string;
}

/** What was made from other forms than those that stand now is made again: two may change the logo at a time. */
async function setForm(change: FormChange, needs: LogoNeeds): Promise<void> {
  for (;;) {
    const before = await needs.database.write((writer) => needs.settings.read(writer, logoSettings));
    const forms = changedForms(before, change);
    // Nothing is made from the form for dark ground.
    const made = change.form === 'dark' ? before.made : await makeFromLogo(forms, needs);
    if (await standsAs(before, forms, { by: change.by, made }, needs)) return;
  }
}

type Forms = Pick<LogoFacts, LogoForm>;

function changedForms({ light, dark, icon }: Forms, { form, picture }: FormChange): Forms {
  const forms = { light, dark, icon, [form]: picture };
  return forms.light === null ? { ...forms, dark: null } : forms;
}

/** Whether the forms took the place of those before; false if somebody else was faster. */
async function standsAs(
  before: Forms,
  forms: Forms,
  { by, made }: { readonly by: string; readonly made: LogoFacts['made'] },
  needs: LogoNeeds,
): Promise<boolean> {
  return needs.database.write(async (writer) => {
    await lockLogo(writer);
    const now = await needs.settings.read(writer, logoSettings);
    if (LOGO_FORMS.some((form) => now[form]?.name !== before[form]?.name)) return false;
    const staying = new Set(filesOf({ ...forms, made }));
    const leaving = filesOf(now).filter((name) => !staying.has(name));
    const going = [...now.going, ...leaving];
    await needs.settings.change(writer, logoSettings, { ...forms, made, going });
    await letLogoFilesGo(writer, leaving, needs);
    await needs.staff.recordAct(writer, { by, act: 'logo-changed', subject: 'site' });
    return true;
  });
}
