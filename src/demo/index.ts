export { createDemo } from './create-demo.ts';
export type { Demo, DemoNeeds } from './needs.ts';
export { sampleTakeOver } from './take-over.tsx';
