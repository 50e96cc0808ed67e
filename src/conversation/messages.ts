import { defineMessages } from '#platform/messages';
import { asking } from './messages/asking.ts';
import { authors } from './messages/authors.ts';
import { desk } from './messages/desk.ts';
import { mentions } from './messages/mentions.ts';
import { moderating } from './messages/moderating.ts';
import { own } from './messages/own.ts';
import { pictures } from './messages/pictures.ts';
import { questions } from './messages/questions.ts';
import { reading } from './messages/reading.ts';
import { reasons } from './messages/reasons.ts';
import { subscribing } from './messages/subscribing.ts';
import { votes } from './messages/votes.ts';
import { writing } from './messages/writing.ts';

/** Every sentence of the conversation. */
export const sayConversation = defineMessages({
  ...reading,
  ...writing,
  ...reasons,
  ...desk,
  ...own,
  ...moderating,
  ...votes,
  ...questions,
  ...authors,
  ...mentions,
  ...asking,
  ...subscribing,
  ...pictures,
});
