/** What addresses of the program ask for by name, for tests that send odd values with each. */
export const ASKED = [
  ...['q', 'words', 'page', 'chosen', 'by', 'of', 'order', 'story'],
  ...['section', 'author', 'stage', 'day', 'tag', 'country', 'currency', 'amount'],
  ...['way', 'kind', 'act', 'subject', 'from', 'to', 'next', 'file'],
  ...['month', 'url', 'begins', 'after', 'one', 'other', 'before', 'sort'],
  ...['thread', 'find', 'since', 'question', 'p', 'at', 'undo'],
];
