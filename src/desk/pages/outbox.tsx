import type { StaffMember } from '#people';
import { type Answer, nothingHere, page, type Request, seeOther } from '#platform/http';
import { say } from '../messages.ts';
import type { DeskPageNeeds } from '../needs.ts';
import { atDesk } from '../rules/at-desk.ts';
import type { Lifting } from '../views/letters-section.tsx';
import { OutboxPage } from '../views/outbox-page.tsx';
import type { DeskPart } from '../words.ts';

const PATH = '/desk/outbox';
/** Of the addresses that get no letters so many are listed. */
const MOST_LISTED = 20;

/** `/desk/outbox`: consequences that failed too often, and addresses that get no letters. */
export function outboxPart(needs: DeskPageNeeds): DeskPart {
  const { outbox, staff } = needs;
  return {
    pages: [
      {
        path: PATH,
        title: say('outbox'),
        navigation: { place: 'newsroom', label: say('outbox'), position: 30 },
        roles: ['owner'],
        draw: () => drawOutbox(needs),
      },
    ],
    deeds: [
      {
        path: `${PATH}/revive`,
        roles: ['owner'],
        async act({ form }, { id: by }) {
          const id = form.get('id') ?? '';
          const dead = await outbox.deadLetters();
          if (!dead.some((letter) => letter.id === id)) throw nothingHere();
          await outbox.revive(id);
          await staff.noteAct({ by, act: 'outbox-tried-again', subject: `outbox:${id}` });
          return seeOther(PATH);
        },
      },
      {
        path: `${PATH}/lift`,
        roles: ['owner'],
        act: (request, you) => liftByForm(request, you, needs),
      },
    ],
    async waiting({ roles }) {
      if (!roles.includes('owner')) return [];
      const { length: count } = await outbox.deadLetters();
      const inbox = await needs.inbox.state();
      return [
        ...(count === 0 ? [] : [{ label: say('outbox-failed', { count }), count, href: PATH }]),
        ...(inbox?.failure ? [{ label: say('inbox-unread'), count: 1, href: PATH }] : []),
      ];
    },
  };
}

async function drawOutbox({ outbox, mail, inbox, site }: DeskPageNeeds, lifting?: Lifting) {
  const [dead, suppressed, state, facts] = await Promise.all([
    outbox.deadLetters(),
    mail.suppressions(MOST_LISTED),
    inbox.state(),
    site().then(atDesk),
  ]);
  const letters = { suppressed, inbox: state, ...(lifting && { lifting }) };
  return <OutboxPage dead={dead} letters={letters} withheld={mail.withheld()} site={facts} />;
}

/** Not a redirect: the address stands in this answer alone, and never in the audit trail. */
async function liftByForm({ form }: Request, you: StaffMember, needs: DeskPageNeeds): Promise<Answer> {
  const address = (form.get('email') ?? '').trim();
  const isLifted = await needs.database.write(async (writer) => {
    if (!(await needs.mail.lift(writer, address))) return false;
    await needs.staff.recordAct(writer, { by: you.id, act: 'letters-lifted' });
    return true;
  });
  const lifting = isLifted ? { address } : { address, error: say('letters-not-stopped') };
  const children = await drawOutbox(needs, lifting);
  const html = await needs.frame({ title: say('outbox'), staff: you, path: PATH, children });
  return page(html, { status: isLifted ? 200 : 422 });
}
