import type { StaffMember } from '#people';
import type { StoryDocument } from '#stories';
import type { Person, Room, Seen } from './a-newsroom.ts';
import { markedText } from './marked-text.ts';

/** What an editor is sent of a story. */
export interface WrittenStory {
  readonly version: number;
  readonly stage: string;
  readonly draft: Record<string, unknown> & { readonly title: string; readonly document: StoryDocument };
}

export async function memberOf(room: Room, { cookies }: Person): Promise<StaffMember> {
  const member = await room.newsroom.staff.staffOf({ cookie: (name) => cookies.get(name) });
  if (!member) throw new Error('Nobody is signed in.');
  return member;
}

/** Gives a member of staff a byline of their own; returns its id. */
export async function giveByline(room: Room, person: Person, name: string): Promise<string> {
  const authorId = room.newId();
  const { id: staffId } = await memberOf(room, person);
  await room.database.write(async (writer) => {
    await room.newsroom.stories.keepAuthor(writer, { id: authorId, slug: `by-${authorId}`, name, about: '' });
    await room.newsroom.stories.bylines.give(writer, { staffId, authorId });
  });
  return authorId;
}

/** A story that a person begins and writes. Returns its id. */
export async function write(
  room: Room,
  as: Person,
  text: { readonly title?: string; readonly words?: string } & Record<string, unknown> = {},
): Promise<string> {
  const answer = await room.post('/desk/stories', { id: room.newId(), kind: 'story' }, { as });
  const id = answer.location?.split('/').at(-1) ?? '';
  const { title = 'The ferry', words = 'It runs again.', ...more } = text;
  await save(room, as, id, { title, document: markedText([words]), ...more });
  return id;
}

export async function written(room: Room, as: Person, id: string): Promise<WrittenStory> {
  const answer = await room.visit(`/desk/stories/${id}/draft`, {
    as,
    headers: { accept: 'application/json' },
  });
  if (answer.status !== 200) throw new Error(`The draft answered ${answer.status}.`);
  return answer.json() as WrittenStory;
}

/** Saves what stands with something changed, as the editor does; on another version where one is given. */
export async function save(
  room: Room,
  as: Person,
  id: string,
  change: Record<string, unknown>,
  version?: number,
): Promise<Seen> {
  const stands = await written(room, as, id);
  return sendDraft(room, as, id, {
    version: version ?? stands.version,
    draft: { ...stands.draft, ...change },
  });
}

export function sendDraft(
  room: Room,
  as: Person,
  id: string,
  sent: { readonly version: number; readonly draft: unknown },
): Promise<Seen> {
  const form = { version: String(sent.version), draft: JSON.stringify(sent.draft) };
  return room.postJson(`/desk/stories/${id}/draft`, form, {
    as,
    headers: { 'sec-fetch-site': 'same-origin' },
  });
}

/** A deed on a story's page, decided on what stands now. */
export async function act(
  room: Room,
  as: Person,
  id: string,
  deed: string,
  form: Readonly<Record<string, string>> = {},
): Promise<Seen> {
  const draft = await room.visit(`/desk/stories/${id}/draft`, {
    as,
    headers: { accept: 'application/json' },
  });
  const version = draft.status === 200 ? String((draft.json() as WrittenStory).version) : '';
  return room.post(`/desk/stories/${id}/${deed}`, { version, ...form }, { as });
}
