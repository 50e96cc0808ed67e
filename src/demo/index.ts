export { createDemo } from './create-demo.ts';
export type { Demo, DemoNeeds } from './needs.ts';
