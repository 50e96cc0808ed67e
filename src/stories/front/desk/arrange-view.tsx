import { Button, Check, Field, momentText, Notice, Select, type SiteFacts } from '#ui';
import type { Section, StorySummary } from '../../words.ts';
import { sayFront } from '../messages.ts';
import { IN_BAND, MOST_BANDS, PLACES, USUAL_IN_BAND } from '../rules/arrangement.ts';
import type { ReadArrangement } from '../rules/arrangement-form.ts';
import type { Arrangement, BandChoice } from '../words.ts';

export const FRONT = '/desk/front';
/** In letters: what a list can show on a phone. */
const LONGEST_LABEL = 80;

export interface ArrangeProps {
  readonly site: SiteFacts;
  readonly arrangement: Arrangement;
  /** Bands by rule, as they would stand in the lists to choose from. */
  readonly byRule: readonly BandChoice[];
  readonly stories: readonly StorySummary[];
  readonly sections: readonly Section[];
  /** Stands for the arrangement in force when the form was drawn. */
  readonly was: string;
  readonly wrong?: ReadArrangement['wrong'];
  readonly isSaved?: boolean;
  /** Somebody put out another one meanwhile. */
  readonly isOvertaken?: boolean;
  readonly search?: { readonly words: string; readonly found: number };
}

/** The form in which the front page is arranged. */
export function ArrangeView(props: ArrangeProps) {
  const { was, wrong, isSaved, isOvertaken } = props;
  return (
    <div class="desk-stack">
      {isSaved && (
        <Notice>
          <p>
            {sayFront('saved')} <a href="/">{sayFront('see-it')}</a>
          </p>
        </Notice>
      )}
      {isOvertaken && <Notice kind="warn">{sayFront('since')}</Notice>}
      {wrong !== undefined && wrong.size > 0 && <Notice kind="error">{sayFront('refused')}</Notice>}
      <p>{sayFront('lead')}</p>
      <form class="front-form" method="post" action={FRONT}>
        <input type="hidden" name="was" value={was} />
        <Finding {...props} />
        <div class="front-form__groups">
          <Places {...props} />
          <Bands {...props} />
        </div>
        <div class="front-form__do">
          <Button>{sayFront('put-out')}</Button>
          <Button kind="quiet" formaction={`${FRONT}/look`} formtarget="_blank">
            {sayFront('look')}
          </Button>
          <span class="field__hint">{sayFront('look-note')}</span>
        </div>
      </form>
    </div>
  );
}

/** Stands first, so that the enter key in its field finds, and puts nothing out. */
function Finding({ search }: ArrangeProps) {
  return (
    <div class="front-form__find">
      <Field
        {...{ name: 'words', label: sayFront('find'), hint: sayFront('find-hint'), type: 'search' }}
        {...{ value: search?.words, maxlength: 200, autocomplete: 'off' }}
      />
      <Button kind="quiet" formaction={`${FRONT}/find`}>
        {sayFront('find-do')}
      </Button>
      {search && (
        <p role="status" class="front-form__found">
          {search.found === 0 ? sayFront('found-none') : sayFront('found', { count: search.found })}
        </p>
      )}
    </div>
  );
}

function Places({ arrangement, stories, site, wrong }: ArrangeProps) {
  const options = [
    { value: 'latest', label: sayFront('latest') },
    { value: 'discussed', label: sayFront('discussed') },
    ...stories.map((story) => ({ value: `story:${story.id}`, label: labelOf(story, site) })),
  ];
  return (
    <fieldset class="desk-fieldset front-form__group">
      <legend>{sayFront('top')}</legend>
      {Array.from({ length: PLACES }, (_, at) => (
        <Select
          {...{ name: `place-${at}`, value: arrangement.places[at], options }}
          label={at === 0 ? sayFront('place-0') : sayFront('place-n', { number: at })}
          error={errorAt(wrong, `place-${at}`)}
        />
      ))}
    </fieldset>
  );
}

function Bands({ arrangement, byRule, sections, wrong }: ArrangeProps) {
  const bands = arrangement.bands ?? byRule;
  const options = [
    { value: '', label: sayFront('no-band') },
    { value: 'discussed', label: sayFront('band-discussed') },
    ...sections.map(({ id, name }) => ({ value: `section:${id}`, label: name })),
  ];
  const counts = IN_BAND.map((count) => ({
    value: String(count),
    label: sayFront('most-short', { count }),
  }));
  const isOwn = arrangement.bands !== null;
  return (
    <fieldset class="desk-fieldset front-form__group">
      <legend>{sayFront('bands')}</legend>
      <Check type="radio" name="bands" value="rule" label={sayFront('bands-rule')} checked={!isOwn} />
      <Check type="radio" name="bands" value="own" label={sayFront('bands-own')} checked={isOwn} />
      {Array.from({ length: MOST_BANDS }, (_, at) => (
        <div class="front-form__band">
          <Select
            {...{ name: `band-${at}`, label: sayFront('band', { number: at + 1 }), options }}
            {...{ value: bands[at]?.of ?? '', error: errorAt(wrong, `band-${at}`) }}
          />
          <Select
            {...{ name: `most-${at}`, label: sayFront('most', { number: at + 1 }), labelHidden: true }}
            {...{ value: String(bands[at]?.most ?? USUAL_IN_BAND), options: counts }}
          />
        </div>
      ))}
    </fieldset>
  );
}

function labelOf({ title, firstPublishedAt }: StorySummary, site: SiteFacts): string {
  const short = title.length > LONGEST_LABEL ? `${title.slice(0, LONGEST_LABEL - 1)}…` : title;
  return sayFront('story-of', { title: short, day: momentText(firstPublishedAt, site) });
}

function errorAt(wrong: ArrangeProps['wrong'], field: string): string | undefined {
  const why = wrong?.get(field);
  return why && sayFront(`wrong-${why}`);
}
