import { DESK_LANGUAGE } from '#desk';
import { defineMessages, type MessageFacts } from '#platform/messages';

const words = {
  title: 'Menus',
  lead: 'What stands under the newsroom’s name and at the foot of every page. Readers see a change at once.',
  head: 'Main menu',
  foot: 'Menu at the foot',
  'head-by-rule': 'It follows the sections of the first level by itself, until you change something here.',
  'foot-by-rule': 'It follows the sections and the pages by itself, until you change something here.',
  arranged: 'Arranged by hand: a new section or page does not come in by itself.',
  reset: 'Let it follow by itself again',
  'reset-label': '{menu}: let it follow by itself again',
  none: 'Nothing stands in it.',
  'move-up': 'Move {name} up',
  'move-down': 'Move {name} down',
  change: 'Change',
  label: 'Name in the menu',
  'label-hint': 'Left empty: the name of what it leads to. Up to 40 characters.',
  'label-hint-elsewhere': 'Up to 40 characters.',
  save: 'Save',
  remove: 'Take out',
  saved: 'Saved. Readers see it now.',
  refused: 'Nothing was changed. What has to be changed is marked below.',
  'add-head': 'Add to the main menu',
  'add-foot': 'Add to the menu at the foot',
  'add-do': 'Add',
  what: 'What it leads to',
  'what-address': 'The address below',
  'what-section': 'Section: {name}',
  'what-page': 'Page: {name}',
  address: 'Address',
  'address-hint': 'For a tag, a story or another site: a path like /tag/harbour, or an address with https.',
  'section-gone': 'The section is gone. Readers do not see this link.',
  'page-gone': 'The page is withdrawn or not public. Readers do not see this link.',
  'tag-gone': 'No story has the tag any more. Readers do not see this link.',
  'address-gone': 'Nothing stands at this address, but readers see the link.',
  'label-wrong': 'Write a name of up to 40 characters.',
  'label-missing': 'Write a name for this address.',
  'address-wrong': 'Write a path that begins with a slash, or an address with https.',
  'address-too': 'Something of the list is chosen too. Take that away, or this address.',
  'address-nothing': 'Nothing that readers can see stands at this address.',
  'what-wrong': 'It is not there any more. Choose something else.',
  twice: 'It stands in this menu already.',
  full: 'This menu is full. Take something out first.',
} as const;

const say = defineMessages(words);

/** What the desk says of menus. */
export function sayMenus(key: keyof typeof words, facts?: MessageFacts): string {
  return say(DESK_LANGUAGE, key, facts);
}
