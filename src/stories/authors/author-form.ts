import { oneLine } from '#platform/text';

export const LONGEST_NAME = 80;
export const LONGEST_ABOUT = 1_000;

export interface ReadAuthor {
  readonly name: string;
  readonly about: string;
  readonly wrong: ReadonlyMap<'name' | 'about', 'name-wrong' | 'about-wrong'>;
}

/** An author as a form says it, and what is wrong with which field. */
export function readAuthor(form: ReadonlyMap<string, string>): ReadAuthor {
  const name = oneLine(form.get('name') ?? '');
  const about = (form.get('about') ?? '').normalize('NFC').replace(/\r\n?/g, '\n').trim();
  const wrong = new Map<'name' | 'about', 'name-wrong' | 'about-wrong'>();
  if (name === '' || name.length > LONGEST_NAME) wrong.set('name', 'name-wrong');
  if (about.length > LONGEST_ABOUT) wrong.set('about', 'about-wrong');
  return { name, about, wrong };
}
