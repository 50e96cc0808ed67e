import type { DeskDeed, DeskPage } from '#desk';
import { type StaffMember, TREASURERS } from '#people';
import { dayOf, instantOf } from '#platform/clock';
import { type Answer, formId, nothingHere, page, type Request, seeOther } from '#platform/http';
import { pageAsked } from '#platform/text';
import { fundOf, giftChoices } from '../../gifts/desk/choices.ts';
import { BATCHES, batchHref } from '../../gifts/desk/paths.ts';
import type { GiftProblems } from '../../gifts/rules/gift-form.ts';
import type { GivingNeeds } from '../../needs.ts';
import { addLine, changeControl, closeBatch, discardBatch, openBatch, removeLine } from '../keep-batch.ts';
import { batchFrom, controlFrom, lineFrom } from '../rules/batch-form.ts';
import { findBatch, findBatches, linesOf } from '../store.ts';
import type { Batch } from '../words.ts';
import { BatchPage } from './batch-page.tsx';
import { BatchesPage, saysBatch } from './batches-page.tsx';

const A_PAGE = 50;

/** A form that was refused, as it came. */
interface Shown {
  readonly values: ReadonlyMap<string, string>;
  readonly problems: GiftProblems;
}

const FRESH: Shown = { values: new Map(), problems: new Map() };

export function batchesPages(needs: GivingNeeds): readonly DeskPage[] {
  return [
    {
      path: BATCHES,
      title: saysBatch('title'),
      navigation: { place: 'giving', label: saysBatch('title'), position: 40 },
      roles: TREASURERS,
      draw: ({ query }) => drawBatches({ ...FRESH, page: pageAsked(query) }, needs),
    },
    {
      path: `${BATCHES}/:id`,
      title: saysBatch('one-title'),
      roles: TREASURERS,
      async draw({ params, query }) {
        const batch = await realBatch(needs, params['id']);
        const values = new Map([...query].filter(([name]) => name === 'fund' || name === 'campaign'));
        return drawBatch({ ...FRESH, values, batch, isControl: false }, needs);
      },
    },
  ];
}

export function batchesDeeds(needs: GivingNeeds): readonly DeskDeed[] {
  const { database } = needs;
  const deed = (
    path: string,
    act: (batch: Batch, request: Request, staff: StaffMember) => Promise<Answer>,
  ): DeskDeed => ({
    path: `${BATCHES}/:id/${path}`,
    roles: TREASURERS,
    act: async (request, staff) => act(await realBatch(needs, request.params['id']), request, staff),
  });
  return [
    { path: BATCHES, roles: TREASURERS, act: (request, staff) => open(request, staff, needs) },
    deed('lines', (batch, request, staff) => add({ batch, request, staff }, needs)),
    deed('lines/:line/remove', async ({ id }, { params }) => {
      const line = { batchId: id, lineId: params['line'] ?? '' };
      await database.write((writer) => removeLine(writer, line));
      return seeOther(batchHref(id));
    }),
    deed('control', (batch, request, staff) => recount({ batch, request, staff }, needs)),
    deed('close', async ({ id }, _request, staff) => {
      const { timeZone } = await needs.site();
      const closing = { batchId: id, staffId: staff.id, timeZone };
      await database.write((writer) => closeBatch(writer, closing, needs));
      return seeOther(batchHref(id));
    }),
    deed('discard', async ({ id }, _request, staff) => {
      await database.write((writer) => discardBatch(writer, { batchId: id, staffId: staff.id }, needs));
      return seeOther(BATCHES);
    }),
  ];
}

async function realBatch({ database }: GivingNeeds, id = ''): Promise<Batch> {
  const batch = await findBatch(database, id);
  if (batch === null) throw nothingHere();
  return batch;
}

