export { idOfToken, signedId } from './signed-id.ts';
