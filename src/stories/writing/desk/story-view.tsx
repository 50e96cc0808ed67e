import { Button, Moment, Notice } from '#ui';
import { BoxUses } from '../../boxes/desk/box-uses.tsx';
import { blockAnchor } from '../../document/anchor.ts';
import { DocumentView } from '../../views/document/document-view.tsx';
import { DraftQuestionsView } from '../asking/desk/questions-view.tsx';
import { sayWriting } from '../messages.ts';
import { NotesView } from '../notes/desk/notes-view.tsx';
import type { Draft } from '../words.ts';
import { AroundView } from './around-view.tsx';
import { StoryDeeds } from './deeds-view.tsx';
import { DetailsForm } from './details-form.tsx';
import { storyPath } from './paths.ts';
import { standingWords } from './standing-words.ts';
import type { StoryFacts } from './story-facts.ts';
import { DETAILS_FORM, type StoryViewProps } from './story-props.ts';

/** A story at the desk: what is written around its text, the text, and what can happen next. */
export function StoryView(props: StoryViewProps) {
  const { story, may, refused, isSaved } = props;
  const { id } = story.row;
  return (
    <div class="desk-stack">
      {refused?.field === null && (
        <Notice kind="error">
          <p>{refused.says}</p>
        </Notice>
      )}
      {isSaved && (
        <Notice kind="good">
          <p>{sayWriting('saved')}</p>
        </Notice>
      )}
      {/* Enter in a line sends its form by the first button of it on the page: that has to be the one that saves. */}
      {may('save') && <button type="submit" form={DETAILS_FORM} hidden />}
      <StandingNow {...props} />
      <nav class="desk-links" aria-label={sayWriting('as-readers-see')}>
        <a href={`${storyPath(id)}/preview`}>{sayWriting('preview-see')}</a>
        {story.row.status === 'published' && story.row.href !== null && (
          <a href={story.row.href}>{sayWriting('as-readers-see')}</a>
        )}
        <a href={`${storyPath(id)}/history`}>{sayWriting('history')}</a>
        {story.row.kind !== 'box' && (
          <a href={`${storyPath(id)}/translations`}>{sayWriting('translations')}</a>
        )}
      </nav>
      {may('begin') && <Begin id={id} isPublic={story.row.status === 'published'} />}
      <Written {...props} />
      <div class="stories-lacking" data-part="lacking">
        <Lacking {...props} />
      </div>
      <div class="stories-lacking" data-part="hanging">
        <Hanging {...props} />
      </div>
      {may('save') ? <DetailsForm {...props} /> : <AroundView {...props} />}
      {props.uses && <BoxUses uses={props.uses} />}
      <StoryDeeds {...props} />
    </div>
  );
}

/** The text. With script, whoever may write on it gets the editor in its place. */
function Written(props: StoryViewProps) {
  const { may, story, staff, writer, site } = props;
  const editing = may('save') && {
    ...{ 'data-enhance': 'story-editor', 'data-story': story.row.id, 'data-person': staff.id },
    ...{ 'data-zone': site.timeZone, 'data-writer': writer?.name, 'data-kind': story.row.kind },
  };
  return (
    <section class="stories-text" id="story-text" aria-labelledby="text-title" {...editing}>
      <h2 id="text-title">{sayWriting('text')}</h2>
      <Text {...props} />
    </section>
  );
}

function StandingNow({ story, names, site, writer }: StoryViewProps) {
  const { row, draft } = story;
  const { status, visibility } = row;
  const isChange = draft !== null && status === 'published';
  return (
    <div class="desk-text">
      <p>
        {isChange
          ? sayWriting('standing-change', { visibility, stage: sayWriting(`stage-${draft.stage}`) })
          : sayWriting('standing', {
              stage: standingWords({ status, stage: draft?.stage ?? null, visibility }),
            })}{' '}
        {draft && <SavedAt at={draft.savedAt} name={names.get(draft.savedBy ?? '')} site={site} />}
      </p>
      {draft?.goesOutAt && (
        <p>
          <Said text="goes-out-at" at={draft.goesOutAt} site={site} />
        </p>
      )}
      {row.status === 'withdrawn' && (
        <p>{sayWriting('withdrawn-because', { reason: row.withdrawn_reason ?? '' })}</p>
      )}
      {draft && draft.word !== '' && (
        <Notice kind="warn" title={saidOfWord(draft, names)}>
          <p class="stories-word">{draft.word}</p>
        </Notice>
      )}
      {writer && (
        // The editor says the same, and offers what can be done.
        <div class="stories-writer">
          <Notice kind="warn">
            <p>
              <Said
                text="writes-now"
                at={writer.since}
                site={site}
                facts={{ name: writer.name }}
                detail="time"
              />
            </p>
          </Notice>
        </div>
      )}
    </div>
  );
}

