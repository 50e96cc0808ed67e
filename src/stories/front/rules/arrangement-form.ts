import type { Arrangement, BandChoice, Choice } from '../words.ts';
import { IN_BAND, MOST_BANDS, PLACES, USUAL_IN_BAND } from './arrangement.ts';

/** Why a field was refused. */
type Wrong = 'twice' | 'unknown-story' | 'unknown-section';

export interface ReadArrangement {
  /** As it was sent, right or wrong. */
  readonly arrangement: Arrangement;
  readonly wrong: ReadonlyMap<string, Wrong>;
}

/**
 * The arrangement of a form: `place-0` (the lead) to `place-4`, and where `bands` is `own`, `band-0` to `band-7`, an
 * empty one being no band, with `most-0` to `most-7` stories. What cannot stand is named at its field.
 */
export function readArrangement(
  form: ReadonlyMap<string, string>,
  known: { readonly storyIds: ReadonlySet<string>; readonly sectionIds: ReadonlySet<string> },
): ReadArrangement {
  const wrong = new Map<string, Wrong>();
  const taken = new Set<string>();
  const once = (field: string, value: string) => {
    if (taken.has(value)) wrong.set(field, 'twice');
    taken.add(value);
  };
  const places = Array.from({ length: PLACES }, (_, at): Choice => {
    const sent = form.get(`place-${at}`) ?? '';
    if (!sent.startsWith('story:')) return sent === 'discussed' ? 'discussed' : 'latest';
    if (known.storyIds.has(sent.slice('story:'.length))) once(`place-${at}`, sent);
    else wrong.set(`place-${at}`, 'unknown-story');
    return sent as Choice;
  });
  if (form.get('bands') !== 'own') return { arrangement: { places, bands: null }, wrong };
  const bands = Array.from({ length: MOST_BANDS }, (_, at) => at).flatMap((at): BandChoice[] => {
    const of = form.get(`band-${at}`) ?? '';
    if (of !== 'discussed' && !of.startsWith('section:')) return [];
    if (of === 'discussed' || known.sectionIds.has(of.slice('section:'.length))) once(`band-${at}`, of);
    else wrong.set(`band-${at}`, 'unknown-section');
    const most = Number(form.get(`most-${at}`));
    return [{ of: of as BandChoice['of'], most: IN_BAND.find((one) => one === most) ?? USUAL_IN_BAND }];
  });
  return { arrangement: { places, bands }, wrong };
}
