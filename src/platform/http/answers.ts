import type { SharedPage } from '#platform/pages';
import type { Answer, FileAnswer, PrivatePage, Request, Route, SetCookie } from './words.ts';

/** A page for one person, which nobody keeps. */
export function page(html: string, more: Partial<Omit<PrivatePage, 'kind' | 'html'>> = {}): Answer {
  return { kind: 'page', status: 200, html, ...more };
}

/** A page that everybody gets alike. */
export function shared(sharedPage: SharedPage): Answer {
  return { kind: 'shared', page: sharedPage };
}

/** After a deed: look there. */
export function seeOther(to: string, cookies: readonly SetCookie[] = []): Answer {
  return { kind: 'see-other', to, cookies };
}

/** The address has changed for ever. */
export function moved(to: string): Answer {
  return { kind: 'moved', to };
}

/** For this time, look there: the redirect may change tomorrow. */
export function found(to: string): Answer {
  return { kind: 'moved', to, temporary: true };
}

export function json(value: unknown, status = 200, cookies: readonly SetCookie[] = []): Answer {
  return { kind: 'json', status, value, cookies };
}

export function text(body: string, type = 'text/plain; charset=utf-8', status = 200): Answer {
  return { kind: 'text', status, type, body };
}

/** A text for one person, who saves it under this name (letters, digits, `-` and `.` alone). */
export function saved(body: string, type: string, savedAs: string): Answer {
  return { kind: 'text', status: 200, type, body, savedAs };
}

export function file(answer: Omit<FileAnswer, 'kind'>): Answer {
  return { kind: 'file', ...answer };
}

type Answering = (request: Request) => Promise<Answer>;

export const get = (path: string, answer: Answering): Route => ({ method: 'GET', path, answer });
export const post = (path: string, answer: Answering): Route => ({ method: 'POST', path, answer });
