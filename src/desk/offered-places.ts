import type { StaffMember } from '#people';
import { type NavigationPlace, placesFor } from './rules/navigation.ts';
import type { DeskPart, Waiting } from './words.ts';

/** What a person finds in the navigation today: pages with nothing behind them are left out. */
export async function offeredPlaces(
  staff: Pick<StaffMember, 'roles'>,
  parts: readonly DeskPart[],
): Promise<readonly NavigationPlace[]> {
  const offered = await Promise.all(
    parts.map(async (part) => {
      const pages = await Promise.all(
        part.pages.map(async (page) => ((await page.navigation?.isOffered?.()) === false ? [] : [page])),
      );
      return { ...part, pages: pages.flat() };
    }),
  );
  return placesFor(staff, offered);
}

/** What waits for a person, of all features. */
export async function waitingFor(
  staff: StaffMember,
  parts: readonly DeskPart[],
): Promise<readonly Waiting[]> {
  const waiting = await Promise.all(parts.map((part) => part.waiting?.(staff) ?? []));
  return waiting.flat();
}
