import type { SiteLogo, SitePicture } from '#ui';
import { logoHref } from './rules/logo-files.ts';
import { isSeenOn } from './rules/seen-on.ts';
import type { LogoFacts } from './words.ts';

type File = NonNullable<LogoFacts['made']['share']>;

/** What pages show of the newsroom's logo; undefined where it has neither logo nor icon. */
export function siteLogoOf({ light, dark, onDark, made }: LogoFacts): SiteLogo | undefined {
  const { small, large } = made;
  if (light === null && small === null) return undefined;
  return {
    masthead: light && {
      light: pictureOf(light),
      dark: dark && pictureOf(dark),
      hasPlate: dark === null && onDark === 'plate' && !isSeenOn('dark', light),
    },
    icon: small && large && { small: pictureOf(small), large: pictureOf(large) },
    share: made.share && pictureOf(made.share),
    feed: made.feed && pictureOf(made.feed),
  };
}

function pictureOf({ name, width, height }: File): SitePicture {
  return { href: logoHref(name), width, height };
}