/** What hangs on words of the text: questions to readers, and notes to colleagues. */
function Hanging({ story, may, marked, questions, notes, names, site, refused, unsent }: StoryViewProps) {
  const typing = { storyId: story.row.id, inDetails: may('save'), refused, unsent };
  return (
    <>
      {marked && may('save') && story.row.kind === 'story' && (
        <DraftQuestionsView {...{ ...typing, questions }} marked={marked.passages} />
      )}
      <NotesView {...{ ...typing, notes, names, site }} marked={marked?.notes ?? null} />
    </>
  );
}

interface SaidProps {
  readonly text: 'goes-out-at' | 'saved-by' | 'saved-by-nobody' | 'writes-now';
  readonly at: string;
  readonly site: StoryFacts['site'];
  readonly facts?: Readonly<Record<string, string>>;
  readonly detail?: 'date-and-time' | 'time';
}

/** A sentence with a time in the place of `{when}`. */
function Said({ text, at, site, facts = {}, detail = 'date-and-time' }: SaidProps) {
  const [before, after] = sayWriting(text, { ...facts, when: '\n' }).split('\n');
  return (
    <>
      {before}
      <Moment at={at} site={site} detail={detail} />
      {after}
    </>
  );
}

function SavedAt({
  at,
  name,
  site,
}: {
  readonly at: string;
  readonly name: string | undefined;
  readonly site: StoryFacts['site'];
}) {
  return name === undefined ? (
    <Said text="saved-by-nobody" at={at} site={site} />
  ) : (
    <Said text="saved-by" at={at} site={site} facts={{ name }} />
  );
}

/** What is missing, and whose answers the change touches. */
function Lacking({ missing, touched }: StoryViewProps) {
  return (
    <>
      {missing.length > 0 && (
        <section class="desk-text" aria-labelledby="missing-title">
          <h2 id="missing-title">{sayWriting('missing')}</h2>
          <ul class="stories-missing">
            {missing.map(({ code, blockId, facts }) => (
              <li>
                {blockId === null ? (
                  sayWriting(`missing-${code}`, facts)
                ) : (
                  <a
                    href={code === 'empty-heading' ? `#${blockAnchor(blockId)}` : '#story-text'}
                    data-block={blockId}
                  >
                    {sayWriting(`missing-${code}`, facts)}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {touched.length > 0 && (
        <section class="desk-text" aria-labelledby="touched-title">
          <h2 id="touched-title">{sayWriting('touched')}</h2>
          <ul class="stories-missing">
            {touched.map(({ words, wordsNow, says }) => (
              <li>
                {wordsNow === null
                  ? sayWriting('touched-lost', { words })
                  : sayWriting('touched-changed', { words, wordsNow })}{' '}
                {says}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** Above the word with which a draft came back: from somebody, or from its time, at which it could not go out. */
function saidOfWord({ wordBy }: Draft, names: ReadonlyMap<string, string>): string {
  return wordBy === null
    ? sayWriting('held-back')
    : sayWriting('sent-back-by', { name: names.get(wordBy) ?? '' });
}

function Begin({ id, isPublic }: { readonly id: string; readonly isPublic: boolean }) {
  return (
    <form class="desk-copy" method="post" action={`${storyPath(id)}/begin`}>
      <Button>{sayWriting(isPublic ? 'begin' : 'begin-writing')}</Button>
      {isPublic && <p class="desk-soft">{sayWriting('begin-hint')}</p>}
    </form>
  );
}

function Text({ text, pictures, boxes, story, site }: StoryViewProps) {
  if (text.document.content.length === 0) return <p class="desk-soft">{sayWriting('text-none')}</p>;
  return (
    <div lang={text.language ?? undefined} dir="auto">
      <DocumentView
        document={text.document}
        {...{ pictures, boxes }}
        storyId={story.row.status === 'published' ? story.row.id : null}
        language={site.language}
      />
    </div>
  );
}
