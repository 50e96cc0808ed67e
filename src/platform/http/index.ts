export { file, found, get, json, moved, page, post, saved, seeOther, shared, text } from './answers.ts';
export { createHttpServer } from './create-server.ts';
export { formId } from './form-id.ts';
export { isLoopbackHost } from './network.ts';
export { ownOriginsOf } from './origin.ts';
export { MOST_FORM_BYTES } from './read-body.ts';
export { noLongerHere, nothingHere, type Problem, Refusal, type RenderProblem } from './refusals.ts';
export { sharedPageHeaders } from './security-headers.ts';
export type { Answer, ReceivedFile, Request, Route, SetCookie } from './words.ts';
