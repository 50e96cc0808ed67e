import type { Reader, Writer } from '#platform/database';
import type { GivingNeeds } from '../needs.ts';
import { sayOwn } from '../own/messages.ts';
import { letterSettings } from './settings.ts';
import { type LetterKind, PLACES, TEXT_PARTS, type Wording } from './words.ts';

type WordingNeeds = Pick<GivingNeeds, 'settings'>;

/** Each place stands for itself: so our own sentences are read with their places. */
const AS_WRITTEN = Object.fromEntries(PLACES.map((place) => [place, `{${place}}`]));

/** Our own words of a letter, in a language, with their places. */
export function ownWording(kind: LetterKind, language: string): Wording {
  const [subject = '', opening = '', closing = ''] = TEXT_PARTS.map((part) =>
    sayOwn(language, `text-${kind}-${part}`, AS_WRITTEN),
  );
  return { subject, opening, closing };
}

/** The newsroom's words of a letter in a language; null: it has none of its own. */
export async function newsroomWording(
  reader: Reader,
  { kind, language }: { readonly kind: LetterKind; readonly language: string },
  { settings }: WordingNeeds,
): Promise<Wording | null> {
  const { wordings } = await settings.read(reader, letterSettings);
  return wordings[language]?.[kind] ?? null;
}

/** The words in which a letter leaves. */
export async function wordingOf(
  kind: LetterKind,
  needs: Pick<GivingNeeds, 'settings' | 'database' | 'site'>,
): Promise<Wording> {
  const { language } = await needs.site();
  return (await newsroomWording(needs.database, { kind, language }, needs)) ?? ownWording(kind, language);
}

/** Keeps the newsroom's words of a letter; null restores our own. */
export async function keepWording(
  writer: Writer,
  change: { readonly kind: LetterKind; readonly language: string; readonly wording: Wording | null },
  { settings }: WordingNeeds,
): Promise<void> {
  const { kind, language, wording } = change;
  const { wordings } = await settings.read(writer, letterSettings);
  const { [kind]: _, ...others } = wordings[language] ?? {};
  const those = wording === null ? others : { ...others, [kind]: wording };
  await settings.change(writer, letterSettings, { wordings: { ...wordings, [language]: those } });
}
