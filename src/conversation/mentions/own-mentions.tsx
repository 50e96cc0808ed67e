import { nothingHere, post, type Route, seeOther } from '#platform/http';
import { Button } from '#ui';
import { sayConversation } from '../messages.ts';
import type { ConversationNeeds } from '../needs.ts';
import type { OwnOffers } from '../own/words.ts';
import { speechOf } from '../views/speech.ts';
import { endLetters, lettersTo, wantLetters } from './store.ts';

const PATH = '/me/mention-letters';

/** On a person's own page: whether they are told when somebody names them. For proved addresses alone. */
export function createOwnMentions(
  needs: Pick<ConversationNeeds, 'database' | 'site' | 'mail'>,
): Pick<OwnOffers, 'merge' | 'mySection' | 'exporter' | 'eraser'> {
  const { database, mail } = needs;
  return {
    merge: {
      name: 'mention-letters',
      async merge(writer, { from, into }) {
        const email = await lettersTo(writer, from);
        if (email !== undefined) await wantLetters(writer, into, email);
        await endLetters(writer, from);
      },
    },
    mySection: {
      title: (language) => sayConversation(language, 'mention-letters'),
      async draw({ id, provedEmail }) {
        if (provedEmail === null || !mail.works) return null;
        const { say } = speechOf(await needs.site());
        const isOn = (await lettersTo(database, id)) !== undefined;
        return (
          <form method="post" action={PATH}>
            <p>{say(isOn ? 'mention-letters-on' : 'mention-letters-off')}</p>
            <Button kind="quiet" name="letters" value={isOn ? 'off' : 'on'}>
              {say(isOn ? 'mention-letters-end' : 'mention-letters-begin')}
            </Button>
          </form>
        );
      },
    },
    exporter: {
      name: 'mentionLetters',
      title: (language) => sayConversation(language, 'mention-letters'),
      label: (language) => sayConversation(language, 'my-email'),
      async entries(reader, { readerId }) {
        const email = await lettersTo(reader, readerId);
        return email === undefined ? [] : [{ email }];
      },
    },
    eraser: {
      name: 'mention-letters',
      explains: (language) => sayConversation(language, 'erase-mention-letters'),
      erase: (writer, { readerId }) => endLetters(writer, readerId),
    },
  };
}

/** `POST /me/mention-letters` with `letters` `on` or `off`. */
export function mentionRoutes(needs: Pick<ConversationNeeds, 'database' | 'readers'>): readonly Route[] {
  return [
    post(PATH, async (request) => {
      const reader = await needs.readers.readerOf(request);
      if (reader?.provedEmail == null) throw nothingHere();
      const { id, provedEmail } = reader;
      await needs.database.write((writer) =>
        request.form.get('letters') === 'on' ? wantLetters(writer, id, provedEmail) : endLetters(writer, id),
      );
      return seeOther('/me');
    }),
  ];
}
