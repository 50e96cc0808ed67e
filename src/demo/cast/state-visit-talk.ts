import { JOAQUIN, MARIT, READERS } from './people.ts';
import { stateVisit } from './state-visit.ts';
import { says, type Turn } from './talk.ts';

const { seun, giulia, priya, anders, lucia } = READERS;
const [question] = stateVisit.questions;
const answer = { passageId: question?.passageId ?? null, passageWords: question?.words ?? null };

/** Two answers to the question in the story, and what else is said about the visit. */
export const stateVisitTalk: readonly Turn[] = [
  says(
    seun,
    18,
    'I have welded at Northgate for fourteen years and have never had an apprentice for longer than a summer, because there was never a second ship. Nine years means that I can teach somebody properly. It also means that somebody will find out how much of it I do by ear.',
    { ...answer, up: 22 },
    says(
      MARIT,
      27,
      'By ear?',
      { up: 2 },
      says(
        seun,
        35,
        'A good seam hums. A bad one spits. You do not find that in the manual, which is why I worry about the manual.',
        { up: 31 },
      ),
    ),
  ),
  says(
    giulia,
    39,
    'The reading room stands wall to wall with the rope works. Sixty trainees a year, half of them far from home: I shall need evening hours, dictionaries and a second kettle. Nobody has asked me yet, so I am answering here.',
    { ...answer, up: 17 },
  ),
  says(
    anders,
    52,
    'An inspection once a year, announced, I suppose? A gun can be taken off a deck in an afternoon.',
    { up: 20, down: 2 },
    says(
      JOAQUIN,
      66,
      'We have asked the ministry whether the inspections are announced. It says that it is “finalising the modalities”, which we take to mean that it had not thought about it.',
      {
        up: 26,
      },
    ),
  ),
  says(priya, 74, 'Please do print the letter. And please print the question next to it, as it was asked.', {
    up: 15,
  }),
  says(
    lucia,
    88,
    'The welding and the bread, in that order! My neighbour at the bakery has cut it out and framed it.',
    { up: 12 },
  ),
];
