import { Moment, TextArea } from '#ui';
import { HangingForm, isTyped, type Typing, typedIn } from '../../desk/hanging-form.tsx';
import { storyPath } from '../../desk/paths.ts';
import type { StoryFacts } from '../../desk/story-facts.ts';
import { sayWriting } from '../../messages.ts';
import { LONGEST_NOTE, type Note } from '../words.ts';

export interface NotesProps extends Typing {
  readonly storyId: string;
  readonly notes: readonly Note[];
  /** Those whose words are marked in what is being written; null where nothing is. */
  readonly marked: ReadonlySet<string> | null;
  readonly names: StoryFacts['names'];
  readonly site: StoryFacts['site'];
}

/** What is open between colleagues about words of the story, and a form for more. */
export function NotesView(props: NotesProps) {
  const { storyId, notes, inDetails } = props;
  const open = notes.filter(({ resolvedAt }) => resolvedAt === null);
  const resolved = notes.length - open.length;
  return (
    <section class="stories-hanging" id="notes" aria-labelledby="notes-title">
      <h2 id="notes-title">{sayWriting('notes')}</h2>
      <p class="desk-soft">
        {open.length === 0 && `${sayWriting('notes-none')} `}
        {sayWriting('notes-hint')}{' '}
        {resolved > 0 && (
          <a href={`${storyPath(storyId)}/notes`}>{sayWriting('notes-resolved', { count: resolved })}</a>
        )}
      </p>
      <NoteList {...props} notes={open} />
      <details class="stories-by-words" open={isTyped(props, 'notes', ['words', 'text'])}>
        <summary>{sayWriting('note-write')}</summary>
        <HangingForm
          {...{ inDetails, look: 'form', button: sayWriting('note-keep') }}
          action={`${storyPath(storyId)}/notes`}
        >
          <QuotedWords typing={props} deed="notes" />
          <TextArea
            {...typedIn(props, 'notes', 'text')}
            {...{ id: 'note-text', label: sayWriting('note-text'), rows: 3, maxlength: LONGEST_NOTE }}
            dir="auto"
          />
        </HangingForm>
      </details>
    </section>
  );
}

/** The words about which something is said: who writes without the editor quotes them. */
export function QuotedWords({
  typing,
  deed,
}: {
  readonly typing: Typing;
  readonly deed: 'notes' | 'questions';
}) {
  return (
    <TextArea
      {...typedIn(typing, deed, 'words')}
      {...{ id: `${deed}-words`, label: sayWriting('quoted'), hint: sayWriting('quoted-hint'), rows: 2 }}
      dir="auto"
    />
  );
}

export function NoteList({ notes, ...props }: NotesProps) {
  if (notes.length === 0) return null;
  return (
    <ul class="stories-notes">
      {notes.map((note) => (
        <OneNote {...props} note={note} />
      ))}
    </ul>
  );
}

function OneNote({ note, storyId, marked, ...props }: Omit<NotesProps, 'notes'> & { readonly note: Note }) {
  const { id, words, text, writtenBy, writtenAt, answers, resolvedAt, resolvedBy } = note;
  const address = `${storyPath(storyId)}/notes/${id}`;
  const { inDetails } = props;
  const isOpen = resolvedAt === null;
  return (
    <li class="stories-note" id={`note-${id}`} data-anchor={isOpen ? id : undefined} tabIndex={-1}>
      <blockquote class="stories-quoted" dir="auto">
        {words}
      </blockquote>
      {isOpen && marked !== null && !marked.has(id) && <p class="desk-soft">{sayWriting('note-lost')}</p>}
      <Said {...props} text={text} by={writtenBy} at={writtenAt} />
      {answers.map((answer) => (
        <Said {...props} text={answer.text} by={answer.writtenBy} at={answer.writtenAt} />
      ))}
      {!isOpen && (
        <p class="desk-soft">
          <ByAt {...props} says="note-resolved-by" by={resolvedBy ?? ''} at={resolvedAt} />
        </p>
      )}
      {isOpen && (
        <HangingForm
          {...{ inDetails, look: 'stories-answer', kind: 'quiet', button: sayWriting('note-answer') }}
          action={`${address}/answer`}
        >
          <TextArea
            {...typedIn(props, `note-${id}`, 'answer')}
            {...{ id: `answer-${id}`, label: sayWriting('note-answer'), labelHidden: true, rows: 1 }}
            {...{ placeholder: sayWriting('note-answer'), maxlength: LONGEST_NOTE, dir: 'auto' }}
          />
        </HangingForm>
      )}
      <HangingForm
        {...{ inDetails, kind: 'quiet', button: sayWriting(isOpen ? 'note-resolve' : 'note-reopen') }}
        action={`${address}/${isOpen ? 'resolve' : 'reopen'}`}
      />
    </li>
  );
}

type Around = Pick<NotesProps, 'names' | 'site'>;

function Said({
  text,
  ...props
}: Around & { readonly text: string; readonly by: string; readonly at: string }) {
  return (
    <div class="stories-said">
      <p class="stories-word" dir="auto">
        {text}
      </p>
      <p class="desk-soft">
        <ByAt {...props} says="note-by" />
      </p>
    </div>
  );
}

interface ByAtProps extends Around {
  readonly says: 'note-by' | 'note-resolved-by';
  /** Staff. */
  readonly by: string;
  readonly at: string;
}

function ByAt({ says, by, at, names, site }: ByAtProps) {
  const name = names.get(by) ?? sayWriting('somebody');
  const [before, after] = sayWriting(says, { name, when: '\n' }).split('\n');
  return (
    <>
      {before}
      <Moment at={at} site={site} detail="date-and-time" />
      {after}
    </>
  );
}
