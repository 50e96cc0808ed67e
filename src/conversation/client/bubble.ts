import type { LiveComment } from '../live/words.ts';
import { hear } from './conversation-events.ts';
import { inStore } from './draft.ts';
import { articleOf, elementFrom } from './place-comment.ts';

const INVITED = 'invited to comment';
const REPLY = '.comment__actions > a:not(.comment__report)';

/**
 * Has the bubble speak: of a new comment, and once, after a while, to invite one. It keeps silent for who asked it
 * to, and for who wants nothing to move; it is out of the way where the comments are, and while text is read on a
 * narrow screen. Escape closes what it says, wherever the reader is.
 */
export function enhance(bubble: HTMLElement, signal: AbortSignal): void {
  const says = bubble.querySelector<HTMLElement>('.bubble__says');
  const conversation = document.querySelector('#comments');
  if (!says || !conversation) return;
  const speech = createSpeech(bubble, says);
  const place = watchPlace(bubble, { conversation, signal, arrive: speech.end });
  let isClosed = false;

  bubble.addEventListener('click', (event) => pressed(event, speech), { signal });
  const byKey = ({ key, target }: KeyboardEvent) => {
    if (key === 'Escape' && says.hasChildNodes() && !hasUseForEscape(target)) speech.hush();
  };
  document.addEventListener('keydown', byKey, { signal });
  hear(
    'waiting',
    ({ sentence, latest }) => {
      if (!latest) speech.takeBack('comment');
      else if (!place.isThere()) speech.tell(latest);
      place.keepIn(sentence !== '');
    },
    signal,
  );
  hear(
    'counted',
    ({ many, heading }) => {
      fill(bubble, '.bubble__count', String(many));
      fill(bubble, '.bubble__link .hidden-text', heading);
    },
    signal,
  );
  hear(
    'turned',
    ({ isOpen }) => {
      isClosed = !isOpen;
      if (isClosed) speech.takeBack('invitation');
    },
    signal,
  );
  inviteLater(bubble, () => !place.isThere() && !isClosed && speech.invite(), signal);
  bubble.dataset['ready'] = '';
}

function pressed(event: MouseEvent, speech: Speech): void {
  const at = event.target instanceof Element ? event.target : null;
  if (at?.closest('.bubble__close')) speech.hush();
  else if (at?.closest('.bubble__reply')) {
    event.preventDefault();
    const id = speech.commentId() ?? '';
    speech.end();
    reply(id);
  } else if (at?.closest('a')) {
    speech.end();
    if (showWaiting()) event.preventDefault();
  }
}

/** What the bubble says now: one thing at a time, or nothing. */
interface Speech {
  tell(comment: LiveComment): void;
  invite(): void;
  /** Which comment it tells of. */
  commentId(): string | undefined;
  end(): void;
  /** Ends it if it is this that it says. */
  takeBack(what: 'comment' | 'invitation'): void;
  /** Ends it for somebody who wants to hear no more of its kind. */
  hush(): void;
}

function createSpeech(bubble: HTMLElement, says: HTMLElement): Speech {
  const silent = `silent ${bubble.dataset['story'] ?? ''}`;
  const commentId = () => says.querySelector<HTMLElement>('[data-told]')?.dataset['told'];
  const end = () => says.replaceChildren();

  function takeBack(what: 'comment' | 'invitation'): void {
    if ((commentId() === undefined) === (what === 'invitation')) end();
  }

  function speak(name: string, unless: string): HTMLElement | null {
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (isStill || remembers(unless) || says.hasChildNodes()) return null;
    const template = bubble.querySelector<HTMLTemplateElement>(`template[data-for="${name}"]`);
    const speech = template?.content.firstElementChild?.cloneNode(true);
    if (!(speech instanceof HTMLElement)) return null;
    says.replaceChildren(speech);
    return speech;
  }

  return {
    tell({ id, name, text, html }) {
      takeBack('comment');
      const speech = speak('comment', silent);
      if (!speech) return;
      speech.dataset['told'] = id;
      fill(speech, '.bubble__author bdi', name);
      fill(speech, '.bubble__text', text);
      const drawn = elementFrom(html);
      speech.querySelector('.bubble__time')?.append(drawn?.querySelector('time') ?? '');
      if (!drawn?.querySelector(REPLY)) speech.querySelector('.bubble__reply')?.remove();
    },
    invite() {
      if (speak('invitation', INVITED)) remember(INVITED);
    },
    ...{ commentId, end, takeBack },
    hush() {
      const hadFocus = says.contains(document.activeElement);
      remember(commentId() === undefined ? INVITED : silent);
      end();
      if (hadFocus) bubble.querySelector<HTMLElement>('.bubble__link')?.focus();
    },
  };
}

/** Keeps the bubble out of the way, unless there is something to tell. */
function watchPlace(
  bubble: HTMLElement,
  at: { readonly conversation: Element; readonly signal: AbortSignal; readonly arrive: () => void },
): { isThere(): boolean; keepIn(keep: boolean): void } {
  const { conversation, signal, arrive } = at;
  let isThere = false;
  let isKept = false;
  let readsOn = isNarrow();
  let before = scrollY;
  const place = () => bubble.toggleAttribute('data-away', (isThere || readsOn) && !isKept);

  const seen = new IntersectionObserver((entries) => {
    isThere = entries.at(-1)?.isIntersecting ?? false;
    if (isThere) arrive();
    place();
  });
  seen.observe(conversation);
  signal.addEventListener('abort', () => seen.disconnect());
  const scrolled = () => {
    readsOn = isNarrow() && scrollY > before;
    before = scrollY;
    place();
  };
  document.addEventListener('scroll', scrolled, { signal, passive: true });
  return {
    isThere: () => isThere,
    keepIn(keep) {
      isKept = keep;
      place();
    },
  };
}

/** After so many seconds during which the page was there to be read. */
function inviteLater(bubble: HTMLElement, invite: () => void, signal: AbortSignal): void {
  const template = bubble.querySelector<HTMLTemplateElement>('template[data-for="invitation"]');
  let rest = Number(template?.dataset['after'] ?? 0);
  if (rest === 0 || remembers(INVITED)) return;
  const clock = setInterval(() => {
    if (document.hidden) return;
    rest -= 1;
    if (rest > 0) return;
    clearInterval(clock);
    invite();
  }, 1_000);
  signal.addEventListener('abort', () => clearInterval(clock));
}

function reply(id: string): void {
  showWaiting();
  const link = articleOf(id)?.querySelector<HTMLElement>(REPLY);
  link?.scrollIntoView({ block: 'center' });
  link?.click();
}

/** There the bubble would lie on the text: it comes when somebody turns back, or there is something to tell. */
function isNarrow(): boolean {
  return innerWidth < 768;
}

/** There it closes something else, or would be a mistake while writing. */
function hasUseForEscape(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('form, .question, .question-mark') !== null;
}

/** Whether there was anything to show. */
function showWaiting(): boolean {
  const button = document.querySelector<HTMLElement>('.conversation__news button');
  button?.click();
  return button !== null;
}

function fill(within: Element, selector: string, text: string): void {
  const element = within.querySelector(selector);
  if (element) element.textContent = text;
}

function remember(key: string): void {
  inStore((store) => store.setItem(key, '1'));
}

function remembers(key: string): boolean {
  let known = false;
  inStore((store) => {
    known = store.getItem(key) !== null;
  });
  return known;
}
