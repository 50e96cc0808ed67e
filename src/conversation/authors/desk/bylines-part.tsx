import { DESK_LANGUAGE, type DeskDeed, type DeskPage } from '#desk';
import type { StaffMember } from '#people';
import { moved, nothingHere, type Request, seeOther } from '#platform/http';
import { sayConversation } from '../../messages.ts';
import type { ConversationNeeds } from '../../needs.ts';
import { deskSpeechOf } from '../../views/speech.ts';
import { findLetters, setLetters } from '../store.ts';
import { BylinesView } from '../views/bylines-view.tsx';
import { AUTHOR_LETTERS } from '../words.ts';

const PATH = '/desk/bylines';
/** Where its forms stand: under the names that stories are signed with. */
const AUTHORS = '/desk/authors';

/** Who writes under which byline, and how often they are told of comments on their stories. */
export function bylinesPart(needs: ConversationNeeds): {
  readonly pages: readonly DeskPage[];
  readonly deeds: readonly DeskDeed[];
} {
  return {
    pages: [
      {
        ...{ path: PATH, title: sayConversation(DESK_LANGUAGE, 'bylines'), roles: 'everybody' },
        answer: async () => moved(AUTHORS),
      },
    ],
    deeds: [{ path: `${PATH}/:id`, roles: 'everybody', act: (request, you) => save(request, you, needs) }],
  };
}

/** Whose the stories are is for those to say who answer for them; how often one is told, for each alone as well. */
function maySayWhose({ roles }: StaffMember): boolean {
  return roles.includes('owner') || roles.includes('editor');
}

/** A form for everybody, or for those who may not say whose a byline is, their own. */
export async function drawBylines(you: StaffMember, needs: ConversationNeeds) {
  const { database, stories, staff } = needs;
  const [people, bylines, letters, site] = await Promise.all([
    staff.people(),
    stories().bylines.all(database),
    findLetters(database),
    needs.site(),
  ]);
  const here = people.filter((one) => one.leftAt === null && (maySayWhose(you) || one.id === you.id));
  return (
    <BylinesView
      rows={here.map(({ id, name }) => ({
        ...{ id, name },
        bylineId: bylines.find(({ staffId }) => staffId === id)?.id ?? '',
        letters: letters.get(id) ?? 'daily',
      }))}
      bylines={bylines}
      names={new Map(people.map(({ id, name }) => [id, name]))}
      maySayWhose={maySayWhose(you)}
      speech={deskSpeechOf(site)}
    />
  );
}

async function save({ params, form }: Request, you: StaffMember, needs: ConversationNeeds) {
  const { database, stories, staff } = needs;
  const staffId = params['id'] ?? '';
  const person = (await staff.people()).find(({ id, leftAt }) => id === staffId && leftAt === null);
  if (!person || (staffId !== you.id && !maySayWhose(you))) throw nothingHere();
  const often = AUTHOR_LETTERS.find((one) => one === form.get('letters'));
  const bylines = await stories().bylines.all(database);
  const wanted = maySayWhose(you) ? form.get('byline') : undefined;
  if (wanted && !bylines.some(({ id }) => id === wanted)) throw nothingHere();
  await database.write(async (writer) => {
    if (often) await setLetters(writer, staffId, often);
    if (wanted === undefined || wanted === (bylines.find((one) => one.staffId === staffId)?.id ?? '')) return;
    await stories().bylines.give(writer, { staffId, authorId: wanted === '' ? null : wanted });
    await staff.recordAct(writer, { by: you.id, act: 'byline-given', subject: `staff:${staffId}` });
  });
  return seeOther(`${AUTHORS}?saved`);
}
