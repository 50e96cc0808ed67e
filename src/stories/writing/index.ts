export { createWriting } from './create-writing.ts';
export { deleteWriting } from './store/shelves.ts';
