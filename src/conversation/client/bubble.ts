import type { LiveComment, LiveState } from '../live/words.ts';
import { inStore } from './draft.ts';
import { elementFrom } from './place-comment.ts';

const INVITED = 'invited to comment';
const REPLY = '.comment__actions > a:not(.comment__report)';

/**
 * Has the bubble speak: of a new comment, and once, after a while, to invite one. It keeps silent for who asked it
 * to, and for who wants nothing to move; it is out of the way where the comments are, and while text is read on a
 * narrow screen.
 */
export function enhance(bubble: HTMLElement, signal: AbortSignal): void {
  const says = bubble.querySelector<HTMLElement>('.bubble__says');
  const conversation = document.querySelector('#comments');
  if (!says || !conversation) return;
  const told = `silent ${bubble.dataset['story'] ?? ''}`;
  let waiting = '';
  let isThere = false;
  let isClosed = false;
  let readsOn = isNarrow();

  const place = () => bubble.toggleAttribute('data-away', (isThere || readsOn) && waiting === '');
  const isSilent = (key: string) =>
    matchMedia('(prefers-reduced-motion: reduce)').matches || remembers(key) || says.hasChildNodes();

  function speak(name: string): HTMLElement | null {
    const template = bubble.querySelector<HTMLTemplateElement>(`template[data-for="${name}"]`);
    const speech = template?.content.firstElementChild?.cloneNode(true);
    if (!(speech instanceof HTMLElement)) return null;
    says?.replaceChildren(speech);
    return speech;
  }

  function tellOf({ id, name, text, html }: LiveComment): void {
    if (isThere) return;
    if (says?.querySelector('[data-told]')) says.replaceChildren();
    if (isSilent(told)) return;
    const speech = speak('comment');
    if (!speech) return;
    speech.dataset['told'] = id;
    fill(speech, '.bubble__author bdi', name);
    fill(speech, '.bubble__text', text);
    const drawn = elementFrom(html);
    speech.querySelector('.bubble__time')?.append(drawn?.querySelector('time') ?? '');
    if (!drawn?.querySelector(REPLY)) speech.querySelector('.bubble__reply')?.remove();
  }

  function reply(id: string): void {
    showWaiting();
    const link = document.getElementById(`comment-${id}`)?.querySelector<HTMLElement>(REPLY);
    link?.scrollIntoView({ block: 'center' });
    link?.click();
  }

  function hush(): void {
    const hadFocus = says?.contains(document.activeElement);
    const wasComment = says?.querySelector('[data-told]');
    says?.replaceChildren();
    remember(wasComment ? told : INVITED);
    if (hadFocus) bubble.querySelector<HTMLElement>('.bubble__link')?.focus();
  }

  bubble.addEventListener(
    'click',
    (event) => {
      const at = event.target instanceof Element ? event.target : null;
      if (at?.closest('.bubble__close')) hush();
      else if (at?.closest('.bubble__reply')) {
        const id = at.closest<HTMLElement>('[data-told]')?.dataset['told'] ?? '';
        event.preventDefault();
        says.replaceChildren();
        reply(id);
      } else if (at?.closest('a')) {
        says.replaceChildren();
        if (waiting !== '' && showWaiting()) event.preventDefault();
      }
    },
    { signal },
  );
  bubble.addEventListener('keydown', ({ key }) => key === 'Escape' && says.hasChildNodes() && hush(), {
    signal,
  });

  document.addEventListener(
    'comments-waiting',
    (event) => {
      const { sentence, latest } = (event as CustomEvent<{ sentence: string; latest?: LiveComment }>).detail;
      waiting = sentence;
      if (latest) tellOf(latest);
      else if (says.querySelector('[data-told]')) says.replaceChildren();
      place();
    },
    { signal },
  );
  document.addEventListener(
    'comments-counted',
    (event) => {
      const { many, heading } = (event as CustomEvent<{ many: number; heading: string }>).detail;
      fill(bubble, '.bubble__count', String(many));
      fill(bubble, '.bubble__link .hidden-text', heading);
    },
    { signal },
  );

  document.addEventListener(
    'comments-taken',
    (event) => {
      isClosed = !(event as CustomEvent<LiveState>).detail.isOpen;
      // An invitation that nobody can follow any more.
      if (isClosed && !says.querySelector('[data-told]')) says.replaceChildren();
    },
    { signal },
  );

  watchPlace();
  inviteLater();
  bubble.dataset['ready'] = '';

  function watchPlace(): void {
    const seen = new IntersectionObserver((entries) => {
      isThere = entries.at(-1)?.isIntersecting ?? false;
      if (isThere) says?.replaceChildren();
      place();
    });
    if (conversation) seen.observe(conversation);
    signal.addEventListener('abort', () => seen.disconnect());
    let before = scrollY;
    const scrolled = () => {
      readsOn = isNarrow() && scrollY > before;
      before = scrollY;
      place();
    };
    document.addEventListener('scroll', scrolled, { signal, passive: true });
  }

  /** After so many seconds during which the page was there to be read. */
  function inviteLater(): void {
    const template = bubble.querySelector<HTMLTemplateElement>('template[data-for="invitation"]');
    let rest = Number(template?.dataset['after'] ?? 0);
    if (rest === 0 || remembers(INVITED)) return;
    const clock = setInterval(() => {
      if (document.hidden) return;
      rest -= 1;
      if (rest > 0) return;
      clearInterval(clock);
      if (isThere || isClosed || isSilent(INVITED)) return;
      remember(INVITED);
      speak('invitation');
    }, 1_000);
    signal.addEventListener('abort', () => clearInterval(clock));
  }
}

/** There the bubble would lie on the text: it comes when somebody turns back, or there is something to tell. */
function isNarrow(): boolean {
  return innerWidth < 768;
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
