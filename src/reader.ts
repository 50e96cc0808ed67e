import { enhance as bubble } from './conversation/client/bubble.ts';
import { enhance as commentForm } from './conversation/client/comment-form.ts';
import { enhance as further } from './conversation/client/further.ts';
import { enhance as live } from './conversation/client/live.ts';
import { enhance as mine } from './conversation/client/mine.ts';
import { enhance as returning } from './conversation/client/returning.ts';
import { enhance as smallPage } from './conversation/client/small-page.ts';
import { enhance as question } from './conversation/questions/client/question.ts';
import { enhance as questionMark } from './conversation/questions/client/question-mark.ts';
import { enhance as vote } from './conversation/votes/client/vote.ts';
import { enhance as writingTools } from './conversation/writing/client/writing-tools.ts';
import { enhance as cardProof } from './giving/client/card-proof.ts';
import { enhance as copy } from './giving/client/copy.ts';
import { enhance as givePanel } from './giving/client/give-panel.ts';
import { enhance as giveWays } from './giving/client/give-ways.ts';
import { enhance as pledgeForm } from './giving/client/pledge-form.ts';

/** A behaviour: makes `element` better until `signal` says that it has left the page. */
type Enhance = (element: HTMLElement, signal: AbortSignal) => void;

/** The behaviours of readers' pages by their names in `data-enhance`. */
const BEHAVIOURS: Readonly<Record<string, Enhance>> = {
  bubble,
  'comment-form': commentForm,
  copy,
  'give-panel': givePanel,
  'card-proof': cardProof,
  'give-ways': giveWays,
  'pledge-form': pledgeForm,
  'question-mark': questionMark,
  live,
  'small-page': smallPage,
  further,
  mine,
  question,
  returning,
  vote,
  'writing-tools': writingTools,
};

/** Elements that are enhanced already, and how to end it. */
const enhanced = new Map<HTMLElement, AbortController>();

function enhanceAll(): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-enhance]')) {
    if (!enhanced.has(element)) enhance(element);
  }
}

/** A behaviour that fails leaves the page as it was without it, and the others at work. */
function enhance(element: HTMLElement): void {
  const controller = new AbortController();
  enhanced.set(element, controller);
  for (const name of (element.dataset['enhance'] ?? '').split(' ')) {
    try {
      BEHAVIOURS[name]?.(element, controller.signal);
    } catch (fault) {
      console.warn(`"${name}" could not be enhanced:`, fault);
    }
  }
}

function forgetTheGone(): void {
  for (const [element, controller] of enhanced) {
    if (element.isConnected) continue;
    controller.abort();
    enhanced.delete(element);
  }
}

/** What comes into the page later (a reply, a live push) is found as well. */
new MutationObserver(() => {
  forgetTheGone();
  enhanceAll();
}).observe(document.documentElement, { childList: true, subtree: true });
enhanceAll();
