import type { DeskDeed, DeskPart } from '#desk';
import { EDITORS, type FieldErrors, type StaffMember } from '#people';
import type { Writer } from '#platform/database';
import { type Answer, formId, nothingHere, page, Refusal, type Request, seeOther } from '#platform/http';
import { keepSection, lockWords } from '../../actions/keep-taxonomy.ts';
import type { StoriesNeeds } from '../../needs.ts';
import { deleteUnused, findSection, findSections } from '../../store/index.ts';
import type { Section } from '../../words.ts';
import { namedInDrafts } from '../../writing/store/index.ts';
import { changeSection } from '../change-section.ts';
import { saySections } from '../messages.ts';
import { type ReadSection, readSection } from '../rules/section-form.ts';
import { swapped } from '../rules/section-order.ts';
import { countInSections, lastPosition, orderSections } from '../store.ts';
import { SECTIONS, SectionsView, SectionView } from './sections-view.tsx';
import { sectionSpecimens } from './specimens.tsx';

/** `/desk/sections`: the tree of sections, and each of them. */
export function sectionsDesk(needs: StoriesNeeds): DeskPart {
  return {
    pages: [
      {
        ...{ path: SECTIONS, title: saySections('title'), roles: EDITORS },
        navigation: { place: 'stories', label: saySections('title'), position: 25 },
        draw: () => drawAll(needs, {}),
      },
      {
        ...{ path: `${SECTIONS}/:id`, title: saySections('title'), roles: EDITORS },
        answer: ({ params, query }, staff) =>
          answerOne(needs, { id: params['id'] ?? '', staff, isSaved: query.has('saved') }),
      },
    ],
    deeds: [addDeed(needs), changeDeed(needs), orderDeed(needs), removeDeed(needs)],
    async called(subjects) {
      const ids = new Set(subjects.flatMap((subject) => /^section:(.+)$/.exec(subject)?.[1] ?? []));
      if (ids.size === 0) return new Map();
      const sections = (await findSections(needs.database)).filter(({ id }) => ids.has(id));
      return new Map(
        sections.map(({ id, name }) => [`section:${id}`, { label: name, href: `${SECTIONS}/${id}` }]),
      );
    },
    specimens: sectionSpecimens,
  };
}

function addDeed(needs: StoriesNeeds): DeskDeed {
  return {
    ...{ path: SECTIONS, roles: EDITORS },
    async act({ form }, staff) {
      const read = readSection(form, await findSections(needs.database), null);
      if (read.wrong.size > 0) {
        const children = await drawAll(needs, { values: form, errors: errorsOf(read) });
        return framed(needs, { staff, title: saySections('title'), path: SECTIONS, children, status: 400 });
      }
      const id = formId(form.get('id')) ?? needs.newId();
      await needs.database.write(async (writer) => {
        await lockWords(writer);
        if (await findSection(writer, id)) return; // sent twice
        const { name, slug, parentId } = read;
        const position = (await lastPosition(writer, parentId)) + 1;
        await keepSection(writer, { id, name, slug, parentId, position }, needs.pages);
        await recordAct(needs, writer, { by: staff.id, act: 'section-added', id });
      });
      return seeOther(SECTIONS);
    },
  };
}

/** Thrown within the transaction, so that what was begun there is undone. */
class WordTaken extends Error {}

function changeDeed(needs: StoriesNeeds): DeskDeed {
  return {
    ...{ path: `${SECTIONS}/:id`, roles: EDITORS },
    async act(request, staff) {
      const section = await sectionOf(needs, request);
      const read = readSection(request.form, await findSections(needs.database), section);
      const again = (errors: FieldErrors) =>
        answerOne(needs, { id: section.id, staff, values: request.form, errors, status: 400 });
      if (read.wrong.size > 0) return again(errorsOf(read));
      try {
        await needs.database.write(async (writer) => {
          if (!(await changeSection(writer, section, read))) throw new WordTaken();
          await recordAct(needs, writer, { by: staff.id, act: 'section-changed', id: section.id });
          await touchAll(needs, writer);
        });
      } catch (failure) {
        if (!(failure instanceof WordTaken)) throw failure;
        return again(new Map([['word', saySections('word-taken')]]));
      }
      return seeOther(`${SECTIONS}/${section.id}?saved`);
    },
  };
}

