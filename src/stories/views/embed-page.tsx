import { webAddress } from '#platform/text';
import { ButtonLink } from '#ui';
import { providerOf } from '../rules/provider.ts';
import { sayPage } from './messages.ts';
import type { EmbedPageProps } from './props.ts';

/** The page that loads something of another host, which the reader has asked for by coming here. */
export function EmbedPage({ site, url, frame, story }: EmbedPageProps) {
  const provider = providerOf(url);
  const { language } = site;
  const shown = frame === null ? undefined : webAddress(frame);
  const outside = webAddress(url);
  return (
    <div class="quiet embed-page">
      {story && (
        <p class="label">
          <a href={story.href}>{sayPage(language, 'back-to', { title: story.title })}</a>
        </p>
      )}
      <h1>{sayPage(language, 'embed-title', { provider })}</h1>
      <p class="remark">{sayPage(language, shown ? 'embed-loads' : 'embed-only-outside', { provider })}</p>
      {shown && (
        <iframe
          class="embed-page__frame"
          src={shown}
          title={sayPage(language, 'embed-title', { provider })}
          sandbox="allow-scripts allow-same-origin allow-popups allow-presentation"
          referrerpolicy="strict-origin-when-cross-origin"
          allowFullScreen
        />
      )}
      {outside && (
        <p>
          <ButtonLink href={outside} kind="quiet">
            {sayPage(language, 'embed-outside', { provider })}
          </ButtonLink>
        </p>
      )}
    </div>
  );
}
