import type { Migration } from '#platform/database';
import { aliases } from './aliases.ts';
import { authors } from './authors.ts';
import { begin } from './begin.ts';
import { brought } from './brought.ts';
import { draftQuestions } from './draft-questions.ts';
import { live } from './live.ts';
import { mentions } from './mentions.ts';
import { moderating } from './moderating.ts';
import { orders } from './orders.ts';
import { pictures } from './pictures.ts';
import { questions } from './questions.ts';
import { savedAnswers } from './saved-answers.ts';
import { subscribing } from './subscribing.ts';
import { voters } from './voters.ts';
import { votes } from './votes.ts';

/** In the order in which they were written; one that has been published is never changed. */
export const conversationMigrations: readonly Migration[] = [
  begin,
  orders,
  votes,
  moderating,
  questions,
  live,
  authors,
  mentions,
  subscribing,
  voters,
  aliases,
  pictures,
  brought,
  savedAnswers,
  draftQuestions,
];
