import * as z from 'zod';

const base64url = z
  .string()
  .max(20_000)
  .regex(/^[\w-]+$/);
const common = {
  id: base64url.max(1_400),
  rawId: base64url.max(1_400),
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}).transform(() => ({})),
};

/** As a browser answers when a passkey was made (WebAuthn level 3, RegistrationResponseJSON). */
const madeSchema = z.object({
  ...common,
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z.array(z.string().max(20)).max(8).default([]),
  }),
});

/** As a browser answers when a passkey signed (WebAuthn level 3, AuthenticationResponseJSON). */
const signedSchema = z.object({
  ...common,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
  }),
});

export type PasskeyMade = z.infer<typeof madeSchema>;
export type PasskeySigned = z.infer<typeof signedSchema>;

/** Null for what no browser would send. */
export function readPasskeyMade(sent: string | undefined): PasskeyMade | null {
  return madeSchema.safeParse(parsed(sent)).data ?? null;
}

/** Null for what no browser would send. */
export function readPasskeySigned(sent: string | undefined): PasskeySigned | null {
  return signedSchema.safeParse(parsed(sent)).data ?? null;
}

/** The challenge that the browser says it answers, to find it by; whether it was signed is proved later. */
export function challengeIn(answer: { readonly response: { readonly clientDataJSON: string } }): string {
  const data = parsed(Buffer.from(answer.response.clientDataJSON, 'base64url').toString('utf8'));
  return z.object({ challenge: z.string().max(200) }).safeParse(data).data?.challenge ?? '';
}

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
