export { createChallenges } from './create-challenges.ts';
export { challengeMigrations } from './migrations.ts';
export type { Challenge, Challenges, Checked } from './words.ts';
