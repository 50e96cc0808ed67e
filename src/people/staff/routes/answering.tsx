import type { ComponentChildren } from 'preact';
import { type Answer, page, type Request, type SetCookie } from '#platform/http';
import type { AssetAddresses, Frame } from '#ui';
import type { AccessNeeds } from '../actions/needs.ts';
import { say } from '../messages.ts';
import { DeadLink } from '../views/sign-in.tsx';
import type { TakeOverPart } from '../words.ts';

export interface RouteNeeds extends AccessNeeds {
  readonly frame: Frame;
  readonly assets: AssetAddresses;
  readonly takeOver: () => readonly TakeOverPart[];
}

interface Shown {
  readonly title: string;
  readonly children: ComponentChildren;
  readonly status?: number;
  /** The address carries a secret that must not leave with a link. */
  readonly secretAddress?: boolean;
  readonly cookies?: readonly SetCookie[];
  /** Brings the script for passkeys. */
  readonly withPasskeys?: boolean;
}

/** A page at which staff come in, in the site's frame. */
export async function showPage(shown: Shown, { frame, assets }: RouteNeeds): Promise<Answer> {
  const { title, children, status = 200, secretAddress = false, cookies = [] } = shown;
  const script = shown.withPasskeys ? assets.address('passkey.entry.js') : undefined;
  const head = script && <script type="module" src={script} />;
  return page(await frame({ title, look: 'quiet', children, head }), { status, secretAddress, cookies });
}

/** The same for a link that was used, is too old, or never was. */
export function deadLink(needs: RouteNeeds): Promise<Answer> {
  const children = <DeadLink />;
  return showPage({ title: say('link-dead'), status: 404, secretAddress: true, children }, needs);
}

export function secretIn(request: Request): string {
  return request.params['secret'] ?? '';
}
