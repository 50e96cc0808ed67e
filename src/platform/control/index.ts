export { callControl, serveControl } from './control.ts';
export type { ControlDeed, ControlMessage } from './words.ts';
