import { type Answer, nothingHere, page, type Request } from '#platform/http';
import { embedsOf } from '../document/text.ts';
import type { DrawingNeeds } from '../needs.ts';
import { embedFrame } from '../rules/embed-frame.ts';
import { providerOf } from '../rules/provider.ts';
import { findStory } from '../store/index.ts';
import { EmbedPage } from '../views/index.ts';

/**
 * The one page that loads something of another host, once the reader has asked for it. Only what stands in a
 * story that everybody may read opens here: the address alone proves nothing.
 */
export async function drawEmbed(needs: DrawingNeeds, request: Request): Promise<Answer> {
  const story = await findStory(needs.database, {
    viewer: { kind: 'public' },
    id: request.query.get('story') ?? '',
    pictures: needs.pictures.findPictures,
  });
  const url = request.query.get('url') ?? '';
  const embed = story?.passwordHash === null && embedsOf(story.document).find((one) => one.url === url);
  if (!story || !embed) throw nothingHere();
  const frame = embedFrame(url);
  const html = await needs.frame({
    title: providerOf(url),
    look: 'quiet',
    children: (
      <EmbedPage
        site={await needs.site()}
        url={url}
        frame={frame}
        story={{ href: story.href, title: story.title }}
      />
    ),
  });
  return page(html, frame === null ? {} : { framesOf: new URL(frame).origin });
}
