export * from './known.ts';
export * from './links.ts';
export * from './passkeys.ts';
export * from './readers.ts';
export * from './secrets.ts';
export * from './ways.ts';
