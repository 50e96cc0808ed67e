export { createDemo } from './create-demo.ts';
export { sampleTakeOver } from './take-over.tsx';
