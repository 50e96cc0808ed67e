import { get, nothingHere, post, type Request, type Route, seeOther } from '#platform/http';
import { limitTries } from '#platform/limits';
import type { StoryPartRoute } from '#stories';
import { speechOf } from '../views/speech.ts';
import { confirmSubscription } from './actions/confirm-subscription.ts';
import { endSubscriptions } from './actions/end-subscriptions.ts';
import { resumeLetters } from './actions/resume-letters.ts';
import { answerOldFarewell } from './answers/answer-old-farewell.ts';
import { answerAsked, answerSubscribePage } from './answers/answer-subscribe.tsx';
import { listedOf } from './answers/listed.ts';
import { showDeadLink, showPage } from './answers/showing.tsx';
import { managePath } from './links.ts';
import type { SubscribingNeeds } from './needs.ts';
import { findConfirmable, publicStory } from './reading.ts';
import { findSubscriber, setPace } from './store/subscriptions.ts';
import { idOfToken } from './tokens.ts';
import { ConfirmPage, FarewellDone, FarewellPage } from './views/letter-pages.tsx';
import { ManagePage, NobodyPage } from './views/manage-page.tsx';
import { PACES } from './words.ts';

/** The addresses of subscriptions: under each story, and behind the signed links of letters. */
export function subscribingRoutes(needs: SubscribingNeeds): {
  readonly own: readonly Route[];
  readonly underStory: readonly StoryPartRoute[];
} {
  const countAsked = limitTries(needs.limits, { most: 10, withinSeconds: 60 });
  const with_ = { ...needs, countAsked };
  return {
    own: [
      ...['/wpdiscuzsubscription/unsubscribe', '/:folder/wpdiscuzsubscription/unsubscribe'].map((path) =>
        get(path, (request) => answerOldFarewell(request, needs)),
      ),
      get('/subscriptions/confirm/:token', (request) => offerConfirming(request, needs)),
      post('/subscriptions/confirm/:token', (request) => confirm(request, needs)),
      get('/subscriptions/:token', (request) => showAll(request, needs)),
      post('/subscriptions/:token/pace', (request) => changePace(request, needs)),
      post('/subscriptions/:token/end', (request) => end(request, needs)),
      post('/subscriptions/:token/resume', (request) => resume(request, needs)),
      get('/subscriptions/:token/farewell', (request) => offerFarewell(request, needs)),
      // RFC 8058: the mail program's own server posts here, without a page and without a cookie.
      {
        ...post('/subscriptions/:token/farewell', (request) => takeFarewell(request, needs)),
        cookieless: true,
      },
    ],
    underStory: [
      {
        method: 'GET',
        suffix: 'subscribe',
        answer: (story, request) => answerSubscribePage(story, request, with_),
      },
      {
        method: 'POST',
        suffix: 'subscriptions',
        answer: (story, request) => answerAsked(story, request, with_),
      },
    ],
  };
}

async function offerConfirming(request: Request, needs: SubscribingNeeds) {
  const id = idOfToken(needs.secret, 'confirm', request.params['token']);
  const found = id === null ? null : await findConfirmable(needs.database, id, needs.clock.now());
  const story = found && (await publicStory(needs.database, found.storyId, needs));
  if (!found || !story) return showDeadLink(needs);
  const speech = speechOf(await needs.site());
  const { email, kind } = found;
  return showPage(
    {
      title: speech.say('confirm-title'),
      children: <ConfirmPage {...{ email, what: kind, storyTitle: story.title, speech }} />,
    },
    needs,
  );
}

async function confirm(request: Request, needs: SubscribingNeeds) {
  const id = idOfToken(needs.secret, 'confirm', request.params['token']);
  const reader = await needs.readers.readerOf(request);
  const subscriberId = id === null ? null : await confirmSubscription({ id, reader }, needs);
  if (subscriberId === null) return showDeadLink(needs);
  return seeOther(`${managePath(subscriberId, needs)}?confirmed`);
}

async function showAll(request: Request, needs: SubscribingNeeds) {
  const id = subscriberIn(request, needs);
  const subscriber = await findSubscriber(needs.database, { id });
  const speech = speechOf(await needs.site());
  const title = speech.say('subscriptions-title');
  if (subscriber === null) return showPage({ title, children: <NobodyPage speech={speech} /> }, needs);
  const said = SAID.find((word) => request.query.has(word));
  const listed = await listedOf(subscriber, needs);
  const props = { ...listed, speech, ...(said ? { said: speech.say(`subscriptions-${said}`) } : {}) };
  return showPage({ title, children: <ManagePage {...props} /> }, needs);
}

async function changePace(request: Request, needs: SubscribingNeeds) {
  const id = subscriberIn(request, needs);
  const pace = PACES.find((one) => one === request.form.get('pace'));
  if (pace !== undefined) await needs.database.write((writer) => setPace(writer, id, pace));
  return seeOther(`${managePath(id, needs)}?changed`);
}

async function end(request: Request, needs: SubscribingNeeds) {
  const subscriberId = subscriberIn(request, needs);
  const id = request.form.get('subscription');
  await endSubscriptions({ subscriberId, ...(id === undefined ? {} : { id }) }, needs);
  return seeOther(`${managePath(subscriberId, needs)}?changed`);
}

async function resume(request: Request, needs: SubscribingNeeds) {
  const id = subscriberIn(request, needs);
  await resumeLetters(id, needs);
  return seeOther(`${managePath(id, needs)}?resumed`);
}

async function offerFarewell(request: Request, needs: SubscribingNeeds) {
  const subscriberId = subscriberIn(request, needs);
  const subscriber = await findSubscriber(needs.database, { id: subscriberId });
  if (subscriber === null) return showAll(request, needs);
  const storyId = request.query.get('story');
  const story = storyId === undefined ? null : await publicStory(needs.database, storyId, needs);
  const speech = speechOf(await needs.site());
  const storyTitle = storyId === undefined ? null : (story?.title ?? speech.say('subscriptions-gone'));
  const manage = managePath(subscriberId, needs);
  return showPage(
    {
      title: speech.say('farewell-title'),
      children: <FarewellPage {...{ email: subscriber.email, storyTitle, manage, speech }} />,
    },
    needs,
  );
}

async function takeFarewell(request: Request, needs: SubscribingNeeds) {
  const subscriberId = subscriberIn(request, needs);
  const storyId = request.query.get('story');
  await endSubscriptions({ subscriberId, ...(storyId === undefined ? {} : { storyId }) }, needs);
  const speech = speechOf(await needs.site());
  const children = <FarewellDone manage={managePath(subscriberId, needs)} speech={speech} />;
  return showPage({ title: speech.say('farewell-done'), children }, needs);
}

/** What a page can say that has just changed something. */
const SAID = ['confirmed', 'changed', 'resumed'] as const;

/** Whose link it is. A link that we did not sign leads nowhere. */
function subscriberIn(request: Request, { secret }: SubscribingNeeds): string {
  const id = idOfToken(secret, 'manage', request.params['token']);
  if (id === null) throw nothingHere();
  return id;
}
