import { prove } from '../../platform/challenge/client/prove.ts';
import type { PostedFragment, RefusedFragment } from '../words.ts';
import { clearDraft, keepDraft, restoreDraft } from './draft.ts';
import { elementFrom, focusOn, putInPlace } from './place-comment.ts';

/**
 * Posts without leaving the page: the comment appears in its place, and a refused form comes back with the
 * reasons. What is being written is kept in this browser. Where anything goes wrong, the form is sent as it
 * would be without us.
 */
export function enhance(element: HTMLElement, signal: AbortSignal): void {
  if (!(element instanceof HTMLFormElement)) return;
  const form = element;
  restoreDraft(form);
  form.addEventListener('input', () => keepDraft(form), { signal });
  const takeProof = keepProving(form, signal);
  form.addEventListener(
    'submit',
    async (event) => {
      event.preventDefault();
      if (form.getAttribute('aria-busy') === 'true') return;
      nameOnce(form);
      form.setAttribute('aria-busy', 'true');
      const done = await takeProof()
        .then((proof) => post(form, proof))
        .catch(() => false);
      form.removeAttribute('aria-busy');
      if (!done) form.submit();
    },
    { signal },
  );
}

async function post(form: HTMLFormElement, proof: string | undefined): Promise<boolean> {
  const response = await fetch(form.action, {
    method: 'POST',
    headers: { 'x-tidings': 'fragment' },
    body: fieldsOf(form, proof),
  });
  if (response.ok) {
    clearDraft(form);
    const answer = (await response.json()) as PostedFragment | RefusedFragment;
    if (!('id' in answer)) return showInstead(answer, form);
    putInPlace(answer, form);
    return true;
  }
  if (response.status !== 422 && response.status !== 429) return false;
  return showInstead((await response.json()) as RefusedFragment, form);
}

/** A form with a field for a picture is sent in parts, as it would be without us. */
function fieldsOf(form: HTMLFormElement, proof: string | undefined): FormData | URLSearchParams {
  const fields = new FormData(form);
  if (proof !== undefined) fields.set('proof', proof);
  if (form.enctype.startsWith('multipart')) return fields;
  return new URLSearchParams([...fields].map(([name, value]) => [name, String(value)]));
}

/**
 * Where the form wants a proof of work, it is begun at the first focus, so that nobody waits for it. Each holds once.
 * A browser that cannot give one sends without: then somebody looks once more.
 */
function keepProving(form: HTMLFormElement, signal: AbortSignal): () => Promise<string | undefined> {
  if (form.dataset['proves'] === undefined) return async () => undefined;
  let begun: Promise<string | undefined> | undefined;
  const begin = () => {
    begun ??= prove(signal).catch(() => undefined);
    return begun;
  };
  form.addEventListener('focusin', begin, { signal });
  return () => {
    const proof = begin();
    begun = undefined;
    return proof;
  };
}

function showInstead({ html }: RefusedFragment, form: HTMLFormElement): boolean {
  const refused = elementFrom(html);
  if (!refused) return false;
  form.replaceWith(refused);
  const first = refused.matches('.notice')
    ? refused
    : refused.querySelector<HTMLElement>('[aria-invalid="true"], .notice');
  if (first) focusOn(first);
  return true;
}

/** Names what is sent, so that sending it twice is one post. A refused form brings its name with it. */
function nameOnce(form: HTMLFormElement): void {
  if (form.elements.namedItem('key')) return;
  const key = document.createElement('input');
  key.type = 'hidden';
  key.name = 'key';
  key.value = Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-');
  form.append(key);
}
