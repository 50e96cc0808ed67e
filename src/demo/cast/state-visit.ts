import { documentOf, heading, paragraph, passage } from './compose.ts';
import type { CastStory } from './words.ts';

const QUESTION = {
  passageId: 'sample-passage-steel-work',
  question: 'What would this mean for your work?',
  words:
    'Two thirds of the steel work will be done in Skerrymouth, one third in Orvane, by welders who are trained here.',
} as const;

/** Two hours old: the lead of the front page. */
export const stateVisit: CastStory = {
  kind: 'story',
  slug: 'orvane-president-orders-six-ships',
  section: 'politics',
  tags: ['northgate-yard'],
  authors: ['marit-adeyemi', 'joaquin-thorsby'],
  language: null,
  title: 'Orvane’s president came to see a ship, and ordered six',
  standfirst:
    'Ilse Varandas spent four hours in Skerrymouth. The yard has work for nine years, the town has a new school, and a question from the fish market is still open.',
  lead: 'state-visit',
  minutesOld: 130,
  questions: [QUESTION],
  document: documentOf(
    'statevisit',
    paragraph(
      'The president of Orvane, Ilse Varandas, stepped ashore at the Customs Quay at ten past nine, shook forty-one hands and asked to see the dry dock before breakfast. By one o’clock she and the prime minister, Edda Lunt, had signed an agreement under which the Northgate yard will build six patrol ships for Orvane’s coast guard. It is the largest order in the yard’s history, and this was the first state visit to Skerrymouth in thirty-four years.',
    ),
    heading('Defence and manufacturing'),
    paragraph(
      'The ships will be 54 metres long, unarmed on delivery, and meant for fishery protection and rescue at sea. Whether they stay unarmed is for Orvane to decide. The agreement allows a gun to be fitted and forbids its use against civilian vessels. Asked in parliament who would check, the government said that its inspectors may board each ship once a year.',
    ),
    paragraph(
      'For the yard, the order means about 340 jobs. ',
      passage(QUESTION.words, QUESTION.passageId),
      ' The two governments share the cost of a training school in the old rope works, with sixty places a year.',
    ),
    paragraph(
      '“For forty years we have built ferries, one at a time,” says Jonas Brandvold, who runs the yard. “Six of a kind is a different trade. We shall have to learn to repeat ourselves.”',
    ),
    heading('How it began'),
    paragraph(
      'It began with a breakdown. Three years ago the Orvanian survey ship Calla lost her rudder off the Skerries and was towed in by the pilot boat. The repair took eleven weeks. Her crew lodged with families on Chandlers Hill, and her captain’s report praised the welding and the bread, in that order.',
    ),
    paragraph(
      'A delegation followed, then an engineer with a tape measure, then a year of silence. Talks resumed when Orvane closed its own naval yard, which left its coast guard with two ships for 900 kilometres of coast.',
    ),
    heading('Looking ahead'),
    paragraph(
      'The first keel is to be laid within ten months. Before that, the council has to widen Northgate Road and find homes for the people who will come to work. There were 120 families on the housing list before anybody mentioned ships. A plan for the land behind the cannery comes to the vote in three weeks.',
    ),
    paragraph(
      'Not everyone waved. About sixty people stood at the fish market with a banner asking where the ships would be in twenty years. The president crossed the street, listened for six minutes, called it a fair question and promised to answer it in writing. The Lantern will print the letter when it comes.',
    ),
  ),
};
