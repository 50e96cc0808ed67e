/** What a browser gets of the stand-in. */
export type PageAnswer = { readonly html: string } | { readonly location: string };

/** What of the stand-in stands behind its pages. */
interface Service<Event> {
  readonly things: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  /** Events that it owes us. */
  readonly owed: Event[];
  pay(sessionId: string): { readonly events: readonly Event[] };
}

/**
 * The card service's own pages, as plain forms: paying a session, and the portal of what comes again and again. Paying
 * makes the events that the service owes us; they lie in `standIn.owed` until a test sends them. null: no page of it.
 */
export function answerPage<Event>(standIn: Service<Event>, method: string, path: string): PageAnswer | null {
  const [, page, id = ''] = /^\/(pay|portal)\/(\w+)$/.exec(path) ?? [];
  const thing = standIn.things.get(id);
  if (thing === undefined) return null;
  if (page === 'portal') return { html: portal(String(thing['return_url'])) };
  if (method !== 'POST') return { html: checkout(thing) };
  standIn.owed.push(...standIn.pay(id).events);
  return { location: String(thing['success_url']) };
}

function checkout(session: Readonly<Record<string, unknown>>): string {
  const amount = `${(Number(session['amount_total']) / 100).toFixed(2)} ${session['currency']}`;
  return documentOf(
    'Card page',
    `<form method="post"><button>Pay ${amount}</button></form> <a href="${session['cancel_url']}">Not now</a>`,
  );
}

function portal(back: string): string {
  return documentOf('Portal', `<a href="${back}">Back to the newsroom</a>`);
}

function documentOf(title: string, body: string): string {
  return `<!doctype html><html lang="en"><title>${title}</title><h1>${title}</h1>${body}</html>`;
}
