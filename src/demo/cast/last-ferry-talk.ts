import { MARIT, READERS } from './people.ts';
import { says, type Turn } from './talk.ts';

const { imani, haruto, seoyeon, layla, piotr, aroha, giulia, seun } = READERS;
const { siobhan, mehmet, priya, anders, mai, tallulah, bram, lucia } = READERS;

/** What the town says about the last ferry. */
export const lastFerryTalk: readonly Turn[] = [
  says(
    MARIT,
    5,
    'The board’s paper and our count are both public, and I am glad to send them to anybody who asks. If you take the 22:40 and we have not met on the steps, tell us here: **where do you come from, and what would you do without it?**',
    { up: 31, pinned: 6 },
    says(
      imani,
      22,
      'Evening school, twice a week, third year of four. Without it: nothing. There is no day class for heating engineers.',
      { up: 27 },
      says(
        MARIT,
        41,
        'Thank you, Imani. May I count you with the five who come from a class? And would you say the same in front of the board?',
        { up: 4 },
        says(
          imani,
          58,
          'Yes, and yes. Though they should know that I shall bring all four years of homework.',
          { up: 19 },
        ),
      ),
    ),
    says(
      tallulah,
      33,
      'My sister’s restaurant. She closes the kitchen at ten and I wash up. Without it I would sleep on the flour sacks, which I have done, and do not recommend.',
      {
        up: 16,
      },
    ),
    says(
      mai,
      47,
      'Nowhere special. I like to have dinner with friends and then go home. I had not known that this needs a reason.',
      {
        up: 38,
        down: 1,
      },
    ),
  ),
  says(
    bram,
    31,
    'A correction, if I may: it is nine nautical miles to the island, not seven. Seven is to the Skerries light. I have a chart on the wall and too much time.',
    { up: 14 },
    says(
      MARIT,
      64,
      'You are right, and the chart in our office agrees with you. Corrected above.',
      { up: 9 },
      says(
        bram,
        72,
        'Thank you. That also makes the fuel in the board’s paper look about right, by the way. I had meant to be cross about it.',
        { up: 11 },
        says(
          siobhan,
          80,
          'Bram, you came to be cross, were proved right, and then proved *them* right. Are you quite well?',
          { up: 24 },
          says(bram, 91, 'I blame the chart.', { up: 33 }),
        ),
      ),
    ),
  ),
  says(
    piotr,
    44,
    'I will say it, since nobody else does. 61,000 crowns for nineteen people a night is not nothing. There are boats in this harbour that have waited two years for a safe ladder. Money has to come from somewhere.',
    { up: 12, down: 9 },
    says(
      priya,
      57,
      '61,000 a year, divided by nineteen people and about 360 nights, is just under nine crowns for each crossing. I would pay that. Has anybody asked us?',
      { up: 29 },
      says(
        piotr,
        69,
        'That is a fair sum, and I had not done it. A fare of nine crowns on top for the late boat, then? I could live with that.',
        { up: 15, down: 1 },
        says(
          imani,
          77,
          'I could not, four evenings a week. But I could live with three crowns and the 22:00.',
          { up: 13 },
          says(priya, 85, 'Look at us. Two hours and we have nearly got a timetable.', { up: 22 }),
        ),
      ),
    ),
    says(
      anders,
      62,
      'The ladders come out of the works budget, the ferry out of the running one. One cannot be moved into the other without a vote of the council. I sat on that committee. It was as exciting as it sounds.',
      {
        up: 18,
      },
    ),
  ),
  says(
    seoyeon,
    95,
    '저는 병원 조리실에서 일해서 일주일에 나흘은 22시 40분 배를 탑니다. 막차가 21시로 바뀌면 저는 일을 그만두거나 이사를 해야 합니다. 22시 배라면 탈 수 있어요. 회의에 함께 갈 사람 있나요?',
    { up: 21 },
    says(
      haruto,
      118,
      'For those who do not read Korean: Seo-yeon works in the hospital kitchen, takes this boat four days a week, and with a last boat at nine would have to stop working or move. She could take one at 22:00, and asks who is coming to the meeting. I am.',
      { up: 26 },
      says(
        seoyeon,
        131,
        '고맙습니다, 하루토 씨. 그럼 여섯 시에 계단에서 만나요.',
        { up: 12 },
        says(haruto, 140, 'Six o’clock on the steps it is. I will bring the thermos.', { up: 8 }),
      ),
    ),
  ),
  says(
    layla,
    152,
    'كان أبي يعمل على هذه العبّارة عشرين سنة، وكان يقول إن الرحلة الأخيرة هي التي تجعل الجزيرة حيًّا من أحياء المدينة. من دونها تصبح مكانًا للزيارة فقط.',
    { up: 23 },
    says(
      aroha,
      171,
      'Layla, I read this with a translator’s help, so forgive me if I have it wrong: your father said that the last boat is what makes the island a part of town, and without it we are a place to visit. May I quote him in the island newsletter?',
      { up: 17 },
      says(
        layla,
        188,
        'You have it exactly right. He would be proud, and would ask whether you spelt the name of the boat correctly.',
        { up: 20 },
      ),
    ),
  ),
  says(
    seun,
    103,
    'Was anything said about the hospital? If four nurses cannot do late shifts, that is not a timetable adjustment.',
    { up: 25 },
    says(
      MARIT,
      126,
      'The hospital was not asked. Its director told me so an hour ago, and has now written to the board. I will report on the answer.',
      { up: 30 },
    ),
  ),
  says(
    mehmet,
    137,
    'I drove the pilot launch for six years. Twelve seats, yes, and in a south-westerly above force six you would want none of them. It is a good boat for pilots. It is not a ferry.',
    { up: 28, edited: 151 },
    says(
      tallulah,
      149,
      'How often is it above force six at that hour?',
      { up: 3 },
      says(
        mehmet,
        154,
        'I have looked it up in my old logs: 41 nights a year. So on the other 320 I am prepared to be wrong.',
        { up: 17 },
      ),
    ),
  ),
  says(
    lucia,
    166,
    'Llegué hace dos meses y todavía leo despacio en inglés, pero esto lo entendí bien. En mi pueblo también quitaron «el último»: primero el autobús, luego la farmacia, luego la gente. Yo firmo.',
    { up: 19 },
    says(aroha, 179, 'Bienvenida, Lucía. The list is at the bakery. Someone there will keep a pen for you.', {
      up: 10,
    }),
  ),
  says(
    giulia,
    205,
    'I have put the petition on the counter of the reading room, next to the tide tables, where people from the island look anyway. 61 names so far, one of them a dog’s. I have taken the dog off.',
    { up: 35 },
    says(siobhan, 214, 'Which dog? I am asking for a dog.', { up: 27 }),
  ),
  says(
    anders,
    232,
    'One thing the story leaves out: the board also put the harbour dues up last year, and said then that the evening ferry was *secured for five years*. It stands in the minutes of that meeting, item 6. I would read that out and sit down again.',
    { up: 34 },
    says(
      MARIT,
      251,
      'I have the minutes open in front of me. You are right, and I should have had them open yesterday. There will be a second story.',
      {
        up: 29,
      },
    ),
  ),
  says(
    mai,
    318,
    'Does anyone know whether the bicycles count? Four bicycles a night sounds like four people who live at the far end and could not walk it.',
    { up: 6 },
    says(bram, 340, 'Three. One is mine, and I live beside the landing. I just like to have it with me.', {
      up: 21,
    }),
  ),
  says(piotr, 402, 'I have signed. Do not make a fuss about it.', { up: 44 }),
  says(
    haruto,
    655,
    'The list stands at 307. I have counted twice, and without the dog.',
    { up: 16 },
    says(siobhan, 668, 'Shame.', { up: 18 }),
  ),
];
