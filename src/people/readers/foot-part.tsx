import type { SitePart } from '#ui';
import { sayReader } from './messages.ts';
import type { ReaderNeeds } from './needs.ts';

/** The way to one's own page. It is the same for everybody, known or not. */
export function footPart({ site }: Pick<ReaderNeeds, 'site'>): SitePart {
  return {
    place: 'foot',
    async draw() {
      const { language } = await site();
      return (
        <li>
          <a href="/me">{sayReader(language, 'me-link')}</a>
        </li>
      );
    },
  };
}
