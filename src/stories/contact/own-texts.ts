import { mayUse, type OwnTexts } from '#desk';
import type { StaffMember } from '#people';
import type { StoriesNeeds } from '../needs.ts';
import { saySite } from '../site/messages.ts';
import { siteSettings } from '../site/settings.ts';
import { CONTACT } from './desk/contact-view.tsx';
import { findPrivacyHref } from './find-contact.tsx';
import { sayContact } from './messages.ts';
import { contactSettings } from './settings.ts';

/** What the newsroom says of itself on every page, for its owner. */
export async function ownTexts(
  staff: StaffMember,
  { database, settings }: Pick<StoriesNeeds, 'database' | 'settings'>,
): Promise<readonly OwnTexts[]> {
  if (!mayUse(staff, ['owner'])) return [];
  const { name, tagline } = await settings.read(database, siteSettings);
  const { email, telephone, address } = await settings.read(database, contactSettings);
  const own = (label: string, now: string, href: string) => ({ label, now, href, whose: 'own' as const });
  return [
    {
      ...{ name: 'site', label: saySite('site') },
      texts: [
        own(saySite('name'), name, '/desk/site'),
        own(saySite('tagline'), tagline, '/desk/site'),
        own(sayContact('at-the-foot'), [email, telephone, address].filter(Boolean).join('\n'), CONTACT),
        own(sayContact('privacy'), (await findPrivacyHref(database, settings)) ?? '', CONTACT),
      ],
    },
  ];
}
