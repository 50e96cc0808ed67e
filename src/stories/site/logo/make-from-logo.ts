import { readFile } from 'node:fs/promises';
import type { Files } from '#platform/files';
import type { LogoPlace, Pictures } from '../../pictures/index.ts';
import { keepLogoFile } from './keep-files.ts';
import { iconFrom } from './rules/icon-form.ts';
import { logoKey } from './rules/logo-files.ts';
import { bringsGround, groundFor, isSeenAnywhere } from './rules/seen-on.ts';
import type { LogoFacts, LogoPicture, MadeFromLogo } from './words.ts';

type MakingNeeds = Parameters<typeof keepLogoFile>[1] & {
  readonly files: Files;
  readonly pictures: Pick<Pictures, 'placeLogo'>;
};

/** Beside links on other sites (ogp.me): as the crops of pictures in stories are. */
const SHARE = { whole: { width: 1200, height: 630 }, within: { width: 760, height: 320 }, enlarged: 1.5 };
/** RSS 2.0 lets an image be 144 x 400 at most. */
const FEED_SIDE = 144;
const [SMALL, LARGE] = [32, 180];

/** Draws what pages, feeds and other sites need beside the logo itself, and keeps it. */
export async function makeFromLogo(
  logo: Pick<LogoFacts, 'light' | 'icon'>,
  needs: MakingNeeds,
): Promise<MadeFromLogo> {
  const icon = iconFrom(logo);
  const most = logo.light ?? logo.icon;
  const make = (from: LogoPicture | null, place: LogoPlace | null) =>
    from && place ? makeOne(from, place, needs) : null;
  return {
    share: await make(most, most && { ...SHARE, ground: groundFor(most), format: 'jpg' }),
    feed: await make(icon ?? logo.light, feedPlace(icon ?? logo.light)),
    small: await make(icon, icon && square(SMALL, icon, isSeenAnywhere(icon) ? null : groundFor(icon))),
    // A telephone puts what is transparent on black.
    large: await make(icon, icon && square(LARGE, icon, groundFor(icon))),
  };
}

/** What lies on a ground that is not its own keeps a margin. */
function square(side: number, icon: LogoPicture, ground: string | null): LogoPlace {
  const room = ground === null || bringsGround(icon) ? side : Math.round(side * 0.8);
  const within = { width: room, height: room };
  return { whole: { width: side, height: side }, within, enlarged: 1, ground, format: 'png' };
}

/** As wide as may be, and no higher than it has to be. */
function feedPlace(from: LogoPicture | null): LogoPlace | null {
  if (from === null) return null;
  const scale = Math.min(FEED_SIDE / from.width, FEED_SIDE / from.height, 1);
  const whole = {
    width: Math.max(1, Math.round(from.width * scale)),
    height: Math.max(1, Math.round(from.height * scale)),
  };
  return { whole, within: whole, enlarged: 1, ground: groundFor(from), format: 'png' };
}

/** Nothing is made from a form whose bytes are lost: the doctor tells of it, and it can still be replaced or removed. */
async function makeOne(from: LogoPicture, place: LogoPlace, needs: MakingNeeds) {
  const path = await needs.files.pathOf(logoKey(from.name));
  if (path === null) return null;
  const bytes = await needs.pictures.placeLogo({ ...from, bytes: await readFile(path) }, place);
  return keepLogoFile({ bytes, ending: place.format, ...place.whole }, needs);
}
