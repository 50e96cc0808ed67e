import type { ComponentChildren } from 'preact';
import { type Answer, page, type Request, type SetCookie, seeOther } from '#platform/http';
import { sayReader } from '../messages.ts';
import type { ReaderNeeds } from '../needs.ts';
import { readerOf } from '../reading.ts';
import { DeadReaderLink } from '../views/sign-in-page.tsx';
import type { KnownReader } from '../words.ts';

interface Shown {
  readonly title: string;
  readonly children: ComponentChildren;
  readonly status?: number;
  /** The address, or what the page shows, is a secret that must not leave with a link. */
  readonly secretAddress?: boolean;
  readonly cookies?: readonly SetCookie[];
  /** Brings the script for passkeys, which no other page needs. */
  readonly withPasskeys?: boolean;
}

/** A page for one person, in the site's frame. */
export async function showPage(shown: Shown, { frame, assets }: ReaderNeeds): Promise<Answer> {
  const script = shown.withPasskeys ? assets.address('passkey.entry.js') : undefined;
  const html = await frame({
    ...{ title: shown.title, look: 'quiet', children: shown.children },
    head: script && <script type="module" src={script} />,
  });
  const { status = 200, secretAddress = false, cookies = [] } = shown;
  return page(html, { status, secretAddress, cookies });
}

/** The same for a link that was used, is too old, or never was. */
export async function deadLink(needs: ReaderNeeds): Promise<Answer> {
  const { language } = await needs.site();
  return showPage(
    {
      ...{ title: sayReader(language, 'link-dead'), status: 404, secretAddress: true },
      children: <DeadReaderLink language={language} />,
    },
    needs,
  );
}

/** A deed of a reader who is known; everybody else is shown how one becomes known. */
export function byReader(
  needs: ReaderNeeds,
  act: (request: Request, reader: KnownReader) => Promise<Answer>,
): (request: Request) => Promise<Answer> {
  return async (request) => {
    const reader = await readerOf(request, needs);
    return reader ? act(request, reader) : seeOther('/me');
  };
}
