import { DESK_LANGUAGE, type Specimen } from '#desk';
import { SITE } from '../specimen-gifts.ts';
import { LetterPage } from './desk/letter-page.tsx';
import { LettersPage } from './desk/letters-page.tsx';
import { sampleLetter } from './desk/sample-letter.ts';
import { ownWording } from './wordings.ts';
import type { Wording, WordingProblem, WordingProblems } from './words.ts';

const NONE: WordingProblems = new Map();

/** The words of the letters in the desk, for the gallery. */
export function lettersSpecimens(): readonly Specimen[] {
  const ours = (kind: 'promise' | 'received' | 'reminder') => ({
    ...{ wording: ownWording(kind, SITE.language), isOwn: kind === 'received' },
  });
  const wording: Wording = {
    subject: 'Thank you, {name}',
    opening: 'Dear {name},\n\n{amount} came on {date}. It keeps the lamp burning.',
    closing: 'Ada Quill\n{newsroom}',
  };
  const one = { kind: 'received', language: DESK_LANGUAGE, wordsLanguage: SITE.language } as const;
  const wrong: WordingProblems = new Map<keyof Wording, WordingProblem>([
    ['subject', 'missing'],
    ['opening', 'unknown-place'],
  ]);
  return [
    {
      ...{ name: 'giving: the letters in the desk', look: 'desk', state: 'one in own words' },
      draw: () => (
        <LettersPage
          letters={{ promise: ours('promise'), received: ours('received'), reminder: ours('reminder') }}
          tellsStaff
          site={SITE}
        />
      ),
    },
    {
      ...{ name: 'giving: the words of a letter', look: 'desk', state: 'with its preview' },
      draw: () => (
        <LetterPage
          {...one}
          {...{ wording, problems: NONE, isOwn: true }}
          shown={sampleLetter('received', wording, SITE)}
        />
      ),
    },
    {
      ...{ name: 'giving: the words of a letter', look: 'desk', state: 'refused' },
      draw: () => (
        <LetterPage
          {...one}
          wording={{ ...wording, subject: '', opening: 'Send it to {iban}' }}
          {...{ problems: wrong, isOwn: false, shown: null }}
        />
      ),
    },
  ];
}
