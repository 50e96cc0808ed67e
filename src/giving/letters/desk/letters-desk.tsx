import { DESK_LANGUAGE, type DeskDeed, type DeskPage } from '#desk';
import { type StaffMember, TREASURERS } from '#people';
import { type Answer, nothingHere, page, type Request, seeOther } from '#platform/http';
import { hostOf } from '../../host-of.ts';
import type { GivingNeeds } from '../../needs.ts';
import { problemsIn, wordingFrom } from '../rules/wording.ts';
import { letterSettings } from '../settings.ts';
import { keepWording, newsroomWording, ownWording } from '../wordings.ts';
import { LETTER_KINDS, type LetterKind, type Wording, type WordingProblems } from '../words.ts';
import { LetterPage } from './letter-page.tsx';
import { LettersPage, type LettersPageProps } from './letters-page.tsx';
import { sayLetters } from './messages.ts';
import { sampleLetter } from './sample-letter.ts';

const PATH = '/desk/giving/letters';
/** What leaves in the newsroom's name to who gives is the owner's and the treasurer's. */
const TITLE = sayLetters(DESK_LANGUAGE, 'title');

export function lettersPages(needs: GivingNeeds): readonly DeskPage[] {
  return [
    { path: PATH, title: TITLE, roles: TREASURERS, draw: () => drawLetters(needs) },
    {
      ...{ path: `${PATH}/:kind`, title: TITLE, roles: TREASURERS },
      draw: ({ params }) => drawLetter(askedKind(params['kind']), needs),
    },
  ];
}

export function lettersDeeds(needs: GivingNeeds): readonly DeskDeed[] {
  const { database, settings } = needs;
  return [
    {
      ...{ path: PATH, roles: TREASURERS },
      async act({ form }, by) {
        const tellsStaff = form.get('tells') === 'yes';
        await database.write(async (writer) => {
          await settings.change(writer, letterSettings, { tellsStaff });
          await needs.staff.recordAct(writer, { by: by.id, act: 'giving-letters-changed' });
        });
        return seeOther(PATH);
      },
    },
    {
      ...{ path: `${PATH}/:kind`, roles: TREASURERS },
      act: (request, staff) => answerWording(request, staff, needs),
    },
    {
      ...{ path: `${PATH}/:kind/restore`, roles: TREASURERS },
      async act({ params }, by) {
        const kind = askedKind(params['kind']);
        await keep({ kind, wording: null, by }, needs);
        return seeOther(`${PATH}/${kind}`);
      },
    },
  ];
}

function askedKind(said: string | undefined): LetterKind {
  const kind = LETTER_KINDS.find((one) => one === said);
  if (kind === undefined) throw nothingHere();
  return kind;
}

async function answerWording(request: Request, staff: StaffMember, needs: GivingNeeds): Promise<Answer> {
  const kind = askedKind(request.params['kind']);
  const wording = wordingFrom(request.form);
  const problems = problemsIn(kind, wording, hostOf(needs));
  const isPreview = request.form.get('do') === 'preview';
  if (problems.size === 0 && !isPreview) {
    await keep({ kind, wording, by: staff }, needs);
    return seeOther(`${PATH}/${kind}`);
  }
  const children = await drawLetter(kind, needs, { wording, problems });
  const html = await needs.deskFrame({ title: TITLE, staff, path: PATH, children });
  return page(html, { status: problems.size === 0 ? 200 : 422 });
}

async function keep(
  { kind, wording, by }: { kind: LetterKind; wording: Wording | null; by: StaffMember },
  needs: GivingNeeds,
): Promise<void> {
  const { language } = await needs.site();
  await needs.database.write(async (writer) => {
    await keepWording(writer, { kind, language, wording }, needs);
    const subject = `letter:${kind}`;
    await needs.staff.recordAct(writer, { by: by.id, act: 'giving-letters-changed', subject });
  });
}

async function drawLetters(needs: GivingNeeds) {
  const { language } = await needs.site();
  const { tellsStaff } = await needs.settings.read(needs.database, letterSettings);
  const all = await Promise.all(
    LETTER_KINDS.map(async (kind) => {
      const own = await newsroomWording(needs.database, { kind, language }, needs);
      return [kind, { wording: own ?? ownWording(kind, language), isOwn: own !== null }] as const;
    }),
  );
  const letters = Object.fromEntries(all) as unknown as LettersPageProps['letters'];
  return <LettersPage {...{ letters, tellsStaff, site: { language: DESK_LANGUAGE } }} />;
}

/** With `typed` the form comes back as it was sent, and the letter in those words. */
async function drawLetter(
  kind: LetterKind,
  needs: GivingNeeds,
  typed?: { readonly wording: Wording; readonly problems: WordingProblems },
) {
  const site = await needs.site();
  const own = await newsroomWording(needs.database, { kind, language: site.language }, needs);
  const wording = typed?.wording ?? own ?? ownWording(kind, site.language);
  const problems = typed?.problems ?? new Map();
  return (
    <LetterPage
      {...{ kind, wording, problems, isOwn: own !== null, language: DESK_LANGUAGE }}
      wordsLanguage={site.language}
      shown={problems.size > 0 ? null : sampleLetter(kind, wording, site)}
    />
  );
}
