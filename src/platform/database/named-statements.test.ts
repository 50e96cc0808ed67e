import { describe, expect, it } from 'vitest';
import { askingByName, createStatementNames } from './named-statements.ts';

const BY_KEY = 'select "body" from "notes" where "name" = $1';

/** The name after the text was asked for so many times. */
function nameAfter(
  names: ReturnType<typeof createStatementNames>,
  times: number,
  text: string,
  values = ['a'],
) {
  let name: string | undefined;
  for (let time = 0; time < times; time += 1) name = names.nameOf(text, values);
  return name;
}

describe('A statement', () => {
  it('has a name once it is asked often, the same in every process', () => {
    const names = createStatementNames();
    expect(nameAfter(names, 2, BY_KEY)).toBeUndefined();
    const name = nameAfter(names, 1, BY_KEY);
    expect(name).toMatch(/^[\w-]{24}$/);
    expect(nameAfter(names, 1, BY_KEY)).toBe(name);
    expect(nameAfter(createStatementNames(), 3, BY_KEY)).toBe(name);
    expect(nameAfter(names, 3, `${BY_KEY} for update`)).not.toBe(name);
  });

  it.each(['create table notes (name text)', 'begin'])('without values has none: %s', (text) => {
    expect(nameAfter(createStatementNames(), 9, text, [])).toBeUndefined();
  });

  it.each([
    'select "id" from "stories" where "section_id" = $1 order by "at" desc limit $2',
    'select "id" from "stories" where "section_id" = $1 offset $2',
    'select "target" from "search_texts" where words @@ $1::tsquery',
    'select "id" from "tags" where "name" like $1',
  ])('whose best plan depends on its values has none: %s', (text) => {
    expect(nameAfter(createStatementNames(), 9, text)).toBeUndefined();
  });

  it('has none where enough others have one already', () => {
    const names = createStatementNames();
    const texts = Array.from({ length: 3_000 }, (_, nth) => `${BY_KEY} and ${nth} = ${nth}`);
    const named = texts.filter((text) => nameAfter(names, 3, text) !== undefined);
    expect(named).toEqual(texts.slice(0, 200));
  });

  it('has a name though thousands of others were asked once before it', () => {
    const names = createStatementNames();
    for (let nth = 0; nth < 5_000; nth += 1) nameAfter(names, 1, `${BY_KEY} or ${nth} = 0`);
    expect(nameAfter(names, 3, BY_KEY)).toMatch(/^[\w-]{24}$/);
  });

  it('has none after names have turned out to be worth nothing', () => {
    const names = createStatementNames();
    nameAfter(names, 3, BY_KEY);
    names.giveUp();
    expect(nameAfter(names, 9, BY_KEY)).toBeUndefined();
  });
});

describe('A connection', () => {
  /** One to a server that answers when it is told to: with what was asked, or that it failed. */
  function connected() {
    const names = createStatementNames();
    nameAfter(names, 3, BY_KEY);
    const asked: string[] = [];
    const answers: { readonly well: () => void; readonly badly: (code: string) => void }[] = [];
    const connection = askingByName(
      {
        query: ({ text }) =>
          new Promise((well, fail) => {
            asked.push(text);
            const badly = (code: string) => fail(Object.assign(new Error(code), { code }));
            answers.push({ well: () => well({ rows: [text] }), badly });
          }),
        getTransactionStatus: () => 'I',
        release() {},
        end: async () => {},
      },
      names,
    );
    return { connection, asked, answers };
  }

  it('asks the first question of a transaction, or of a part of one, without waiting for its beginning', async () => {
    const { connection, asked, answers } = connected();
    await connection.query('begin');
    await connection.query('savepoint one');
    const first = connection.query(BY_KEY, ['a']);
    expect(asked).toEqual(['begin', 'savepoint one', BY_KEY]);
    for (const { well } of answers) well();
    expect(await first).toEqual({ rows: [BY_KEY] });
  });

  it('writes nothing before it is known that the transaction is open, and nothing at all where it is not', async () => {
    const { connection, asked, answers } = connected();
    await connection.query('begin');
    const first = connection.query('insert into "notes" ("name") values ($1)', ['a']);
    await new Promise(setImmediate);
    expect(asked).toEqual(['begin']);
    answers[0]!.badly('57014');
    await expect(first).rejects.toThrow('57014');
    expect(asked).toEqual(['begin']);
  });

  it('answers no look where the transaction in which it was to be is not open', async () => {
    const { connection, answers } = connected();
    await connection.query('begin');
    const first = connection.query(BY_KEY, ['a']);
    answers[1]!.well();
    answers[0]!.badly('57014');
    await expect(first).rejects.toThrow('57014');
  });

  it('asks anew for a name that is worth nothing, but not in a transaction, which has failed', async () => {
    const outside = connected();
    const alone = outside.connection.query(BY_KEY, ['a']);
    outside.answers[0]!.badly('26000');
    await new Promise(setImmediate);
    outside.answers[1]!.well();
    expect(await alone).toEqual({ rows: [BY_KEY] });

    const within = connected();
    await within.connection.query('begin');
    const first = within.connection.query(BY_KEY, ['a']);
    within.answers[0]!.well();
    within.answers[1]!.badly('26000');
    await expect(first).rejects.toThrow('26000');
    expect(within.asked).toEqual(['begin', BY_KEY]);
  });
});
