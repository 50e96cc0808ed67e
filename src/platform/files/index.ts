export { createBucketFiles } from './bucket-files.ts';
export { isKey, syncPath } from './incoming.ts';
export { createFiles, keysIn } from './local-files.ts';
export { lookForBytes, type Resting, sayOfBytes } from './look-for-bytes.ts';
export { type Bucket, type Content, FILES_OUT_OF_REACH, type Files } from './words.ts';
