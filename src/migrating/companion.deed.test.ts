import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DAY } from '#platform/clock';
import { describeNewsroom, type Person, type Room } from '../../test/a-newsroom.ts';
import { say } from '../../test/comments.ts';
import { everyRow } from '../../test/every-row.ts';
import { bringExport, exportText } from '../../test/exports.ts';
import { aMinuteLater, lettersTo } from '../../test/letters.ts';
import { aMailServer } from '../../test/mail-server.ts';
import { unexplained } from './report.ts';

const server = await aMailServer();
afterAll(() => server.close());

const asks = (id: string, question: string, words: string) =>
  `<p>It is [wpdiscuz-feedback id="${id}" question="${question}" opened="0"]${words}[/wpdiscuz-feedback].</p>`;
const form = (id: string) => ({ wpdiscuz_feedback_form_id: id });
const TEXT = exportText({
  items: [
    {
      ...{ id: 7, slug: 'harbour', text: asks('aa11', 'Who?', 'the pilot') + asks('bb22', 'When?', 'noon') },
      comments: [
        { id: 11, says: 'About noon.', meta: { ...form('3'), wpdiscuz_votes: '4' } },
        { id: 12, says: 'About the pilot.', meta: form('9'), email: 'cleo@reader.example' },
        { id: 13, says: 'In answer.', parent: 12 },
      ],
    },
  ],
});

const FORMS = '"id";"post_id";"unique_id"\n"3";"7";"bb22"\n"9";"7";"aa11"\n';
const VOTES = [
  'id,user_id,comment_id,vote_type,is_guest,post_id,date',
  ...[1, 2, 3, 4, 5].map((n) => `${n},0cc175b9c0f1b6a831c399e26977266${n},11,1,1,7,1552381200`),
  ...['6,1,11,-1,0,7,1552381200', '7,2,11,0,0,7,1552381200'],
].join('\r\n');
const SUBSCRIPTIONS = [
  'id,email,subscribtion_id,post_id,subscribtion_type,activation_key,confirm,subscription_date,imported_from',
  '1,Ada@reader.example,7,7,post,0cc175b9c0f1b6a831c399e269772661,1,2019-03-12 10:00:00,NULL',
  '2,cleo@reader.example,7,7,all_comment,92eb5ffee6ae2fec3ad71c777531578f,1,2019-03-12 10:00:00,\\N',
  '3,bo@reader.example,13,7,comment,4a8a08f09d37b73795649038408b5f33,1,2019-03-12 10:00:00,""',
  '4,never@reader.example,7,7,post,8277e0910d750195b448797616e091ad,0,2019-03-12 10:00:00,NULL',
  '5,64aa0b1c2d3e4@example.com,7,7,post,e1671797c52e15f763380b45e841ec32,1,2019-03-12 10:00:00,NULL',
  '6,dee@reader.example,99,99,post,8fa14cdd754f91cc6554c9e71929cce7,1,2019-03-12 10:00:00,NULL',
  '7,no address,7,7,post,cfcd208495d565ef66e7dff9f98764da,1,2019-03-12 10:00:00,NULL',
].join('\n');
const FOLLOWS = 'id,user_email,follower_email\n1,a@reader.example,b@reader.example\n';

function tablesIn(room: Room, tables: Readonly<Record<string, string>>): string {
  const companion = join(room.folder, 'tables');
  rmSync(companion, { recursive: true, force: true });
  mkdirSync(companion);
  for (const [name, text] of Object.entries(tables)) writeFileSync(join(companion, name), text);
  return companion;
}

