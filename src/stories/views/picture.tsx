import { toldLicence } from '../pictures/rules/told-licence.ts';
import { type PictureShape, pictureSources } from '../rules/picture-sources.ts';
import type { StoryPicture } from '../words.ts';

export interface PictureProps {
  readonly picture: StoryPicture;
  /** What it shows, for those who do not see it; empty where the words beside it say so. */
  readonly alt: string;
  /** How wide it will stand, as in the attribute `sizes`. */
  readonly sizes: string;
  readonly shape?: PictureShape;
  /** The one that readers see first: it is fetched at once. */
  readonly first?: boolean | undefined;
}

/** A picture in the formats and widths that the browser may choose from, in a place kept free for it. */
export function ResponsivePicture({ picture, alt, sizes, shape = 'whole', first }: PictureProps) {
  const { sets, src, width, height } = pictureSources(picture, shape);
  const plain = sets.at(-1);
  return (
    <picture>
      {sets.slice(0, -1).map(({ type, srcset }) => (
        <source type={type} srcset={srcset} sizes={sizes} />
      ))}
      <img
        src={src}
        srcset={plain?.srcset}
        sizes={sizes}
        alt={alt}
        width={width}
        height={height}
        loading={first ? undefined : 'lazy'}
        decoding={first ? undefined : 'async'}
        fetchpriority={first ? 'high' : undefined}
      />
    </picture>
  );
}

/** Words under a picture, who made it, and what readers are told of its licence. */
export function Caption({
  caption,
  credit,
  licence = '',
}: {
  readonly caption: string;
  readonly credit: string;
  readonly licence?: string | undefined;
}) {
  const told = toldLicence(licence);
  if (caption === '' && credit === '' && told === null) return null;
  return (
    <figcaption class="caption">
      {caption} {credit !== '' && <span class="caption__credit">{credit}</span>}
      {told && (
        <span class="caption__credit">
          {credit === '' ? '' : ' · '}
          {told.href === null ? (
            told.words
          ) : (
            <a class="caption__licence" href={told.href} rel="license noopener">
              {told.words}
            </a>
          )}
        </span>
      )}
    </figcaption>
  );
}
