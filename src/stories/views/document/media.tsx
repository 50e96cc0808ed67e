import type { ComponentChildren } from 'preact';
import { linkAddress, webAddress } from '#platform/text';
import { Icon } from '#ui';
import type { Embed, Gallery, Picture, PictureInPlace, Recording } from '../../document/words.ts';
import { ownAddress } from '../../rules/own-address.ts';
import { providerOf } from '../../rules/provider.ts';
import { sayPage } from '../messages.ts';
import { Caption, ResponsivePicture } from '../picture.tsx';
import type { Drawing } from './drawing.ts';

const IN_TEXT = '(width < 48rem) calc(100vw - 2rem), 44rem';
const AT_SIDE = '(width < 48rem) calc(100vw - 2rem), 19rem';
const IN_GALLERY = '(width < 48rem) 50vw, 22rem';
const MOST_COLUMNS = 4;

export function drawPicture({ attrs }: Picture, drawing: Drawing): ComponentChildren {
  const atSide = attrs.align === 'left' || attrs.align === 'right';
  const kind = attrs.align && attrs.align !== 'center' ? ` picture--${attrs.align}` : '';
  return drawInPlace(attrs, { className: `picture${kind}`, sizes: atSide ? AT_SIDE : IN_TEXT }, drawing);
}

export function drawGallery({ attrs }: Gallery, drawing: Drawing): ComponentChildren {
  const columns = Math.min(MOST_COLUMNS, Math.max(1, attrs.columns ?? 2));
  return (
    <ul class={`gallery gallery--${columns}`} aria-label={sayPage(drawing.language, 'gallery')}>
      {attrs.pictures.map((place) => (
        <li>{drawInPlace(place, { className: 'picture', sizes: IN_GALLERY }, drawing)}</li>
      ))}
    </ul>
  );
}

/** What belongs to another host is a link that names it; nothing of it is loaded here. */
export function drawEmbed({ attrs }: Embed, drawing: Drawing): ComponentChildren {
  const url = webAddress(attrs.url);
  if (url === undefined) return null;
  const provider = providerOf(url);
  return (
    <figure class="embed">
      <a
        class="embed__open"
        href={drawing.storyId === null ? url : embedAddress(url, drawing.storyId)}
        rel="nofollow noreferrer"
      >
        <Icon name="play" /> {sayPage(drawing.language, 'open-embed', { provider })}
      </a>
      <p class="embed__note">{sayPage(drawing.language, 'embed-note', { provider })}</p>
      <Caption caption={attrs.caption ?? ''} credit="" />
    </figure>
  );
}

/** The page on which a story's embed opens. */
function embedAddress(url: string, storyId: string): string {
  return `/embed?url=${encodeURIComponent(url)}&story=${encodeURIComponent(storyId)}`;
}

/** The newsroom's own recording plays here; another host's is a link. */
export function drawRecording({ attrs }: Recording, drawing: Drawing): ComponentChildren {
  const own = ownAddress(attrs.url);
  const foreign = webAddress(attrs.url);
  if (own === undefined && foreign === undefined) return null;
  return (
    <figure class="recording">
      {own !== undefined && drawPlayer(attrs.kind, own)}
      {foreign !== undefined && (
        <a class="embed__open" href={foreign} rel="noreferrer">
          <Icon name="play" />{' '}
          {sayPage(drawing.language, 'open-recording', { provider: providerOf(foreign) })}
        </a>
      )}
      <Caption caption={attrs.caption ?? ''} credit="" />
    </figure>
  );
}

function drawPlayer(kind: 'audio' | 'video', src: string): ComponentChildren {
  if (kind === 'audio') {
    // biome-ignore lint/a11y/useMediaCaption: imported recordings have none; the caption stands below.
    return <audio controls preload="none" src={src} />;
  }
  // biome-ignore lint/a11y/useMediaCaption: imported films have none; the caption stands below.
  return <video controls preload="none" src={src} />;
}

function drawInPlace(
  place: PictureInPlace,
  look: { readonly className: string; readonly sizes: string },
  { pictures }: Drawing,
): ComponentChildren {
  const picture = pictures.get(place.pictureId);
  if (!picture) return null;
  const drawn = (
    <ResponsivePicture
      picture={picture}
      alt={place.decorative ? '' : place.alt || picture.alt}
      sizes={look.sizes}
    />
  );
  const href = place.href === undefined ? undefined : linkAddress(place.href);
  return (
    <figure class={look.className}>
      {href === undefined ? drawn : <a href={href}>{drawn}</a>}
      <Caption
        caption={place.caption ?? picture.caption}
        credit={place.credit ?? picture.credit}
        licence={picture.licence}
      />
    </figure>
  );
}
