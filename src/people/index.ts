export * from './readers/index.ts';
export * from './staff/index.ts';
