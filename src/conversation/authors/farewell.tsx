import { type Answer, get, nothingHere, page, post, type Request, type Route } from '#platform/http';
import { Button } from '#ui';
import type { ConversationNeeds } from '../needs.ts';
import { speechOf } from '../views/speech.ts';
import { setLetters } from './store.ts';
import { farewellPath, staffOfToken } from './token.ts';

type FarewellNeeds = Pick<ConversationNeeds, 'database' | 'frame' | 'site' | 'secret'>;

/** Where an author ends the letters about their stories: a page with a button, and one POST (RFC 8058). */
export function farewellRoutes(needs: FarewellNeeds): readonly Route[] {
  const path = '/comments/author-letters/:token';
  return [
    get(path, (request) => answerFarewell(request, 'ask', needs)),
    {
      ...post(path, async (request) => {
        const staffId = staffOr404(request, needs);
        await needs.database.write((writer) => setLetters(writer, staffId, 'off'));
        return answerFarewell(request, 'done', needs);
      }),
      // A mail program brings no cookie and no origin; the token is the proof.
      cookieless: true,
    },
  ];
}

function staffOr404({ params }: Request, { secret }: FarewellNeeds): string {
  const staffId = staffOfToken(params['token'], secret);
  if (staffId === null) throw nothingHere();
  return staffId;
}

async function answerFarewell(
  request: Request,
  stage: 'ask' | 'done',
  needs: FarewellNeeds,
): Promise<Answer> {
  const staffId = staffOr404(request, needs);
  const { say } = speechOf(await needs.site());
  const title = say('author-farewell-title');
  const children = (
    <div class="comment-page">
      <h1>{title}</h1>
      <p>{say(`author-farewell-${stage}`)}</p>
      {stage === 'ask' && (
        <form method="post" action={farewellPath(staffId, needs.secret)}>
          <Button>{say('author-farewell-button')}</Button>
        </form>
      )}
    </div>
  );
  return page(await needs.frame({ title, look: 'quiet', children }), { secretAddress: true });
}
