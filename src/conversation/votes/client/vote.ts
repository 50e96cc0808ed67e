import { prove } from '../../../platform/challenge/client/prove.ts';
import type { VotedFragment } from '../words.ts';
import { bringVotes, markOwn } from './bring-votes.ts';

/** Taken, but nothing is done before a proof of work comes. */
const PROOF_WANTED = 202;

/** Votes without leaving the page. Where anything goes wrong, the form is sent as it would be without us. */
export function enhance(element: HTMLElement, signal: AbortSignal): void {
  element.addEventListener(
    'submit',
    async (event) => {
      const { target: form, submitter } = event;
      if (!(form instanceof HTMLFormElement && form.matches('.vote'))) return;
      if (!(submitter instanceof HTMLButtonElement)) return;
      event.preventDefault();
      if (form.getAttribute('aria-busy') === 'true') return;
      form.setAttribute('aria-busy', 'true');
      const done = await vote(form, submitter.value, signal).catch(() => false);
      form.removeAttribute('aria-busy');
      if (!done && !signal.aborted) sendPlainly(form, submitter.value);
    },
    { signal },
  );
}

async function vote(form: HTMLFormElement, value: string, signal: AbortSignal): Promise<boolean> {
  const before = form.textContent;
  let response = await send(form, { value });
  if (response.status === PROOF_WANTED) response = await send(form, { value, proof: await prove(signal) });
  if (response.status !== 200) return false;
  const { html } = (await response.json()) as VotedFragment;
  const drawn = new DOMParser().parseFromString(html, 'text/html').body.firstElementChild;
  if (!drawn) return false;
  // Numbers that were told meanwhile are newer than those of the answer; then it brings the own mark alone.
  if (form.textContent === before) bringVotes(form, document.importNode(drawn, true));
  else markOwn(drawn, form);
  return true;
}

function send(form: HTMLFormElement, fields: Record<string, string>): Promise<Response> {
  return fetch(form.action, {
    method: 'POST',
    headers: { 'x-tidings': 'fragment' },
    body: new URLSearchParams(fields),
  });
}

function sendPlainly(form: HTMLFormElement, value: string): void {
  const field = document.createElement('input');
  field.type = 'hidden';
  field.name = 'value';
  field.value = value;
  form.append(field);
  form.submit();
}
