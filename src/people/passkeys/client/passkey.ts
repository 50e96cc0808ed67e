import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser';

/** Shows the button, and has the browser make a passkey or sign with one when it is pressed. */
export function enhance(element: HTMLElement, signal: AbortSignal): void {
  const button = element.querySelector('button');
  const failed = element.querySelector<HTMLElement>('[data-part="failed"]');
  if (!button || !failed || !browserSupportsWebAuthn()) return;
  element.querySelector('[data-part="no-script"]')?.remove();
  button.hidden = false;
  button.addEventListener(
    'click',
    async () => {
      failed.hidden = true;
      button.disabled = true;
      const to = await carryOut(element).catch(() => null);
      button.disabled = false;
      if (to === null) failed.hidden = false;
      else if (to === '') element.closest('form')?.submit();
      else if (new URL(to, location.href).pathname === location.pathname) location.reload();
      else location.assign(to);
    },
    { signal },
  );
}

/** Where to go then, empty where the form around takes the answer along; null where the server did not take it. */
async function carryOut(element: HTMLElement): Promise<string | null> {
  const { dataset } = element;
  const asked = await send(dataset['ask'] ?? '', {});
  if (asked === null) return null;
  const answer =
    dataset['purpose'] === 'add'
      ? await startRegistration({ optionsJSON: asked as PublicKeyCredentialCreationOptionsJSON })
      : await startAuthentication({ optionsJSON: asked as PublicKeyCredentialRequestOptionsJSON });
  const field = dataset['into'] === undefined ? null : element.querySelector('input');
  if (field) {
    field.value = JSON.stringify(answer);
    return '';
  }
  const done = await send(dataset['send'] ?? '', { answer: JSON.stringify(answer) });
  return (done as { to: string } | null)?.to ?? null;
}

async function send(address: string, form: Record<string, string>): Promise<unknown> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: new URLSearchParams(form),
  });
  return response.ok ? response.json() : null;
}
