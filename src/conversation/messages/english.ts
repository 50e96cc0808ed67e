import { mentions } from './mentions.ts';
import { own } from './own.ts';
import { pictures } from './pictures.ts';
import { questions } from './questions.ts';
import { reading } from './reading.ts';
import { reasons } from './reasons.ts';
import { reporting } from './reporting.ts';
import { staffLetters } from './staff-letters.ts';
import { subscribing } from './subscribing.ts';
import { votes } from './votes.ts';
import { writing } from './writing.ts';

/** What the conversation says in the language of the site: to readers, and in all its letters. */
export const english = {
  ...reading,
  ...writing,
  ...reasons,
  ...own,
  ...pictures,
  ...questions,
  ...votes,
  ...mentions,
  ...subscribing,
  ...reporting,
  ...staffLetters,
} as const;

export type ConversationWord = keyof typeof english;
