export * from './acts.ts';
export * from './holders.ts';
export * from './links.ts';
export * from './means.ts';
export * from './people.ts';
export * from './proof-codes.ts';
export * from './sessions.ts';
export * from './staff-passkeys.ts';
