export { createStaff, type StaffNeeds } from './create-staff.ts';
export { staffMigrations } from './migrations.ts';
export * from './words.ts';
