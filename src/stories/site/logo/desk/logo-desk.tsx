import type { DeskDeed, DeskPart } from '#desk';
import { type FieldErrors, OWNERS, type StaffMember } from '#people';
import { FILES_OUT_OF_REACH } from '#platform/files';
import { type Answer, page, type ReceivedFile, Refusal, seeOther } from '#platform/http';
import type { StoriesNeeds } from '../../../needs.ts';
import { siteSettings } from '../../settings.ts';
import { giveForm, removeForm, setOnDark } from '../change-logo.ts';
import { sayLogo } from '../messages.ts';
import { readLogoForm, readOnDark } from '../rules/read-form.ts';
import { logoSettings } from '../settings.ts';
import type { LogoForm } from '../words.ts';
import { LOGO, LogoView, type LogoViewProps, MOST_MEGABYTES } from './logo-view.tsx';
import { logoSpecimens } from './specimens.tsx';

/** What stands on every page in the newsroom's name: its owner's alone, as the name is. */

/** `/desk/site/logo`: the logo, the one for dark mode, and the icon. */
export function logoDesk(needs: StoriesNeeds): DeskPart {
  return {
    pages: [
      {
        ...{ path: LOGO, title: sayLogo('title'), roles: OWNERS },
        navigation: { place: 'newsroom', label: sayLogo('title'), position: 6 },
        async draw({ query }) {
          const done = (['saved', 'removed'] as const).find((one) => query.has(one));
          return <LogoView {...(await propsOf(needs))} done={done} />;
        },
      },
    ],
    deeds: [giveDeed(needs), removeDeed(needs), onDarkDeed(needs)],
    specimens: logoSpecimens,
  };
}

async function propsOf({ settings, database }: StoriesNeeds): Promise<LogoViewProps> {
  const { name } = await settings.read(database, siteSettings);
  return { name, logo: await settings.read(database, logoSettings) };
}

function giveDeed(needs: StoriesNeeds): DeskDeed {
  return {
    ...{ path: LOGO, roles: OWNERS, takesFile: true },
    async act(request, staff) {
      const wish = { field: 'picture', mostBytes: MOST_MEGABYTES * 1e6, ofStaff: true } as const;
      const sent = await request.parts?.({ ...wish, isWanted: async () => true });
      const form = readLogoForm((sent?.form ?? request.form).get('form'));
      if (form === null) throw unreadable();
      const error = await take({ form, file: sent?.file ?? null, by: staff.id }, needs);
      return error === null
        ? seeOther(`${LOGO}?saved#${form}`)
        : refused(needs, staff, new Map([[form, error]]));
    },
  };
}

/** Takes a form of the logo. Returns null, or in words why it does not. */
async function take(
  { form, file, by }: { readonly form: LogoForm; readonly file: ReceivedFile | null; readonly by: string },
  needs: StoriesNeeds,
): Promise<string | null> {
  if (file === null) return sayLogo('problem-none-chosen');
  if (file.outcome !== 'received') {
    return sayLogo(file.outcome === 'too-large' ? 'too-large' : 'no-room', { most: MOST_MEGABYTES });
  }
  try {
    const problem = await giveForm({ form, bytes: file.bytes, by }, needs);
    return problem && sayLogo(`problem-${problem}`);
  } catch (failure) {
    if (!(failure instanceof Refusal)) throw failure;
    if (failure.code === FILES_OUT_OF_REACH) return sayLogo('out-of-reach');
    if (failure.field !== 'picture') throw failure;
    return failure.message;
  }
}

function removeDeed(needs: StoriesNeeds): DeskDeed {
  return {
    ...{ path: `${LOGO}/remove`, roles: OWNERS },
    async act(request, staff) {
      const form = readLogoForm(request.form.get('form'));
      if (form === null) throw unreadable();
      await removeForm({ form, by: staff.id }, needs);
      return seeOther(`${LOGO}?removed`);
    },
  };
}

function onDarkDeed(needs: StoriesNeeds): DeskDeed {
  return {
    ...{ path: `${LOGO}/dark-mode`, roles: OWNERS },
    async act(request, staff) {
      const onDark = readOnDark(request.form.get('on-dark'));
      if (onDark === null) throw unreadable();
      await setOnDark({ onDark, by: staff.id }, needs);
      return seeOther(`${LOGO}?saved`);
    },
  };
}

/** No form of ours sends it. */
const unreadable = () => new Refusal('unreadable', { status: 400, says: sayLogo('problem-none-chosen') });

async function refused(needs: StoriesNeeds, staff: StaffMember, errors: FieldErrors): Promise<Answer> {
  const children = <LogoView {...(await propsOf(needs))} errors={errors} />;
  return page(await needs.deskFrame({ title: sayLogo('title'), staff, path: LOGO, children }), {
    status: 422,
  });
}
