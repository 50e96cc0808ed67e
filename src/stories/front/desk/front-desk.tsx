import { createHash } from 'node:crypto';
import { atDesk, DESK_LANGUAGE, type DeskDeed, type DeskPart } from '#desk';
import { EDITORS, type StaffMember } from '#people';
import { type Answer, page, type Request, seeOther } from '#platform/http';
import { bytesOf } from '#platform/pages';
import { Notice } from '#ui';
import type { DrawingNeeds } from '../../needs.ts';
import { findSections } from '../../store/index.ts';
import { bandsOfSections, distinct, drawArranged, listed } from '../draw-front.tsx';
import { sayFront } from '../messages.ts';
import { idChosen } from '../rules/arrangement.ts';
import { type ReadArrangement, readArrangement } from '../rules/arrangement-form.ts';
import { frontSettings } from '../settings.ts';
import type { Arrangement } from '../words.ts';
import { type ArrangeProps, ArrangeView, FRONT } from './arrange-view.tsx';
import { frontSpecimens } from './specimens.tsx';

const NEWEST_OFFERED = 60;
const MOST_FOUND = 20;

/** `/desk/front`: where the front page is arranged, and seen before it goes out. */
export function frontDesk(needs: DrawingNeeds): DeskPart {
  return {
    pages: [
      {
        ...{ path: FRONT, title: sayFront('title'), roles: EDITORS },
        navigation: { place: 'stories', label: sayFront('title'), position: 20 },
        draw: async ({ query }) =>
          ArrangeView({ ...(await formInForce(needs)), isSaved: query.has('saved') }),
      },
    ],
    deeds: [putOutDeed(needs), lookDeed(needs), findDeed(needs)],
    called: async (subjects) =>
      new Map(subjects.includes('front') ? [['front', { label: sayFront('title'), href: FRONT }]] : []),
    specimens: frontSpecimens,
  };
}

/** Puts out what was sent, unless somebody else did meanwhile: then both are shown. */
function putOutDeed(needs: DrawingNeeds): DeskDeed {
  return {
    ...{ path: FRONT, roles: EDITORS },
    async act(request, staff) {
      const sent = await sentForm(needs, request);
      if (sent.wrong.size > 0) return shown(needs, staff, { ...sent, status: 400 });
      const isDone = await needs.database.write(async (writer) => {
        const before = await needs.settings.read(writer, frontSettings);
        if (printOf(before) !== request.form.get('was')) return false;
        await needs.settings.change(writer, frontSettings, sent.arrangement);
        await needs.staff.recordAct(writer, { by: staff.id, act: 'front-arranged', subject: 'front' });
        return true;
      });
      if (isDone) return seeOther(`${FRONT}?saved`);
      const now = await needs.settings.read(needs.database, frontSettings);
      return shown(needs, staff, { ...sent, was: printOf(now), isOvertaken: true, status: 409 });
    },
  };
}

/** The front page as it would be, in readers' look. */
function lookDeed(needs: DrawingNeeds): DeskDeed {
  return {
    ...{ path: `${FRONT}/look`, roles: EDITORS },
    async act(request, staff) {
      const sent = await sentForm(needs, request);
      if (sent.wrong.size > 0) return shown(needs, staff, { ...sent, status: 400 });
      const note = (
        <Notice>
          <span lang={DESK_LANGUAGE} dir="ltr">
            {sayFront('preview')}
          </span>
        </Notice>
      );
      const { body } = await drawArranged(needs, { page: 1, arrangement: sent.arrangement, note });
      return page(bytesOf(body).toString());
    },
  };
}

/** The form as it was sent, with what its words find among the stories to choose from. */
function findDeed(needs: DrawingNeeds): DeskDeed {
  return {
    ...{ path: `${FRONT}/find`, roles: EDITORS },
    async act(request, staff) {
      const words = (request.form.get('words') ?? '').trim();
      const found = words === '' ? [] : await listed(needs, { kind: 'search', query: words }, MOST_FOUND);
      const sent = await sentForm(needs, request);
      const stories = distinct([...found, ...sent.stories]);
      const search = words === '' ? {} : { search: { words, found: found.length } };
      return shown(needs, staff, { ...sent, ...search, stories, wrong: new Map() });
    },
  };
}

async function formInForce(needs: DrawingNeeds): Promise<ArrangeProps> {
  const arrangement = await needs.settings.read(needs.database, frontSettings);
  const choices = await choicesFor(needs, arrangement);
  return { ...choices, arrangement, was: printOf(arrangement) };
}

/** What was sent, checked against what readers can see now, with all that the form offers. */
async function sentForm(
  needs: DrawingNeeds,
  { form }: Pick<Request, 'form'>,
): Promise<ArrangeProps & ReadArrangement> {
  const nothing = new Set<string>();
  const { arrangement: asked } = readArrangement(form, { storyIds: nothing, sectionIds: nothing });
  const choices = await choicesFor(needs, asked);
  const known = {
    storyIds: new Set(choices.stories.map(({ id }) => id)),
    sectionIds: new Set(choices.sections.map(({ id }) => id)),
  };
  return { ...choices, ...readArrangement(form, known), was: form.get('was') ?? '' };
}

async function choicesFor(
  needs: DrawingNeeds,
  { places }: Arrangement,
): Promise<Pick<ArrangeProps, 'site' | 'stories' | 'sections' | 'byRule'>> {
  const ids = places.flatMap((choice) => idChosen(choice) ?? []);
  const [site, newest, chosen, sections] = await Promise.all([
    needs.site(),
    listed(needs, { kind: 'all' }, NEWEST_OFFERED),
    ids.length === 0 ? [] : listed(needs, { kind: 'chosen', ids }, ids.length),
    findSections(needs.database),
  ]);
  return {
    site: atDesk(site),
    stories: distinct([...newest, ...chosen]),
    sections,
    byRule: bandsOfSections(sections),
  };
}

async function shown(
  needs: DrawingNeeds,
  staff: StaffMember,
  { status = 200, ...props }: ArrangeProps & { readonly status?: number },
): Promise<Answer> {
  const children = <ArrangeView {...props} />;
  return page(await needs.deskFrame({ title: sayFront('title'), staff, path: FRONT, children }), { status });
}

/** Stands for an arrangement, so that a form knows which one it began from. */
function printOf(arrangement: Arrangement): string {
  return createHash('sha256').update(JSON.stringify(arrangement)).digest('base64url').slice(0, 16);
}
