import type { ComponentChildren } from 'preact';
import type { SiteFacts } from '#ui';
import type { Device } from '../store/index.ts';
import type { KnownReader } from '../words.ts';

type Site = Pick<SiteFacts, 'language' | 'timeZone'>;

export interface PasskeyShown {
  readonly id: string;
  readonly madeAt: string;
  readonly seenAt: string;
}

export interface MePageProps {
  readonly site: Site;
  readonly reader: KnownReader;
  readonly devices: readonly Device[];
  readonly passkeys: readonly PasskeyShown[];
  readonly hasReturnLink: boolean;
  readonly mailWorks: boolean;
  readonly sections: readonly { readonly title: string; readonly children: ComponentChildren }[];
  /** Of the form that asks for a return link by mail, if it was refused. */
  readonly refused?: { readonly email: string; readonly says: string } | undefined;
}
