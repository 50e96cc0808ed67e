import type { DeskDeed, DeskPart } from '#desk';
import { type FieldErrors, OWNERS, type StaffMember } from '#people';
import { type Answer, page, seeOther } from '#platform/http';
import type { StoriesNeeds } from '../../needs.ts';
import { saySite } from '../messages.ts';
import { readWholeSite, type SiteWithLook } from '../rules/whole-site.ts';
import { siteSettings } from '../settings.ts';
import { fieldsOf } from '../site-fields.tsx';
import { SITE, SiteView } from './site-view.tsx';
import { siteSpecimens } from './specimens.tsx';

/** Its name is a newsroom's own: the owner's alone. */

/** `/desk/site`: name, language, zone, currency and look of the newsroom. */
export function siteDesk(needs: StoriesNeeds): DeskPart {
  return {
    pages: [
      {
        ...{ path: SITE, title: saySite('site'), roles: OWNERS },
        navigation: { place: 'newsroom', label: saySite('site'), position: 5 },
        draw: async ({ query }) => {
          const site = await needs.settings.read(needs.database, siteSettings);
          return <SiteView values={valuesOf(site)} isSaved={query.has('saved')} />;
        },
      },
    ],
    deeds: [saveDeed(needs)],
    called: async (subjects) =>
      new Map(subjects.includes('site') ? [['site', { label: saySite('site'), href: SITE }]] : []),
    specimens: siteSpecimens,
  };
}

function saveDeed(needs: StoriesNeeds): DeskDeed {
  return {
    ...{ path: SITE, roles: OWNERS },
    async act({ form }, staff) {
      const { site, wrong } = readWholeSite(form);
      if (!site) {
        return refused(
          needs,
          staff,
          form,
          new Map([...wrong].map(([field, word]) => [field, saySite(word)])),
        );
      }
      await needs.database.write(async (writer) => {
        await needs.settings.change(writer, siteSettings, site);
        await needs.staff.recordAct(writer, { by: staff.id, act: 'site-changed', subject: 'site' });
      });
      return seeOther(`${SITE}?saved`);
    },
  };
}

async function refused(
  needs: StoriesNeeds,
  staff: StaffMember,
  values: ReadonlyMap<string, string>,
  errors: FieldErrors,
): Promise<Answer> {
  const children = <SiteView values={values} errors={errors} />;
  return page(await needs.deskFrame({ title: saySite('site'), staff, path: SITE, children }), {
    status: 400,
  });
}

function valuesOf(site: SiteWithLook): ReadonlyMap<string, string> {
  const { colour, type, storiesOnPage } = site;
  return new Map(
    Object.entries({ ...fieldsOf(site), colour, type, 'stories-on-page': String(storiesOnPage) }),
  );
}
