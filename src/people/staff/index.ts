export { createStaff } from './create-staff.ts';
export { staffMigrations } from './migrations.ts';
export { withoutProof } from './rules/proof.ts';
export { staffSpecimens } from './specimens.tsx';
export * from './words.ts';
