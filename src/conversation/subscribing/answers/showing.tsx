import type { ComponentChildren } from 'preact';
import { type Answer, page } from '#platform/http';
import { speechOf } from '../../views/speech.ts';
import type { SubscribingNeeds } from '../needs.ts';
import { DeadLinkPage } from '../views/letter-pages.tsx';

/** A page for one person whose address is a secret, which must not leave with a link. */
export async function showPage(
  shown: { readonly title: string; readonly children: ComponentChildren; readonly status?: number },
  { frame }: Pick<SubscribingNeeds, 'frame'>,
): Promise<Answer> {
  const { title, children, status = 200 } = shown;
  return page(await frame({ title, look: 'quiet', children }), { status, secretAddress: true });
}

/** For every link that confirms nothing, whyever. */
export async function showDeadLink(needs: Pick<SubscribingNeeds, 'frame' | 'site'>): Promise<Answer> {
  const speech = speechOf(await needs.site());
  const children = <DeadLinkPage speech={speech} />;
  return showPage({ title: speech.say('confirm-dead'), status: 404, children }, needs);
}