async function drawBatches(shown: Shown & { readonly page: number }, needs: GivingNeeds) {
  const [site, { ways }] = await Promise.all([needs.site(), giftChoices(needs)]);
  const { values, problems, page } = shown;
  const { batches, count } = await findBatches(needs.database, { skip: (page - 1) * A_PAGE, most: A_PAGE });
  return (
    <BatchesPage
      {...{ batches, ways, values, problems, page, site, batchId: needs.newId() }}
      last={Math.max(1, Math.ceil(count / A_PAGE))}
      today={dayOf(instantOf(needs.clock.now()), site.timeZone)}
    />
  );
}

async function drawBatch(shown: Shown & { batch: Batch; isControl: boolean }, needs: GivingNeeds) {
  const { batch } = shown;
  const [site, choices, lines, people] = await Promise.all([
    ...([needs.site(), giftChoices(needs), linesOf(needs.database, batch)] as const),
    needs.staff.people(),
  ]);
  const called = (staffId: string | null) => people.find(({ id }) => id === staffId)?.name ?? '–';
  return (
    <BatchPage
      {...{ ...shown, lines, choices, site, lineId: needs.newId() }}
      way={choices.ways.find(({ id }) => id === batch.wayId)?.label ?? ''}
      openedBy={called(batch.openedBy)}
      closedBy={called(batch.closedBy)}
    />
  );
}

async function open({ form }: Request, staff: StaffMember, needs: GivingNeeds): Promise<Answer> {
  const [{ timeZone }, { ways }] = await Promise.all([needs.site(), giftChoices(needs)]);
  const today = dayOf(instantOf(needs.clock.now()), timeZone);
  const read = batchFrom(form, { wayIds: ways.map(({ id }) => id), today });
  if ('problems' in read) {
    const children = await drawBatches({ values: form, problems: read.problems, page: 1 }, needs);
    const html = await needs.deskFrame({ title: saysBatch('title'), staff, path: BATCHES, children });
    return page(html, { status: 422 });
  }
  const id = formId(form.get('batch')) ?? needs.newId();
  const batch = { ...read.batch, id, openedBy: staff.id };
  await needs.database.write((writer) => openBatch(writer, batch, needs));
  return seeOther(batchHref(id));
}

interface OnBatch {
  readonly batch: Batch;
  readonly request: Request;
  readonly staff: StaffMember;
}

async function add({ batch, request, staff }: OnBatch, needs: GivingNeeds): Promise<Answer> {
  const { form } = request;
  const choices = await giftChoices(needs);
  const { funds, campaigns } = choices;
  const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id);
  const known = { currency: batch.currency, fundIds: ids(funds), campaignIds: ids(campaigns) };
  const read = lineFrom(form, known);
  if ('problems' in read) return refusedBatch({ batch, staff, form, read, isControl: false }, needs);
  const id = formId(form.get('line')) ?? needs.newId();
  const line = { ...read.line, id, fundId: fundOf(read.line, choices) };
  await needs.database.write((writer) => addLine(writer, { batchId: batch.id, line }, needs));
  const { fundId, campaignId } = read.line;
  const kept = new URLSearchParams({ fund: fundId, ...(campaignId && { campaign: campaignId }) });
  return seeOther(`${batchHref(batch.id)}?${kept}`);
}

async function recount({ batch, request, staff }: OnBatch, needs: GivingNeeds): Promise<Answer> {
  const { form } = request;
  const read = controlFrom(form, batch.currency);
  if ('problems' in read) return refusedBatch({ batch, staff, form, read, isControl: true }, needs);
  const { control } = read;
  await needs.database.write((writer) => changeControl(writer, { batchId: batch.id, control }));
  return seeOther(batchHref(batch.id));
}

async function refusedBatch(
  refused: {
    readonly batch: Batch;
    readonly staff: StaffMember;
    readonly form: ReadonlyMap<string, string>;
    readonly read: { readonly problems: GiftProblems };
    readonly isControl: boolean;
  },
  needs: GivingNeeds,
): Promise<Answer> {
  const { batch, staff, form, read, isControl } = refused;
  const children = await drawBatch({ values: form, problems: read.problems, batch, isControl }, needs);
  const path = batchHref(batch.id);
  const html = await needs.deskFrame({ title: saysBatch('one-title'), staff, path, children });
  return page(html, { status: 422 });
}
