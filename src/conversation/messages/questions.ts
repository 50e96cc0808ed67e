/** Questions on words of a story, and their answers. */
export const questions = {
  'questions-title': '{count, plural, one {A question to readers} other {Questions to readers}}',
  'question-label': 'The newsroom asks',
  'question-about': 'Question about “{words}”: {question} {count, plural, one {# answer} other {# answers}}',
  'question-closed': 'This question takes no more answers.',
  'latest-answers': 'Latest answers',
  answer: 'Answer',
  'answer-page': 'Your answer',
  'body-answer': 'Your answer',
  'send-answer': 'Post answer',
  'earlier-wording': 'Written about an earlier wording',
  'wording-removed': 'taken out:',
  'wording-added': 'put in:',
  'words-unplaced': 'Where these words stand in the story is not known.',
  'words-gone': 'These words are no longer in the story.',
} as const;
