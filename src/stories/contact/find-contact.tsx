import type { Database, Reader } from '#platform/database';
import type { Settings } from '#platform/settings';
import type { SitePart } from '#ui';
import { findReadable } from '../menus/store.ts';
import { findAddress } from '../store/index.ts';
import { linesOf, telephoneHref } from './rules/contact-form.ts';
import { contactSettings } from './settings.ts';

/** Where the newsroom's page on privacy stands unless another one is chosen. */
const USUAL_PRIVACY = '/privacy';

/** Where readers read what is kept about them; null where no page that they may see says it. */
export async function findPrivacyHref(reader: Reader, settings: Settings): Promise<string | null> {
  return (await findPrivacyPage(reader, settings))?.href ?? null;
}

/** The page on privacy, as far as readers may see it. */
export async function findPrivacyPage(
  reader: Reader,
  settings: Settings,
): Promise<{ readonly id: string; readonly href: string } | null> {
  const { privacyPageId } = await settings.read(reader, contactSettings);
  const id = privacyPageId ?? (await usualPrivacyPage(reader));
  const href = id === null ? undefined : (await findReadable(reader, [id])).get(id)?.href;
  return id === null || href === undefined ? null : { id, href };
}

async function usualPrivacyPage(reader: Reader): Promise<string | null> {
  const address = await findAddress(reader, USUAL_PRIVACY);
  return address?.target === 'story' ? address.targetId : null;
}

/** How the newsroom is reached, at the foot of every page: nothing until it is said. */
export function contactPart(needs: { readonly database: Database; readonly settings: Settings }): SitePart {
  return {
    place: 'foot',
    async draw() {
      const { email, telephone, address } = await needs.settings.read(needs.database, contactSettings);
      return (
        <>
          {email !== '' && (
            <li>
              <a href={`mailto:${email}`}>{email}</a>
            </li>
          )}
          {telephone !== '' && (
            <li>
              <a href={telephoneHref(telephone)} dir="ltr">
                {telephone}
              </a>
            </li>
          )}
          {address !== '' && <li dir="auto">{linesOf(address).join(', ')}</li>}
        </>
      );
    },
  };
}
