import { DESK_LANGUAGE, mayUse, type OwnTexts } from '#desk';
import type { StaffMember } from '#people';
import { sayCampaigns } from '../campaigns/desk/messages.ts';
import { findOpened } from '../campaigns/store.ts';
import { sayLetters } from '../letters/desk/messages.ts';
import { newsroomWording, ownWording } from '../letters/wordings.ts';
import { LETTER_KINDS, type LetterKind } from '../letters/words.ts';
import type { GivingNeeds } from '../needs.ts';
import { sayPanelWords } from '../panel-words/messages.ts';
import { panelWordsOf } from '../panel-words/panel-words.ts';
import { PANEL_WORDS } from '../panel-words/panel-words-part.tsx';
import { givingSettings } from '../settings.ts';
import { sayDesk } from './messages.ts';

/** Of those that readers meet now; the page of campaigns has all. */
const MOST_CAMPAIGNS = 10;

/** What the newsroom says to givers, for those who may change it. */
export async function ownTexts(staff: StaffMember, needs: GivingNeeds): Promise<readonly OwnTexts[]> {
  if (!mayUse(staff, ['treasurer'])) return [];
  const { language } = await needs.site();
  const settings = await needs.settings.read(needs.database, givingSettings);
  const { heading, lead } = panelWordsOf(settings, language);
  return [
    {
      ...{ name: 'giving', label: sayDesk(DESK_LANGUAGE, 'navigation') },
      texts: [
        {
          ...{ label: sayPanelWords('heading-all'), now: heading, href: PANEL_WORDS },
          whose: settings.heading === null ? 'ours' : 'own',
        },
        { label: sayPanelWords('words-all'), now: lead, whose: 'own', href: PANEL_WORDS },
        ...(await campaignTexts(needs)),
        ...(await Promise.all(LETTER_KINDS.map((kind) => letterText(kind, language, needs)))),
      ],
    },
  ];
}

async function campaignTexts({ database }: Pick<GivingNeeds, 'database'>) {
  const opened = await findOpened(database, MOST_CAMPAIGNS);
  return opened.map(({ id, title, standfirst, text }) => ({
    label: sayCampaigns(DESK_LANGUAGE, 'text-of', { title }),
    now: [title, standfirst, text].filter((part) => part !== '').join('\n\n'),
    whose: 'own' as const,
    href: `/desk/giving/campaigns/${id}`,
  }));
}

async function letterText(kind: LetterKind, language: string, needs: GivingNeeds) {
  const own = await newsroomWording(needs.database, { kind, language }, needs);
  const { subject, opening, closing } = own ?? ownWording(kind, language);
  return {
    label: sayLetters(DESK_LANGUAGE, 'letter-text', { letter: sayLetters(DESK_LANGUAGE, kind) }),
    now: [subject, opening, closing].join('\n\n'),
    whose: own === null ? ('ours' as const) : ('own' as const),
    href: `/desk/giving/letters/${kind}`,
  };
}
