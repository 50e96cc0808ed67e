import { type ConversationSettings, conversationSettings, type ImportedComment } from '#conversation';
import type { Person, Room, Seen } from './a-newsroom.ts';

/** The comments of a page, by id, in the order in which they stand there. */
export function commentsIn({ text }: Pick<Seen, 'text'>): readonly string[] {
  return [...text.matchAll(/<article[^>]* id="comment-([\w-]+)"/g)].map(([, id = '']) => id);
}

/** How many lists of comments stand within each other. */
export function deepestIn({ text }: Pick<Seen, 'text'>): number {
  let depth = 0;
  let most = 0;
  for (const [tag] of text.matchAll(/<ol class="thread[^>]*>|<ol\b|<\/ol>/g)) {
    depth += tag === '</ol>' ? -1 : 1;
    most = Math.max(most, depth);
  }
  return most;
}

/** The id of what was just posted, out of the address that the answer leads to. */
export function postedId({ status, location = '' }: Seen): string {
  const [, id] = /#comment-([\w-]+)$/.exec(location) ?? [];
  if (status !== 303 || id === undefined) throw new Error(`Nothing was posted: ${status} ${location}`);
  return id;
}

/** Posts under the story (or wherever the form leads) and returns the comment's id. */
export async function say(
  room: Room,
  href: string,
  form: Readonly<Record<string, string>>,
  how: { readonly as?: Person } = {},
): Promise<string> {
  return postedId(await room.post(`${href}/comments`, { name: 'Ada', ...form }, how));
}

/** Lets the newsroom decide otherwise about all its conversations while `deeds` go on. */
export async function whileSettings(
  room: Room,
  to: Partial<ConversationSettings>,
  deeds: () => Promise<void>,
): Promise<void> {
  const before = await room.newsroom.settings.read(room.database, conversationSettings);
  const change = (value: Partial<ConversationSettings>) =>
    room.database.write((writer) => room.newsroom.settings.change(writer, conversationSettings, value));
  await change(to);
  try {
    await deeds();
  } finally {
    await change(before);
  }
}

/** An instant of the day before, `minutes` after its beginning. */
export const at = (minutes: number) => new Date(Date.UTC(2026, 2, 9, 0, minutes)).toISOString();

export type CommentToBring = Pick<ImportedComment, 'id'> & Partial<ImportedComment>;

/** A comment of an earlier system, with all that a test does not care about. */
export function broughtComment(storyId: string, comment: CommentToBring): ImportedComment {
  return {
    ...{ storyId, parentId: null, authorName: `Writer ${comment.id}`, email: '', website: '', staffId: null },
    ...{ body: `Words of ${comment.id}.`, bodyKind: 'markdown', createdAt: '2026-03-09T07:00:00.000Z' },
    ...{ state: 'published', editedAt: null, pinnedAt: null, threadClosedAt: null, up: 0, down: 0 },
    ...{ passageId: null, passageWords: null },
    ...comment,
  };
}

/** Brings in the conversation of a story as an import does. */
export async function bring(
  room: Room,
  storyId: string,
  comments: readonly CommentToBring[],
): Promise<readonly string[]> {
  const { importer } = room.newsroom.conversation;
  return room.database.write(async (writer) => {
    const outcomes: string[] = [];
    for (const comment of comments) {
      outcomes.push(await importer.importComment(writer, broughtComment(storyId, comment)));
    }
    await importer.closeImport(writer, storyId);
    return outcomes;
  });
}
