import type { Request } from '#platform/http';
import { openPurposes } from './campaigns/purposes.ts';
import type { GivingNeeds } from './needs.ts';
import { panelWordsOf } from './panel-words/panel-words.ts';
import { askedCountry } from './rules/country.ts';
import { waysFor } from './rules/ways-for.ts';
import { givingSettings } from './settings.ts';
import type { GiveProps } from './views/give.tsx';
import type { Purpose, Way } from './words.ts';

/** What the ways to give are drawn with: as the request asks for them, on `/give` or on a campaign's own page. */
export async function givePropsOf(
  needs: GivingNeeds,
  asked: {
    readonly request: Request;
    readonly ways: readonly Way[];
    readonly campaign?: { readonly purpose: Purpose; readonly href: string };
  },
): Promise<GiveProps> {
  const { request, ways, campaign } = asked;
  const [{ language, currency }, settings, purposes, privacyHref] = await Promise.all([
    needs.site(),
    needs.settings.read(needs.database, givingSettings),
    campaign ? [] : openPurposes(needs, ways),
    needs.stories().privacyHref(needs.database),
  ]);
  const country = askedCountry(request.query.get('country'));
  return {
    ...{ language, country, ways: waysFor(ways, country), story: askedStory(request.query.get('story')) },
    ...{ siteCurrency: currency, newKey: needs.newId, sampleTakes: request.loopback },
    words: panelWordsOf(settings, language),
    ...{
      amounts: settings.amounts,
      purposes,
      purpose: campaign?.purpose ?? null,
      action: campaign?.href ?? '/give',
    },
    privacyHref,
  };
}

/** From which story somebody came: kept for their gift. What has not the shape of an id is nothing. */
function askedStory(said = ''): string {
  return /^[\w-]{1,64}$/.test(said) ? said : '';
}
