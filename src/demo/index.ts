export { createDemo } from './create-demo.ts';
export { drawSamplePicture } from './draw-pictures.ts';
export type { DrawSample } from './needs.ts';
export { sampleTakeOver } from './take-over.tsx';
