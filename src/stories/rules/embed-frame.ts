import { urlFrom } from '#platform/text';

const FRAMES: readonly (readonly [host: RegExp, frame: (url: URL) => string | undefined])[] = [
  [
    /^(?:www\.|m\.)?youtube(?:-nocookie)?\.com$/,
    (url) => youtube(url.searchParams.get('v') ?? lastPart(url)),
  ],
  [/^youtu\.be$/, (url) => youtube(lastPart(url))],
  [/^(?:www\.|player\.)?vimeo\.com$/, (url) => vimeo(lastPart(url))],
];

/**
 * The address at which a frame shows what stands at `address`, for the few hosts that offer one without
 * following the reader around; null for all others, which a link opens.
 */
export function embedFrame(address: string): string | null {
  const url = urlFrom(address);
  if (url === null) return null;
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  const [, frame] = FRAMES.find(([host]) => host.test(url.hostname)) ?? [];
  return frame?.(url) ?? null;
}

function youtube(id: string): string | undefined {
  return /^[\w-]{6,20}$/.test(id) ? `https://www.youtube-nocookie.com/embed/${id}` : undefined;
}

function vimeo(id: string): string | undefined {
  return /^\d{4,12}$/.test(id) ? `https://player.vimeo.com/video/${id}?dnt=1` : undefined;
}

function lastPart(url: URL): string {
  return url.pathname.split('/').filter(Boolean).at(-1) ?? '';
}
