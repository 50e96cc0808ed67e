import type { CastComment, Person } from './words.ts';

/** A comment with the replies that hang on it. */
export interface Turn {
  readonly person: Person;
  readonly after: number;
  readonly body: string;
  readonly more: Partial<
    Pick<CastComment, 'up' | 'down' | 'edited' | 'pinned' | 'passageId' | 'passageWords'>
  >;
  readonly replies: readonly Turn[];
}

/** `person` says `body`, `after` minutes after the story appeared. */
export function says(
  person: Person,
  after: number,
  body: string,
  more: Turn['more'] = {},
  ...replies: readonly Turn[]
): Turn {
  return { person, after, body, more, replies };
}

/**
 * The turns as comments. Their ids are numbered from `first` on in the order in which they are written down:
 * `sample-12`, which no number of an earlier system can be.
 */
export function commentsIn(turns: readonly Turn[], first: number): readonly CastComment[] {
  const comments: CastComment[] = [];
  const put = (turn: Turn, parentId: string | null) => {
    const id = `sample-${first + comments.length}`;
    const { person, after, body } = turn;
    const plain = { up: 0, down: 0, passageId: null, passageWords: null };
    comments.push({ id, parentId, person, after, body, ...plain, ...turn.more });
    for (const reply of turn.replies) put(reply, id);
  };
  for (const turn of turns) put(turn, null);
  return comments;
}
