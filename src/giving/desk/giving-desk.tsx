import { atDesk, DESK_LANGUAGE, type DeskDeed, type DeskPage, type DeskPart, type SubjectName } from '#desk';
import { type StaffMember, TREASURERS } from '#people';
import { type Answer, formId, nothingHere, page, type Request, seeOther } from '#platform/http';
import { removeSampleWays } from '../actions/remove-sample-ways.ts';
import { calledPurposes, campaignsDeeds, campaignsPages } from '../campaigns/desk/campaigns-part.tsx';
import { campaignSpecimens } from '../campaigns/specimens.tsx';
import { cardsDeeds, cardsPage, waitingCards } from '../cards/desk/cards-part.tsx';
import { cardSpecimens } from '../cards/specimens.tsx';
import { fundsDeeds, fundsPages } from '../funds/desk/funds-part.tsx';
import { treasuryNames } from '../gifts/desk/called.ts';
import { giftSpecimens } from '../gifts/desk/specimens.tsx';
import { treasuryPart } from '../gifts/desk/treasury.ts';
import { treasurySpecimens } from '../gifts/desk/treasury-specimens.tsx';
import { lettersDeeds, lettersPages } from '../letters/desk/letters-desk.tsx';
import { lettersSpecimens } from '../letters/specimens.tsx';
import { GIVE_SHEET, type GivingNeeds } from '../needs.ts';
import { ownSpecimens } from '../own/specimens.tsx';
import { panelWordsDeed, panelWordsPage, panelWordsSpecimens } from '../panel-words/panel-words-part.tsx';
import { changePayee, type PayeeChanged, switchPayee } from '../payees/change-payee.ts';
import { payeeDeeds, payeePages, proposalHref, waitingPayees } from '../payees/desk/payees-part.tsx';
import { payeeSpecimens } from '../payees/desk/specimens.tsx';
import { hasGivers, openProposals, proposedWays } from '../payees/store.ts';
import { amountsDeed, amountsPage } from '../pledges/desk/amounts-part.tsx';
import { askedAccountForm, askedKind, formOf, proposedFrom } from '../rules/way-form.ts';
import { checkWay, type WayProblems } from '../rules/way-schema.ts';
import { findPayeeChanges, findWay, findWays, nextPosition } from '../store.ts';
import type { Way } from '../words.ts';
import { sayDesk } from './messages.ts';
import { ownTexts } from './own-texts.ts';
import { givingSpecimens } from './specimens.tsx';
import { WayFormView } from './way-form.tsx';
import { WaysPage } from './ways-page.tsx';

/** Payment details are the owner's and the treasurer's alone. */
const LIST = '/desk/giving';
const WAYS = '/desk/giving/ways';

/** The pages of giving in the desk, and what their forms do. */
export function givingDesk(needs: GivingNeeds): DeskPart {
  const treasury = treasuryPart(needs);
  return {
    place: { name: 'giving', label: sayDesk(DESK_LANGUAGE, 'navigation'), position: 50 },
    pages: [
      ...[...treasury.pages, ...lettersPages(needs), ...pagesOf(needs), ...payeePages(needs)],
      ...[...campaignsPages(needs), ...fundsPages(needs), amountsPage(needs), cardsPage(needs)],
      panelWordsPage(needs),
    ],
    deeds: [
      ...[...treasury.deeds, ...lettersDeeds(needs), ...deedsOf(needs), ...payeeDeeds(needs)],
      ...[
        ...campaignsDeeds(needs),
        ...fundsDeeds(needs),
        amountsDeed(needs),
        panelWordsDeed(needs),
        ...cardsDeeds(needs),
      ],
    ],
    waiting: async (staff) => [
      ...(await treasury.waiting(staff)),
      ...[...(await waitingPayees(needs, staff)), ...(await waitingCards(needs, staff))],
    ],
    texts: (staff) => ownTexts(staff, needs),
    async called(subjects) {
      const named = await calledWays(subjects, needs);
      const theirs = await treasuryNames(subjects, needs);
      return new Map<string, SubjectName>([...named, ...(await calledPurposes(needs)), ...theirs]);
    },
    specimens: [
      ...givingSpecimens(),
      ...ownSpecimens(),
      ...lettersSpecimens(),
      ...giftSpecimens(),
      ...payeeSpecimens(),
      ...treasurySpecimens(),
      ...cardSpecimens(),
      ...campaignSpecimens(),
      ...panelWordsSpecimens,
    ],
    sheets: [GIVE_SHEET],
  };
}

/** Ways by their names; one that was only proposed so far by what it was proposed as. */
async function calledWays(subjects: readonly string[], { database }: Pick<GivingNeeds, 'database'>) {
  const ways = await findWays(database);
  const named = ways.map(({ id, label }) => [`way:${id}`, { label, href: LIST }] as const);
  const asked = subjects.flatMap((subject) => /^way:(.+)$/.exec(subject)?.[1] ?? []);
  const others = asked.filter((id) => ways.every((way) => way.id !== id));
  const proposed = (await proposedWays(database, others)).map(
    ({ id, wayId, way }) => [`way:${wayId}`, { label: way.label, href: proposalHref(id) }] as const,
  );
  return [...proposed, ...named];
}