function orderDeed(needs: StoriesNeeds): DeskDeed {
  return {
    ...{ path: `${SECTIONS}/:id/order`, roles: EDITORS },
    async act(request) {
      const { id } = await sectionOf(needs, request);
      const to = request.form.get('to') === 'up' ? 'up' : 'down';
      await needs.database.write(async (writer) => {
        await orderSections(writer, swapped(await findSections(writer), id, to));
        await touchAll(needs, writer);
      });
      return seeOther(SECTIONS);
    },
  };
}

function removeDeed(needs: StoriesNeeds): DeskDeed {
  return {
    ...{ path: `${SECTIONS}/:id/remove`, roles: EDITORS },
    async act(request, staff) {
      const { id } = await sectionOf(needs, request);
      const isGone = await needs.database.write(async (writer) => {
        const named = await namedInDrafts(writer, [id]);
        await deleteUnused(writer, { sectionIds: [id], tagIds: [], authorIds: [] }, named);
        if (await findSection(writer, id)) return false;
        await recordAct(needs, writer, { by: staff.id, act: 'section-removed', id });
        await touchAll(needs, writer);
        return true;
      });
      if (!isGone) throw new Refusal('in-use', { status: 409, says: saySections('remove-not') });
      return seeOther(SECTIONS);
    },
  };
}

async function drawAll(
  { database, newId }: StoriesNeeds,
  form: { readonly values?: ReadonlyMap<string, string>; readonly errors?: FieldErrors },
) {
  const [sections, counts] = await Promise.all([findSections(database), countInSections(database)]);
  const id = formId(form.values?.get('id')) ?? newId();
  return <SectionsView {...form} {...{ sections, counts, id }} />;
}

async function answerOne(
  needs: StoriesNeeds,
  asked: {
    readonly id: string;
    readonly staff: StaffMember;
    readonly isSaved?: boolean;
    readonly values?: ReadonlyMap<string, string>;
    readonly errors?: FieldErrors;
    readonly status?: number;
  },
): Promise<Answer> {
  const { id, staff, status = 200, ...form } = asked;
  const [sections, counts] = await Promise.all([
    findSections(needs.database),
    countInSections(needs.database),
  ]);
  const section = sections.find((one) => one.id === id);
  if (!section) throw nothingHere();
  const isEmpty = !counts.has(id) && !sections.some(({ parentId }) => parentId === id);
  const children = <SectionView {...form} {...{ section, sections, isEmpty }} />;
  return framed(needs, { staff, title: section.name, path: `${SECTIONS}/${id}`, children, status });
}

async function framed(
  { deskFrame }: StoriesNeeds,
  { status, ...shown }: Parameters<StoriesNeeds['deskFrame']>[0] & { readonly status: number },
): Promise<Answer> {
  return page(await deskFrame(shown), { status });
}

async function sectionOf({ database }: StoriesNeeds, { params }: Request): Promise<Section> {
  const section = await findSection(database, params['id'] ?? '');
  if (!section) throw nothingHere();
  return section;
}

function errorsOf({ wrong }: ReadSection): FieldErrors {
  return new Map([...wrong].map(([field, why]) => [field, saySections(why)]));
}

function recordAct(
  { staff }: StoriesNeeds,
  writer: Writer,
  done: { readonly by: string; readonly act: string; readonly id: string },
): Promise<void> {
  return staff.recordAct(writer, { by: done.by, act: done.act, subject: `section:${done.id}` });
}

async function touchAll({ pages }: StoriesNeeds, writer: Writer): Promise<void> {
  await pages.touch(writer, 'site');
  await pages.touch(writer, 'lists');
}
