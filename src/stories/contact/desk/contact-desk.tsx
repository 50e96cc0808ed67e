import type { DeskDeed, DeskPart } from '#desk';
import { OWNERS } from '#people';
import { page, seeOther } from '#platform/http';
import type { StoriesNeeds } from '../../needs.ts';
import { findStaticPages } from '../../store/index.ts';
import { sayContact } from '../messages.ts';
import { ownTexts } from '../own-texts.ts';
import { type ContactField, type ContactWrong, readContact } from '../rules/contact-form.ts';
import { contactSettings } from '../settings.ts';
import { CONTACT, type ContactProps, ContactView } from './contact-view.tsx';
import { contactSpecimens } from './specimens.tsx';
import { unnamedNotice } from './unnamed-notice.tsx';

/** Where the newsroom is reached is the owner's to say, as its name is. */
const MOST_PAGES_OFFERED = 100;

/** `/desk/contact`: how readers reach the newsroom, and which page says what it keeps about them. */
export function contactDesk(needs: StoriesNeeds): DeskPart {
  return {
    pages: [
      {
        ...{ path: CONTACT, title: sayContact('title'), roles: OWNERS },
        navigation: { place: 'newsroom', label: sayContact('title'), position: 7 },
        draw: async ({ query }) => {
          const now = await needs.settings.read(needs.database, contactSettings);
          const { email, telephone, address, privacyPageId } = now;
          const values = { email, telephone, address, privacy: privacyPageId ?? '' };
          return drawForm(needs, { values: new Map(Object.entries(values)), isSaved: query.has('saved') });
        },
      },
    ],
    deeds: [saveDeed(needs)],
    notice: async ({ roles }) => (roles.includes('owner') ? unnamedNotice(needs) : null),
    texts: (staff) => ownTexts(staff, needs),
    called: async (subjects) =>
      new Map(
        subjects.includes('contact') ? [['contact', { label: sayContact('title'), href: CONTACT }]] : [],
      ),
    specimens: contactSpecimens,
  };
}

function saveDeed(needs: StoriesNeeds): DeskDeed {
  return {
    ...{ path: CONTACT, roles: OWNERS },
    async act({ form }, staff) {
      const { contact, ...read } = readContact(form);
      const wrong = new Map<ContactField, ContactWrong>(read.wrong);
      const { privacyPageId: before } = await needs.settings.read(needs.database, contactSettings);
      const chosen = form.get('privacy') || null;
      if (chosen !== null && chosen !== before && !(await isOffered(needs, chosen))) {
        wrong.set('privacy', 'privacy-wrong');
      }
      if (wrong.size > 0) {
        const errors = new Map([...wrong].map(([field, why]) => [field, sayContact(why)]));
        const children = await drawForm(needs, { values: form, errors });
        const shown = { title: sayContact('title'), staff, path: CONTACT, children };
        return page(await needs.deskFrame(shown), { status: 400 });
      }
      await needs.database.write(async (writer) => {
        await needs.settings.change(writer, contactSettings, { ...contact, privacyPageId: chosen });
        await needs.staff.recordAct(writer, { by: staff.id, act: 'contact-changed', subject: 'contact' });
      });
      return seeOther(`${CONTACT}?saved`);
    },
  };
}

async function isOffered({ database }: StoriesNeeds, chosen: string): Promise<boolean> {
  return (await findStaticPages(database, MOST_PAGES_OFFERED)).some(({ id }) => id === chosen);
}

async function drawForm({ database }: StoriesNeeds, shown: Omit<ContactProps, 'pages'>) {
  return <ContactView {...shown} pages={await findStaticPages(database, MOST_PAGES_OFFERED)} />;
}
