/** What the server answered; null where it could not be reached. */
export type Answered = { readonly status: number; readonly body: unknown } | null;

/** Posts a form of the desk, and reads JSON. */
export function postForm(address: string, form: Readonly<Record<string, string>>): Promise<Answered> {
  return answered(address, { method: 'POST', body: new URLSearchParams(form) });
}

export function getJson(address: string): Promise<Answered> {
  return answered(address, {});
}

async function answered(address: string, wish: RequestInit): Promise<Answered> {
  try {
    const response = await fetch(address, { ...wish, headers: { accept: 'application/json' } });
    const text = await response.text();
    return { status: response.status, body: isJson(response) ? (JSON.parse(text) as unknown) : null };
  } catch {
    return null;
  }
}

function isJson(response: Response): boolean {
  return /\bjson\b/.test(response.headers.get('content-type') ?? '');
}
