import { say } from '../../messages.ts';
import type { Campaign, Progress } from '../words.ts';
import { Bar } from './bar.tsx';

export interface CampaignTeaser extends Pick<Campaign, 'title' | 'standfirst'> {
  readonly href: string;
  readonly progress: Progress;
}

/** The campaigns that take gifts today, each with its bar. */
export function CampaignList(props: {
  readonly campaigns: readonly CampaignTeaser[];
  readonly language: string;
}) {
  const { campaigns, language } = props;
  if (campaigns.length === 0) return null;
  return (
    <section class="campaigns" aria-labelledby="campaigns">
      <h2 id="campaigns">{say(language, 'campaigns')}</h2>
      <ul>
        {campaigns.map(({ href, title, standfirst, progress }, at) => (
          <li class="campaigns__one">
            <h3 dir="auto">
              <a href={href}>{title}</a>
            </h3>
            {standfirst !== '' && <p dir="auto">{standfirst}</p>}
            <Bar progress={progress} language={language} id={String(at)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
