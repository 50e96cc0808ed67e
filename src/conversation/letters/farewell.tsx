import type { Writer } from '#platform/database';
import { type Answer, get, nothingHere, page, post, type Request, type Route } from '#platform/http';
import { Button } from '#ui';
import { setLetters } from '../authors/store.ts';
import { endLetters } from '../mentions/store.ts';
import type { ConversationNeeds } from '../needs.ts';
import { idOfToken, signedId } from '../subscribing/tokens.ts';
import { SmallPage } from '../views/small-page.tsx';
import { speechOf } from '../views/speech.ts';

type FarewellNeeds = Pick<ConversationNeeds, 'database' | 'frame' | 'site' | 'secret'>;

/** The letters that somebody gets because of who they are: of the authors of stories, and of whoever is named. */
const ENDS = {
  author: (writer: Writer, staffId: string) => setLetters(writer, staffId, 'off'),
  mentions: endLetters,
} as const;
export type LetterKind = keyof typeof ENDS;
const KINDS = Object.keys(ENDS) as LetterKind[];

/** Where one POST ends the letters of this kind to this person. */
export function letterPath(kind: LetterKind, personId: string, secret: Buffer): string {
  return `/comments/letters/${kind}/${signedId(secret, kind, personId)}`;
}

/** Where letters are ended: a page with a button, and one POST (RFC 8058). */
export function farewellRoutes(needs: FarewellNeeds): readonly Route[] {
  return KINDS.flatMap((kind) => {
    const path = `/comments/letters/${kind}/:token`;
    return [
      get(path, async (request) => {
        const personId = personOr404(request, kind, needs);
        return answerFarewell({ personId, kind, stage: 'ask' }, needs);
      }),
      {
        ...post(path, async (request) => {
          const personId = personOr404(request, kind, needs);
          await needs.database.write((writer) => ENDS[kind](writer, personId));
          return answerFarewell({ personId, kind, stage: 'done' }, needs);
        }),
        // A mail program brings no cookie and no origin; the token is the proof.
        cookieless: true as const,
      },
    ];
  });
}

function personOr404({ params }: Request, kind: LetterKind, { secret }: FarewellNeeds): string {
  const personId = idOfToken(secret, kind, params['token']);
  if (personId === null) throw nothingHere();
  return personId;
}

async function answerFarewell(
  shown: { readonly personId: string; readonly kind: LetterKind; readonly stage: 'ask' | 'done' },
  needs: FarewellNeeds,
): Promise<Answer> {
  const { kind, stage, personId } = shown;
  const { say } = speechOf(await needs.site());
  const title = say(`${kind}-farewell-title`);
  const children = (
    <SmallPage title={title}>
      <p>{say(`${kind}-farewell-${stage}`)}</p>
      {stage === 'ask' && (
        <form method="post" action={letterPath(kind, personId, needs.secret)}>
          <Button>{say('letters-farewell-button')}</Button>
        </form>
      )}
    </SmallPage>
  );
  return page(await needs.frame({ title, look: 'quiet', children }), { secretAddress: true });
}
