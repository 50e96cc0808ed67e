import { carryOutAuthorLetters } from './authors/consequences.ts';
import { drawBylines } from './authors/desk/bylines-part.tsx';
import { carryOutConsequences } from './consequences.ts';
import { createPosting } from './create-posting.ts';
import { createDeskPart } from './desk/desk-part.tsx';
import { createDrawing } from './draw-conversation.tsx';
import { createImporter } from './importer.ts';
import { createLiveStories } from './live/create-live-stories.ts';
import { carryOutMentions } from './mentions/consequences.ts';
import { createOwnMentions } from './mentions/own-mentions.tsx';
import { carryOutModeration } from './moderating/consequences.ts';
import type { ConversationNeeds, ConversationOffers } from './needs.ts';
import { createOwn } from './own/create-own.tsx';
import { checkPictures } from './pictures/check-pictures.ts';
import { carryOutLettingGo, letPicturesGo } from './pictures/keep-picture.ts';
import { answersTouched } from './questions/answers-touched.ts';
import { createAsking } from './questions/asking.ts';
import { createPassageMarks } from './questions/passage-marks.tsx';
import { keepQuestions } from './questions/read-questions.ts';
import { conversationRoutes } from './routes.ts';
import { PARAMETERS, TAKES } from './rules/asked.ts';
import { hasComments } from './store/counting.ts';
import { deleteConversations } from './store/removing.ts';
import { createOwnSubscriptions } from './subscribing/create-own.tsx';
import { createSubscribing } from './subscribing/create-subscribing.ts';
import { createOwnVotes } from './votes/own-votes.ts';

/** The readers' conversation on stories. */
export function createConversation(needs: ConversationNeeds): ConversationOffers {
  const subscribing = createSubscribing(needs);
  const posting = createPosting(needs, subscribing);
  const routes = conversationRoutes({ ...needs, ...posting }, subscribing);
  const readQuestions = keepQuestions(needs);
  const moderation = carryOutModeration(needs);
  carryOutConsequences({
    ...needs,
    moderation,
    cameOut: [subscribing.cameOut, carryOutAuthorLetters(needs), carryOutMentions(needs)],
  });
  carryOutLettingGo(needs);
  return {
    storyPart: {
      name: 'conversation',
      place: 'under',
      parameters: PARAMETERS.map((name) => ({ name, takes: TAKES[name] })),
      draw: createDrawing(needs, readQuestions),
      routes: routes.underStory,
    },
    passageMarks: createPassageMarks(needs, readQuestions),
    beforePublish: (story, passageIds) => answersTouched(needs.database, story, passageIds),
    asking: createAsking(needs),
    hasComments,
    besideAuthors: (you) => drawBylines(you, needs),
    learnOfReaders: needs.akismetKey === undefined ? [] : ['Akismet'],
    routes: [...routes.own, ...createLiveStories({ ...needs, readQuestions })],
    importer: createImporter(needs),
    deskPart: createDeskPart({ ...needs, ...posting }),
    own: createOwn(needs),
    ownVotes: createOwnVotes(needs),
    subscriptions: createOwnSubscriptions(needs),
    ownMentions: createOwnMentions(needs),
    checkPictures: () => checkPictures(needs),
    async removeOfStories(writer, storyIds) {
      if (storyIds.length > 0) await letPicturesGo(writer, { storyIds }, needs);
      await deleteConversations(writer, storyIds);
    },
  };
}