describeNewsroom(
  'The tables of wpDiscuz that no export holds',
  (room) => {
    let editor: Person;
    let companion: string;
    const home = '/2019/03/harbour/';
    const earlier = new Map<string, number>();
    const all = (name: string) => lettersTo(server, `${name}@reader.example`);
    const letters = (name: string) => all(name).slice(earlier.get(name));
    const waiting = async () =>
      (await room().visit('/desk/old-site?show=subscriptions', { as: editor })).text;
    beforeAll(async () => {
      editor = await room().staff('editor');
      // The other engine's newsroom wrote to the same people.
      for (const name of ['ada', 'cleo', 'bo']) earlier.set(name, all(name).length);
      companion = tablesIn(room(), {
        'wp_wc_feedback_forms.csv': FORMS,
        'wp_wc_users_voted.csv': `\ufeff${VOTES}`,
        'wp_wc_comments_subscription.csv': SUBSCRIPTIONS,
        'wp_wc_follow_users.csv': FOLLOWS,
        'notes.txt': 'not a table',
      });
    });

    it('are accounted for, each with its reason, also by a run that only looks', async () => {
      for (const dryRun of [true, false]) {
        const { report } = await bringExport(room(), TEXT, { companion, dryRun });
        for (const [kind, counts] of Object.entries(report.kinds)) expect(unexplained(counts), kind).toBe(0);
        expect(report.kinds.subscription.skipped).toMatchObject({
          'nobody confirmed it there': 1,
          'its address is a placeholder': 1,
          'its story is not here': 1,
        });
        if (!dryRun) expect(report.kinds.subscription).toMatchObject({ found: 7, imported: 3 });
        expect(report.noticed['companion-not-taken']).toEqual({
          'who follows whom: neither has proved their address here': 1,
        });
        expect(Object.keys(report.kinds.comment.inferred).join()).not.toMatch(/passage|sum alone/);
      }
    });

    it('tell exactly which comment answers which question, and how people voted', async () => {
      const { text } = await room().visit(home);
      const comment = (id: number) =>
        text.split('<article').find((one) => one.includes(`id="comment-${id}"`)) ?? '';
      expect(comment(11)).toMatch(/<blockquote[^>]*>[\s\S]*noon[\s\S]*<\/blockquote>/);
      expect(comment(12)).toMatch(/<blockquote[^>]*>[\s\S]*the pilot[\s\S]*<\/blockquote>/);
      expect(comment(11)).toMatch(/>\s*\+?4\s*</);
      expect(await everyRow(room())).not.toContain('0cc175b9c0f1b6a831c399e26977266');
    });

    it('write to nobody before the newsroom lets letters go', async () => {
      await say(room(), home, { body: 'The first after the move.' });
      await aMinuteLater(room());
      for (const name of ['ada', 'cleo', 'bo', 'never', 'dee']) expect(letters(name), name).toEqual([]);
      expect(await waiting()).toContain('3 subscriptions of 3 addresses wait.');
      // A week is as long as others wait for a confirmation.
      room().clock.advance(9 * DAY);
      await room().settle();
      expect(await waiting()).toContain('3 subscriptions of 3 addresses wait.');
    });

    it('end a subscription by the link of an old letter, with a button, before any letter went', async () => {
      for (const path of ['/wpdiscuzsubscription/unsubscribe/', '/blog/wpdiscuzsubscription/unsubscribe/']) {
        const link = `${path}?wpdiscuzSubscribeID=3&key=4a8a08f09d37b73795649038408b5f33`;
        const { location = '' } = await room().visit(link);
        expect(location).toMatch(/^\/subscriptions\/.+\/farewell\?story=/);
        expect((await room().visit(location)).text).toContain('bo@reader.example');
        expect(await waiting()).toContain('3 subscriptions of 3 addresses wait.');
      }
      for (const wrong of [
        'wpdiscuzSubscribeID=3&key=4a8a08f09d37b73795649038408b5f34',
        'wpdiscuzSubscribeID=1&key=4a8a08f09d37b73795649038408b5f33',
        'wpdiscuzSubscribeID=3',
        'key=%25',
      ])
        expect((await room().visit(`/wpdiscuzsubscription/unsubscribe/?${wrong}`)).status).toBe(404);
      const { location = '' } = await room().visit(
        '/wpdiscuzsubscription/unsubscribe/?wpdiscuzSubscribeID=3&key=4a8a08f09d37b73795649038408b5f33',
      );
      await room().post(location, {});
      expect(await waiting()).toContain('2 subscriptions of 2 addresses wait.');
    });

    it('tell those who waited once an editor lets them, and say why', async () => {
      const moderator = await room().staff('moderator');
      const release = '/desk/old-site/subscriptions/release';
      expect((await room().post(release, {}, { as: moderator })).status).toBe(403);
      await room().post(release, {}, { as: editor });
      expect(await waiting()).toContain('None waits.');
      room().clock.advance(60_000);
      await say(room(), home, { body: 'An answer to Cleo.', parent: '12' });
      await aMinuteLater(room());
      expect(letters('bo')).toEqual([]);
      for (const name of ['ada', 'cleo']) {
        const [letter, ...more] = letters(name);
        expect(more).toEqual([]);
        expect(letter?.all, name).toContain('An answer to Cleo.');
        expect(letter?.all, name).toContain('You did so on our earlier site.');
      }
    });

    it('change nothing when they come again, and bring nothing back', async () => {
      const before = await everyRow(room());
      const { report } = await bringExport(room(), TEXT, { companion });
      expect(report.kinds.subscription).toMatchObject({ imported: 0, updated: 0 });
      expect(await everyRow(room())).toBe(before);
    });
  },
  { config: { smtpUrl: server.url } },
);

describeNewsroom('A folder without tables, or with a broken one', (room) => {
  it('is refused with the reason before anything is written', async () => {
    const before = await everyRow(room());
    const refused = (tables: Readonly<Record<string, string>>) =>
      bringExport(room(), TEXT, { companion: tablesIn(room(), tables) }).then(
        () => '',
        (failure: Error) => failure.message,
      );
    expect(await refused({ 'a.txt': '' })).toContain('There is no table of wpDiscuz in');
    expect(await refused({ 'wp_wc_users_voted.csv': '1,2,3\n' })).toContain('has no column "comment_id"');
    expect(await refused({ 'wc_users_voted.csv': 'comment_id,vote_type\n"1' })).toContain('cannot be read');
    expect(await everyRow(room())).toBe(before);
  });
});
