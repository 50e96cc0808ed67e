import type { DeskDeed, DeskPage, Specimen } from '#desk';
import { type FieldErrors, TREASURERS } from '#people';
import { page, seeOther } from '#platform/http';
import { Button, Field, Notice, TextArea } from '#ui';
import { hostOf } from '../host-of.ts';
import type { GivingNeeds } from '../needs.ts';
import { givingSettings } from '../settings.ts';
import { sayPanelWords } from './messages.ts';
import { LONGEST_HEADING, LONGEST_LEAD, panelWordsOf, readPanelWords } from './panel-words.ts';

export const PANEL_WORDS = '/desk/giving/words';
/** As the letters: what is said round payment details is the owner's and the treasurer's. */

/** The words that stand over the ways to give. */
export function panelWordsPage(needs: GivingNeeds): DeskPage {
  return {
    ...{ path: PANEL_WORDS, title: sayPanelWords('title'), roles: TREASURERS },
    async draw({ query }) {
      const { language } = await needs.site();
      const own = await needs.settings.read(needs.database, givingSettings);
      const values = new Map(Object.entries(panelWordsOf(own, language)));
      return <PanelWordsForm values={values} isSaved={query.has('saved')} />;
    },
  };
}

export function panelWordsDeed(needs: GivingNeeds): DeskDeed {
  return {
    ...{ path: PANEL_WORDS, roles: TREASURERS },
    async act({ form }, staff) {
      const { language } = await needs.site();
      const { words, problems } = readPanelWords(form, { language, host: hostOf(needs) });
      if (problems.size > 0) {
        const errors = new Map([...problems].map(([field, why]) => [field, sayPanelWords(why)]));
        const children = <PanelWordsForm values={form} errors={errors} />;
        const shown = { title: sayPanelWords('title'), staff, path: PANEL_WORDS, children };
        return page(await needs.deskFrame(shown), { status: 422 });
      }
      await needs.database.write(async (writer) => {
        await needs.settings.change(writer, givingSettings, words);
        await needs.pages.touch(writer, 'giving');
        await needs.staff.recordAct(writer, { by: staff.id, act: 'giving-words-changed' });
      });
      return seeOther(`${PANEL_WORDS}?saved`);
    },
  };
}

interface FormProps {
  readonly values: ReadonlyMap<string, string>;
  readonly errors?: FieldErrors;
  readonly isSaved?: boolean;
}

function PanelWordsForm({ values, errors, isSaved }: FormProps) {
  const of = (name: 'heading' | 'lead') => ({
    ...{ id: name, name, value: values.get(name) ?? '', error: errors?.get(name), dir: 'auto' as const },
  });
  return (
    <>
      {isSaved && <Notice kind="good">{sayPanelWords('saved')}</Notice>}
      {errors && <Notice kind="error">{sayPanelWords('refused')}</Notice>}
      <p class="desk-text">{sayPanelWords('lead')}</p>
      <form class="form" method="post" action={PANEL_WORDS}>
        <Field
          {...{ ...of('heading'), label: sayPanelWords('heading'), hint: sayPanelWords('heading-hint') }}
          maxlength={LONGEST_HEADING}
        />
        <TextArea
          {...{ ...of('lead'), label: sayPanelWords('words'), hint: sayPanelWords('words-hint') }}
          {...{ rows: 5, maxlength: LONGEST_LEAD }}
        />
        <Button>{sayPanelWords('save')}</Button>
      </form>
    </>
  );
}

const one = (state: string, props: FormProps): Specimen => ({
  ...{ name: 'giving: the words over the ways', look: 'desk', state },
  draw: () => <PanelWordsForm {...props} />,
});

/** The form of these words, for the gallery. */
export const panelWordsSpecimens: readonly Specimen[] = [
  one('in own words, saved', {
    values: new Map([
      ['heading', 'Keep the lamp burning'],
      ['lead', 'Every gift pays for an hour at the council, where nobody else sits.'],
    ]),
    isSaved: true,
  }),
  one('refused', {
    values: new Map([['lead', 'Send it to DE89 3704 0044 0532 0130 00.']]),
    errors: new Map([['lead', sayPanelWords('carries-details')]]),
  }),
];
