import type { TakeOverPart } from '#people';
import { defineMessages } from '#platform/messages';
import { Check } from '#ui';
import type { Demo } from './needs.ts';

const say = defineMessages({
  begin: 'How to begin',
  sample: 'Keep the sample stories for now, to look around. A button in the desk takes them away.',
  empty: 'Begin empty: the sample stories go at once.',
});

/**
 * The owner's first choice: with the sample newsroom, or without it. Asked while there is one. Without it the newsroom
 * gets its first pages, in the language that the owner has just chosen.
 */
export function sampleTakeOver(demo: Pick<Demo, 'isOpen' | 'remove' | 'beginPages'>): TakeOverPart {
  return {
    async fields(values) {
      if (!(await demo.isOpen())) return null;
      const isEmpty = values.get('begin') === 'empty';
      return (
        <fieldset class="staff-page__group">
          <legend>{say('en', 'begin')}</legend>
          <Check type="radio" name="begin" value="sample" label={say('en', 'sample')} checked={!isEmpty} />
          <Check type="radio" name="begin" value="empty" label={say('en', 'empty')} checked={isEmpty} />
        </fieldset>
      );
    },
    check: () => new Map(),
    async after(form) {
      if (form.get('begin') === 'empty') await demo.remove();
      await demo.beginPages();
    },
  };
}
