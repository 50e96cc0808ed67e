export { isEmailAddress, normalisedEmail } from './email-address.ts';
export { escapeXml } from './escape.ts';
export { graphemeCount, shortened } from './graphemes.ts';
export { linkAddress, mediaAddress, webAddress } from './link-address.ts';
export { searchWords } from './search-words.ts';
export { slugOf } from './slug.ts';
export { withoutTrailingSlashes } from './trailing-slashes.ts';
export { urlFrom } from './url-from.ts';
export { isWithin } from './within.ts';