function pagesOf(needs: GivingNeeds): readonly DeskPage[] {
  const { database } = needs;
  return [
    {
      path: LIST,
      title: sayDesk(DESK_LANGUAGE, 'title'),
      navigation: { place: 'giving', label: sayDesk(DESK_LANGUAGE, 'ways'), position: 90 },
      roles: TREASURERS,
      async draw() {
        const [found, ways, changes, proposals] = await Promise.all([
          needs.site(),
          findWays(database),
          findPayeeChanges(database),
          openProposals(database),
        ]);
        const takesCards = needs.cards.mode !== null;
        const shown = { ways, changes, proposals, takesCards };
        return <WaysPage {...shown} site={atDesk(found)} />;
      },
    },
    {
      path: `${LIST}/new`,
      title: sayDesk(DESK_LANGUAGE, 'add-title'),
      roles: TREASURERS,
      draw: (request) => drawNew(needs, request),
    },
    {
      path: `${WAYS}/:id`,
      title: sayDesk(DESK_LANGUAGE, 'edit'),
      roles: TREASURERS,
      async draw(request) {
        const way = await realWay(needs, request.params['id']);
        const { language } = await needs.site();
        const isGuarded = await hasGivers(database);
        const form = formOf(way, language);
        return <WayFormView {...{ language, isGuarded, form }} action={`${WAYS}/${way.id}`} />;
      },
    },
  ];
}

async function drawNew(needs: GivingNeeds, request: Request) {
  const kind = askedKind(request.query.get('kind'));
  const accountForm = askedAccountForm(request.query.get('form'));
  if (kind === null || (kind === 'bank' && accountForm === null)) throw nothingHere();
  const { language, currency } = await needs.site();
  const form = new Map([
    ['id', needs.newId()],
    ['kind', kind],
    ['form', accountForm ?? ''],
    ['position', String(await nextPosition(needs.database))],
    ['where', accountForm === 'IBAN' ? 'sepa' : 'everywhere'],
    ['currencies', accountForm === 'IBAN' ? 'EUR' : kind === 'bank' ? currency : ''],
  ]);
  const isGuarded = await hasGivers(needs.database);
  return <WayFormView {...{ language, isGuarded, form }} action={WAYS} />;
}

function deedsOf(needs: GivingNeeds): readonly DeskDeed[] {
  const { database } = needs;
  return [
    {
      path: WAYS,
      roles: TREASURERS,
      again: true,
      // The form brings the id of the way to be: sent twice, it is one way.
      act: (request, staff) =>
        keepFromForm(needs, { request, staff, wayId: formId(request.form.get('id')) ?? needs.newId() }),
    },
    {
      path: `${WAYS}/:id`,
      roles: TREASURERS,
      again: true,
      async act(request, staff) {
        const { id } = await realWay(needs, request.params['id']);
        return keepFromForm(needs, { request, staff, wayId: id });
      },
    },
    // Off is at once and asks nothing: it may be urgent.
    switching(needs, 'off'),
    { ...switching(needs, 'on'), again: true },
    {
      path: `${LIST}/remove-samples`,
      roles: TREASURERS,
      async act() {
        await database.write((writer) => removeSampleWays(writer, needs));
        return seeOther(LIST);
      },
    },
  ];
}

function switching(needs: GivingNeeds, to: 'on' | 'off'): DeskDeed {
  return {
    path: `${WAYS}/:id/${to}`,
    roles: TREASURERS,
    async act(request, by) {
      const wayId = request.params['id'] ?? '';
      const changed = await needs.database.write((writer) =>
        switchPayee(writer, { wayId, on: to === 'on', by }, needs),
      );
      return seeOther(placeOf(changed));
    },
  };
}

/** Where one sees what came of it. */
function placeOf(changed: PayeeChanged): string {
  return changed.outcome === 'kept' ? LIST : proposalHref(changed.proposalId);
}

async function keepFromForm(
  needs: GivingNeeds,
  { request, staff, wayId }: { request: Request; staff: StaffMember; wayId: string },
): Promise<Answer> {
  const { form } = request;
  const { language } = await needs.site();
  const read = proposedFrom(form, language);
  if ('problems' in read) return refused(needs, { request, staff, problems: read.problems });
  const checked = checkWay(read.proposed);
  if ('problems' in checked) return refused(needs, { request, staff, problems: checked.problems });
  const changed = await needs.database.write((writer) =>
    changePayee(writer, { way: checked.way, wayId, by: staff }, needs),
  );
  if (changed.outcome === 'other-kind') {
    return refused(needs, { request, staff, problems: new Map([['kind', 'other-kind']]) });
  }
  return seeOther(placeOf(changed));
}

/** The form once more, filled in as it came, with the reason at each field. */
async function refused(
  needs: GivingNeeds,
  { request, staff, problems }: { request: Request; staff: StaffMember; problems: WayProblems },
): Promise<Answer> {
  const title = sayDesk(DESK_LANGUAGE, 'title');
  const children = (
    <WayFormView language={DESK_LANGUAGE} action={request.path} form={request.form} problems={problems} />
  );
  const html = await needs.deskFrame({ title, staff, path: LIST, children });
  return page(html, { status: 422 });
}

async function realWay({ database }: GivingNeeds, id = ''): Promise<Way> {
  const way = await findWay(database, id);
  if (!way || way.sample) throw nothingHere();
  return way;
}
