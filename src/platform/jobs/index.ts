export { createJobs } from './create-jobs.ts';
export { jobsMigrations } from './migrations.ts';
export type { Jobs } from './words.ts';
