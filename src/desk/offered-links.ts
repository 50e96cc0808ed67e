import type { StaffMember } from '#people';
import { type DeskLink, linksFor } from './rules/navigation.ts';
import type { DeskPart } from './words.ts';

/** What a person finds in the navigation today: pages with nothing behind them are left out. */
export async function offeredLinks(
  staff: Pick<StaffMember, 'roles'>,
  parts: readonly DeskPart[],
): Promise<readonly DeskLink[]> {
  const offered = await Promise.all(
    parts.map(async (part) => {
      const pages = await Promise.all(
        part.pages.map(async (page) => ((await page.navigation?.isOffered?.()) === false ? [] : [page])),
      );
      return { ...part, pages: pages.flat() };
    }),
  );
  return linksFor(staff, offered);
}
