import type { ConversationImporter } from '#conversation';
import type { DeskPart } from '#desk';
import { EDITORS, type Staff, type StaffMember } from '#people';
import type { Database } from '#platform/database';
import { nothingHere, type Request, seeOther } from '#platform/http';
import { pageAsked, stretchOf } from '#platform/text';
import type { StoriesForFeatures } from '#stories';
import type { SiteFacts } from '#ui';
import { sayMigrating } from '../messages.ts';
import { deleteAside, findAsides, hasAsides } from '../store/asides.ts';
import { AsidesPage } from '../views/asides-page.tsx';
import { OLD_SITE_LISTS } from '../views/old-site-lists.tsx';
import { SubscriptionsWaiting } from '../views/subscriptions-waiting.tsx';
import { ASIDE_LISTS, type AsideList } from '../words.ts';
import { asidesSpecimens } from './specimens.tsx';

export interface AsidesNeeds {
  readonly database: Database;
  readonly stories: Pick<StoriesForFeatures, 'visible'>;
  readonly staff: Pick<Staff, 'recordAct'>;
  readonly site: () => Promise<SiteFacts>;
  readonly conversation: Pick<ConversationImporter, 'waitingSubscriptions' | 'releaseSubscriptions'>;
}

const PATH = '/desk/old-site';
const ON_PAGE = 25;
const title = sayMigrating('en', 'asides-title');
const roles = EDITORS;

/** `/desk/old-site`: what an import has kept aside, for editors. It is offered once there is any. */
export function createAsidesPart(needs: AsidesNeeds): DeskPart {
  return {
    pages: [
      {
        ...{ path: PATH, title, roles },
        navigation: { place: 'newsroom', label: title, position: 40, isOffered: () => hasAnything(needs) },
        draw: (request, staff) => drawPage(request, staff, needs),
      },
    ],
    deeds: [
      {
        path: `${PATH}/subscriptions/release`,
        roles,
        act: (_request, staff) => releaseSubscriptions(staff, needs),
      },
      { path: `${PATH}/:id/remove`, roles, act: (request, staff) => removeAside(request, staff, needs) },
    ],
    specimens: asidesSpecimens,
  };
}

async function drawPage({ query }: Request, { id: staffId }: StaffMember, needs: AsidesNeeds) {
  const { database, stories } = needs;
  const list = OLD_SITE_LISTS.find((one) => one === query.get('show')) ?? 'notes';
  if (list === 'subscriptions') {
    const waiting = await needs.conversation.waitingSubscriptions(database);
    return <SubscriptionsWaiting waiting={waiting} isReleased={query.has('released')} />;
  }
  const page = pageAsked(query);
  const part = { kinds: ASIDE_LISTS[list], most: ON_PAGE + 1, skip: (page - 1) * ON_PAGE };
  const { shown, goesOn } = stretchOf(await findAsides(database, part), ON_PAGE);
  const ids = [...new Set(shown.map(({ storyId }) => storyId))];
  const found = await Promise.all(ids.map((id) => stories.visible(database, { kind: 'staff', staffId }, id)));
  const byId = new Map(found.flatMap((story) => (story === null ? [] : [[story.id, story] as const])));
  const last = page + (goesOn ? 1 : 0);
  return (
    <AsidesPage
      list={list}
      asides={shown.map((aside) => ({ ...aside, story: byId.get(aside.storyId) ?? null }))}
      pages={{ page, last, hrefOf: (number) => hrefTo(list, number) }}
      isRemoved={query.has('removed')}
      site={await needs.site()}
    />
  );
}

function hrefTo(list: AsideList, page: number): string {
  const pairs = [...(list === 'notes' ? [] : [`show=${list}`]), ...(page === 1 ? [] : [`page=${page}`])];
  return pairs.length === 0 ? PATH : `${PATH}?${pairs.join('&')}`;
}

async function hasAnything({ database, conversation }: AsidesNeeds): Promise<boolean> {
  if (await hasAsides(database)) return true;
  return (await conversation.waitingSubscriptions(database)).subscriptions > 0;
}

async function releaseSubscriptions({ id: by }: StaffMember, { database, conversation, staff }: AsidesNeeds) {
  await database.write(async (writer) => {
    await conversation.releaseSubscriptions(writer);
    await staff.recordAct(writer, { by, act: 'old-subscriptions-released' });
  });
  return seeOther(`${PATH}?show=subscriptions&released`);
}

async function removeAside({ params, form }: Request, { id: staffId }: StaffMember, needs: AsidesNeeds) {
  const id = params['id'] ?? '';
  await needs.database.write(async (writer) => {
    const storyId = await deleteAside(writer, id);
    if (storyId === null) throw nothingHere();
    await needs.staff.recordAct(writer, {
      by: staffId,
      act: 'old-note-removed',
      subject: `story:${storyId}`,
    });
  });
  return seeOther(`${PATH}?show=${form.get('show') === 'links' ? 'links' : 'notes'}&removed`);
}
