import type { DeskDeed, DeskPage } from '#desk';
import { type StaffMember, TREASURERS } from '#people';
import { type Answer, formId, nothingHere, page, type Request, seeOther } from '#platform/http';
import { pageAsked } from '#platform/text';
import { GIVERS, giverHref } from '../../gifts/desk/paths.ts';
import type { GivingNeeds } from '../../needs.ts';
import { addGiver, changeGiver } from '../change-giver.ts';
import { mergeGivers, undoMerge } from '../merging/merge-givers.ts';
import { countOf } from '../merging/store.ts';
import { giverFrom } from '../rules/giver-form.ts';
import { findGiver, findGivers } from '../store.ts';
import type { Giver } from '../words.ts';
import { drawGiver } from './draw-giver.tsx';
import { GiversPage, type GiversPageProps, saysGiver } from './givers-page.tsx';
import { MergePage } from './merge-page.tsx';

const A_PAGE = 50;
const MOST_MEANT = 20;

export function giversPages(needs: GivingNeeds): readonly DeskPage[] {
  return [
    {
      path: GIVERS,
      title: saysGiver('title'),
      navigation: { place: 'giving', label: saysGiver('title'), position: 50 },
      roles: TREASURERS,
      draw: ({ query }, staff) => drawGivers({ query, refused: null }, staff, needs),
    },
    {
      path: `${GIVERS}/:id`,
      title: saysGiver('one-title'),
      roles: TREASURERS,
      async draw({ params }, staff) {
        const giver = await realGiver(needs, params['id']);
        await needs.staff.noteAct({ by: staff.id, act: 'giver-seen', subject: `giver:${giver.id}` });
        return drawGiver(giver, null, needs);
      },
    },
    {
      path: `${GIVERS}/:id/merge`,
      title: saysGiver('merge-title'),
      roles: TREASURERS,
      draw: (request, staff) => drawMerge(request, staff, needs),
    },
  ];
}

export function giversDeeds(needs: GivingNeeds): readonly DeskDeed[] {
  const { database } = needs;
  return [
    { path: GIVERS, roles: TREASURERS, act: (request, staff) => add(request, staff, needs) },
    { path: `${GIVERS}/:id`, roles: TREASURERS, act: (request, staff) => change(request, staff, needs) },
    {
      path: `${GIVERS}/:id/merge`,
      roles: TREASURERS,
      async act({ params, form }, staff) {
        const into = await realGiver(needs, params['id']);
        const from = await realGiver(needs, form.get('from'));
        const id = formId(form.get('merge')) ?? needs.newId();
        const merge = { id, fromId: from.id, intoId: into.id, staffId: staff.id };
        await database.write((writer) => mergeGivers(writer, merge, needs));
        return seeOther(giverHref(into.id));
      },
    },
    {
      path: `${GIVERS}/merges/:id/undo`,
      roles: TREASURERS,
      async act({ params }, staff) {
        const undone = { id: params['id'] ?? '', staffId: staff.id };
        return seeOther(giverHref(await database.write((writer) => undoMerge(writer, undone, needs))));
      },
    },
  ];
}

async function realGiver({ database }: GivingNeeds, id = ''): Promise<Giver> {
  const giver = await findGiver(database, id);
  if (giver === null) throw nothingHere();
  return giver;
}

/** Who looks for somebody is in the audit trail; for whom is not. */
async function drawGivers(
  asked: { readonly query: ReadonlyMap<string, string>; readonly refused: GiversPageProps['refused'] },
  staff: StaffMember,
  needs: GivingNeeds,
) {
  const { query, refused } = asked;
  const typed = query.get('q')?.trim().slice(0, 200) ?? '';
  await needs.staff.noteAct({ by: staff.id, act: typed === '' ? 'givers-listed' : 'givers-searched' });
  const at = (page: number) => findGivers(needs.database, { typed, skip: (page - 1) * A_PAGE, most: A_PAGE });
  const [site, found] = await Promise.all([needs.site(), at(pageAsked(query))]);
  const last = Math.max(1, Math.ceil(found.count / A_PAGE));
  const number = pageAsked(query, last);
  const { givers, count } = number === pageAsked(query) ? found : await at(number);
  return (
    <GiversPage {...{ typed, givers, count, site, refused, page: number, last, giverId: needs.newId() }} />
  );
}

async function drawMerge({ params, query }: Request, staff: StaffMember, needs: GivingNeeds) {
  const { database } = needs;
  const giver = await realGiver(needs, params['id']);
  if (giver.mergedInto !== null || giver.erasedAt !== null) throw nothingHere();
  await needs.staff.noteAct({ by: staff.id, act: 'giver-seen', subject: `giver:${giver.id}` });
  const typed = query.get('q')?.trim().slice(0, 200) ?? '';
  const { givers } = await findGivers(database, { typed, skip: 0, most: MOST_MEANT });
  const other = query.has('with') ? await realGiver(needs, query.get('with')) : null;
  if (other?.id === giver.id || other?.mergedInto || other?.erasedAt) throw nothingHere();
  const counts = other && (await countOf(database, other.id));
  return (
    <MergePage
      {...{ giver, typed }}
      found={typed === '' ? [] : givers.filter(({ id }) => id !== giver.id)}
      chosen={other && counts && { other, counts, mergeId: needs.newId() }}
    />
  );
}

async function add({ form }: Request, staff: StaffMember, needs: GivingNeeds): Promise<Answer> {
  const { giver, problems } = giverFrom(form);
  if (problems.size === 0) {
    const adding = { id: formId(form.get('giver')) ?? needs.newId(), giver, staffId: staff.id };
    const added = await needs.database.write((writer) => addGiver(writer, adding, needs));
    if (added.outcome === 'added') return seeOther(giverHref(added.id));
  }
  const found = problems.size > 0 ? problems : new Map([['email', 'address-taken']] as const);
  const refused = { giver, problems: found };
  const children = await drawGivers({ query: new Map(), refused }, staff, needs);
  const html = await needs.deskFrame({ title: saysGiver('title'), staff, path: GIVERS, children });
  return page(html, { status: 422 });
}

async function change({ form, params }: Request, staff: StaffMember, needs: GivingNeeds): Promise<Answer> {
  const known = await realGiver(needs, params['id']);
  const { giver, problems } = giverFrom(form);
  if (problems.size === 0) {
    const changing = { id: known.id, giver, staffId: staff.id };
    const changed = await needs.database.write((writer) => changeGiver(writer, changing, needs));
    if (changed.outcome === 'changed') return seeOther(giverHref(known.id));
  }
  const found = problems.size > 0 ? problems : new Map([['email', 'address-taken']] as const);
  const children = await drawGiver(known, { giver, problems: found }, needs);
  const path = giverHref(known.id);
  const html = await needs.deskFrame({ title: saysGiver('one-title'), staff, path, children });
  return page(html, { status: 422 });
}
