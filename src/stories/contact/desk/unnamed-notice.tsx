import type { ComponentChildren } from 'preact';
import { Notice } from '#ui';
import { textOf } from '../../document/text.ts';
import type { StoriesNeeds } from '../../needs.ts';
import { findStory } from '../../store/index.ts';
import { findPrivacyPage } from '../find-contact.tsx';
import { sayContact, sayUnnamed } from '../messages.ts';
import { unnamedServices } from '../rules/unnamed-services.ts';

/** Says which services learn something about readers while the page on privacy, which leads there, does not name them. */
export async function unnamedNotice(
  needs: Pick<StoriesNeeds, 'database' | 'settings' | 'pictures' | 'learnOfReaders'>,
): Promise<ComponentChildren> {
  const services = needs.learnOfReaders();
  if (services.length === 0) return null;
  const page = await findPrivacyPage(needs.database, needs.settings);
  const story =
    page &&
    (await findStory(needs.database, {
      viewer: { kind: 'public' },
      id: page.id,
      pictures: needs.pictures.findPictures,
    }));
  const unnamed = unnamedServices(story ? textOf(story.document) : null, services);
  if (unnamed.length === 0) return null;
  return <UnnamedNotice services={unnamed} pageId={page?.id ?? null} />;
}

/** @param pageId null where readers see no page on privacy */
export function UnnamedNotice(props: {
  readonly services: readonly string[];
  readonly pageId: string | null;
}) {
  const { services, pageId } = props;
  return (
    <Notice kind="info" title={sayUnnamed(services)}>
      <p>{sayContact('unnamed-why')}</p>
      <p>
        {pageId === null ? (
          <a href="/desk/contact">{sayContact('unnamed-choose')}</a>
        ) : (
          <a href={`/desk/stories/${pageId}`}>{sayContact('unnamed-write')}</a>
        )}
      </p>
    </Notice>
  );
}
