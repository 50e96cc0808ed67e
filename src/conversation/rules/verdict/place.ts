import { mayComment } from '../may.ts';
import { hold, type PostFacts, refuse } from './facts.ts';

/** Deeper threads are read by nobody, and their pages cost everybody. */
const DEEPEST = 100;

export function conversationClosed({ state }: PostFacts) {
  return mayComment(state) ? undefined : refuse('closed');
}

export function threadClosed({ answers }: PostFacts) {
  return answers === 'closed' ? refuse('thread-closed') : undefined;
}

export function answeredIsGone({ answers }: PostFacts) {
  return answers === 'gone' ? refuse('answered-gone') : undefined;
}

export function questionClosed({ question }: PostFacts) {
  return question === 'closed' ? refuse('passage-closed') : undefined;
}

export function threadTooDeep({ depth = 0 }: PostFacts) {
  return depth > DEEPEST ? refuse('too-deep') : undefined;
}

export function allAreReadFirst({ state }: PostFacts) {
  return state === 'held' ? hold('all-are-read-first') : undefined;
}
