import { bullets, documentOf, gallery, heading, link, paragraph, picture } from './compose.ts';
import type { CastStory } from './words.ts';

const PAGE = {
  kind: 'page',
  section: null,
  tags: [],
  authors: [],
  language: null,
  lead: null,
  minutesOld: 30 * 1440,
  questions: [],
} as const;

export const about: CastStory = {
  ...PAGE,
  slug: 'about',
  title: 'About',
  standfirst: 'Who writes The Harbour Lantern, and who pays for it.',
  document: documentOf(
    'aboutpage',
    paragraph(
      'The Harbour Lantern is written in a room above the chandlery in Skerrymouth, by two people and everybody who tells them something. It belongs to a cooperative of 318 readers. None of them may own more than one share.',
    ),
    picture('harbour'),
    heading('This is a sample'),
    paragraph(
      'Town, island, people and events are invented. They came with Tidings, the program that draws this page, so that you can see a newsroom at work before you begin your own. In the desk there is one button with which all of it goes away.',
    ),
    gallery('market', 'school', 'snow', 'pitch'),
    heading('How we work'),
    bullets(
      'We say where we know something from, and when we do not know it.',
      'Mistakes are corrected in the story itself, with a line that says what was wrong.',
      'Nobody who is written about reads a story before it appears. Their own quotations we read out to them if they ask.',
      'The newsroom decides alone. What is given to us, with or without a name, buys no line.',
    ),
    heading('Who pays'),
    paragraph(
      'Readers do. There are no advertisements. Those who like to see how the money comes in can ',
      link('look at the ways to give', '/give'),
      '. All of them are samples here, and none takes money.',
    ),
  ),
};

export const privacy: CastStory = {
  ...PAGE,
  slug: 'privacy',
  title: 'Privacy',
  standfirst: 'What we keep about you, for how long, and what for.',
  document: documentOf(
    'privacypage',
    paragraph('When you read, no cookie is set, nothing is loaded from another host, and nobody counts you.'),
    heading('When you comment'),
    bullets(
      'Your name, your website and your words are public. You decide what to call yourself.',
      'Your e-mail address is never shown. It is kept so that an answer can reach you, and is left out if you leave it out.',
      'The network that a comment comes from is used to stop floods, in a shortened form, and then forgotten.',
    ),
    heading('When you give'),
    paragraph(
      'Your bank or wallet tells us what it tells every payee: most often a name, a sum and a reference. The law obliges us to keep this with our accounts. It is used for nothing else.',
    ),
    heading('Your rights'),
    paragraph(
      'You may see, correct, take along or erase what we hold about you. ',
      link('Write to us', '/contact'),
      ' and say which comment or gift is yours. This is the page of a sample newsroom: put your own words here before you publish.',
    ),
  ),
};

export const contact: CastStory = {
  ...PAGE,
  slug: 'contact',
  title: 'Contact',
  standfirst: 'We read everything. We answer most of it.',
  document: documentOf(
    'contactpage',
    paragraph(
      'The stairs beside the chandlery, second door. If the lamp in the window is lit, somebody is in.',
    ),
    bullets(
      ['Newsroom: ', link('newsroom@example.org', 'mailto:newsroom@example.org')],
      ['Corrections: ', link('corrections@example.org', 'mailto:corrections@example.org')],
      ['Gifts and membership: ', link('treasurer@example.org', 'mailto:treasurer@example.org')],
    ),
    heading('If you want to tell us something in confidence'),
    paragraph(
      'Do not use your employer’s computer or telephone. Write a letter, leave out your name if you like, and put it in the green box at the foot of the stairs. We do not note who comes and goes, and the chandler is short-sighted.',
    ),
    paragraph('These addresses are samples. Letters to them reach nobody.'),
  ),
};
