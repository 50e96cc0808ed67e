import { type Answer, json, nothingHere, page, Refusal, type Request, seeOther } from '#platform/http';
import type { CountTry } from '#platform/limits';
import type { StoryContext } from '#stories';
import { readState } from '../../moderating/read-state.ts';
import { TRAP } from '../../rules/draft.ts';
import { subscribeHref } from '../../rules/hrefs.ts';
import { type Speech, speechOf } from '../../views/speech.ts';
import { askSubscription } from '../actions/ask-subscription.ts';
import { managePath } from '../links.ts';
import type { SubscribingNeeds } from '../needs.ts';
import { subscribeFormFrom } from '../rules/subscribe-form.ts';
import { findSubscriber } from '../store/subscriptions.ts';
import {
  AskedPage,
  SUBSCRIBING_HERE,
  SubscribePage,
  type SubscribingHere,
} from '../views/subscribe-page.tsx';

interface AnsweringNeeds extends SubscribingNeeds {
  readonly countAsked: CountTry;
}

/** `GET {story}/subscribe`: the form on a page of its own, and what is said once it was sent. */
export async function answerSubscribePage(
  story: StoryContext,
  request: Request,
  needs: AnsweringNeeds,
): Promise<Answer> {
  refuseGuarded(story);
  const speech = speechOf(await needs.site());
  if (request.query.has('asked')) {
    const title = speech.say('subscribe-asked');
    return page(
      await needs.frame({ title, look: 'quiet', children: <AskedPage story={story} speech={speech} /> }),
    );
  }
  const reader = await needs.readers.readerOf(request);
  const values = { email: reader?.email ?? '', notify: 'story' };
  const here = await subscribingHere(story, needs);
  return drawForm(story, { values, here, status: 200, speech }, needs);
}

/** `POST {story}/subscriptions`. What it answers does not depend on whether the address is known here. */
export async function answerAsked(
  story: StoryContext,
  request: Request,
  needs: AnsweringNeeds,
): Promise<Answer> {
  refuseGuarded(story);
  const speech = speechOf(await needs.site());
  const { form, network } = request;
  const values = { email: form.get('email') ?? '', notify: form.get('notify') ?? '' };
  const refuse = (refused: Omit<Refused, 'values' | 'speech'>) =>
    request.wants === 'page'
      ? drawForm(story, { values, speech, ...refused }, needs)
      : Promise.reject(refusalOf(refused, speech));
  const here = await subscribingHere(story, needs);
  if (here !== 'by-mail') return refuse({ here });
  if (!(await needs.countAsked(network))) {
    return refuse({ status: 429, problem: speech.say('subscribe-too-many') });
  }
  const read = subscribeFormFrom(form);
  if ('wrong' in read) return refuse({ error: speech.say(`reason-${read.wrong}`) });
  const reader = await needs.readers.readerOf(request);
  const { email, kind } = read;
  // Programs fill in every field: they are thanked, and nobody is written to.
  if ((form.get(TRAP) ?? '') === '') {
    const asked = { email, reader, network, storyId: story.id, kind, commentId: '' };
    await needs.database.write((writer) => askSubscription(writer, asked, needs));
  }
  if (request.wants !== 'page') return json({ asked: true }, 202);
  if (reader?.provedEmail !== email) return seeOther(`${subscribeHref(story)}?asked`);
  const subscriber = await findSubscriber(needs.database, { email });
  return seeOther(
    subscriber ? `${managePath(subscriber.id, needs)}?confirmed` : `${subscribeHref(story)}?asked`,
  );
}

interface Refused {
  readonly values: { readonly email: string; readonly notify: string };
  /** At the address. */
  readonly error?: string;
  readonly problem?: string;
  /** Why nothing can be asked for at all. Left out: it can. */
  readonly here?: SubscribingHere;
  readonly status?: 200 | 422 | 429;
  readonly speech: Speech;
}

async function drawForm(
  story: StoryContext,
  { values, error, problem, here = 'by-mail', status = 422, speech }: Refused,
  { frame }: AnsweringNeeds,
): Promise<Answer> {
  const title = speech.say('subscribe-page', { title: story.title });
  const children = <SubscribePage {...{ story, here, form: { values, error }, problem, speech }} />;
  return page(await frame({ title, look: 'quiet', children }), { status });
}

async function subscribingHere(
  story: StoryContext,
  needs: Pick<AnsweringNeeds, 'database' | 'settings' | 'clock' | 'stories' | 'mail'>,
): Promise<SubscribingHere> {
  const { state } = await readState(needs.database, story, needs);
  if (state === 'closed') return 'closed';
  return needs.mail.works ? 'by-mail' : 'no-mail';
}

function refusalOf(
  { status = 422, error, problem, here = 'by-mail' }: Omit<Refused, 'values' | 'speech'>,
  speech: Speech,
): Refusal {
  return new Refusal('subscription-refused', {
    status,
    says: error ?? problem ?? speech.say(SUBSCRIBING_HERE[here]),
    ...(error === undefined ? {} : { field: 'email' }),
  });
}

/** Letters would carry a conversation out that not everybody may read: there is nothing to subscribe to. */
function refuseGuarded(story: StoryContext): void {
  if (story.visibility !== 'public') throw nothingHere();
}
