import type { Letter } from '#platform/mail';
import type { SiteFacts } from '#ui';
import { sayReader } from '../messages.ts';
import type { ReaderLinkPurpose } from '../tables.ts';

export interface LinkLetter {
  readonly linkId: string;
  readonly purpose: ReaderLinkPurpose;
  readonly to: string;
  /** Absolute. */
  readonly address: string;
  readonly site: Pick<SiteFacts, 'name' | 'language'>;
}

/**
 * The letter with a sign-in link or a return link. No word in it is a stranger's, or our forms would carry their
 * letters.
 */
export function linkLetter({ linkId, purpose, to, address, site }: LinkLetter): Letter {
  const { language, name } = site;
  const words = [
    sayReader(language, `letter-${purpose}`, { name }),
    address,
    sayReader(language, `letter-${purpose}-note`),
    sayReader(language, 'letter-not-you'),
  ];
  return {
    ...{ key: `reader-link:${linkId}`, kind: 'sign-in', to, language },
    subject: sayReader(language, `letter-${purpose}-subject`, { name }),
    text: `${words.join('\n\n')}\n`,
  };
}
