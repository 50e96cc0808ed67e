import type { ComponentChildren } from 'preact';
import { Moment } from '#ui';
import { sayWriting } from '../messages.ts';
import { LeadPictureShown } from './lead-picture.tsx';
import type { StoryViewProps } from './story-props.ts';

/** What stands around the text, for who reads it here: nobody is writing, or it is not theirs to write. */
export function AroundView({ story, text, sections, bylines, tags, pictures, site }: StoryViewProps) {
  const { row } = story;
  if (row.kind === 'box') return null;
  const isChanged = row.changed_at !== null && row.changed_at !== row.first_published_at;
  const picture = pictures.get(text.leadPictureId ?? '');
  const facts: readonly (readonly [string, ComponentChildren])[] = [
    [sayWriting('standfirst'), text.standfirst],
    [sayWriting('bylines'), namesOf(text.authorIds, bylines)],
    [sayWriting('section'), namesOf(text.sectionIds, sections)],
    [sayWriting('tags'), tags.map(({ name }) => name).join(', ')],
    [sayWriting('lead-picture'), picture && <LeadPictureShown picture={picture} />],
    [sayWriting('visibility'), sayWriting(`visibility-${text.visibility}`)],
    [sayWriting('first-out'), row.first_published_at && <Then at={row.first_published_at} site={site} />],
    [sayWriting('last-changed'), isChanged && <Then at={row.changed_at ?? ''} site={site} />],
  ];
  return (
    <section class="desk-text" aria-labelledby="around-title">
      <h2 id="around-title">{sayWriting('details')}</h2>
      <dl class="desk-named">
        {facts.map(
          ([name, said]) =>
            said && (
              <div>
                <dt>{name}</dt>
                <dd dir="auto">{said}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  );
}

function Then({ at, site }: { readonly at: string; readonly site: StoryViewProps['site'] }) {
  return <Moment at={at} site={site} detail="date-and-time" />;
}

/** In the order of the story. */
function namesOf(
  ids: readonly string[],
  all: readonly { readonly id: string; readonly name: string }[],
): string {
  return ids.flatMap((id) => all.find((one) => one.id === id)?.name ?? []).join(', ');
}
