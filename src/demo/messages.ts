import { defineMessages } from '#platform/messages';

export const say = defineMessages({
  title: 'This is the sample newsroom',
  what: 'Its stories, people and pictures are invented, so that you can look around and try things. Nobody can send money to it.',
  goes: 'Begin empty takes away the sample stories and pages, the comments under them, the sample ways to give, and the sample pictures that nothing of yours shows. What you have written yourself stays.',
  begin: 'Begin empty',
  owner: 'The owner of this newsroom can take the sample away.',
});
