import { DESK_LANGUAGE } from '#desk';
import type { StaffMember } from '#people';
import {
  type Answer,
  formId,
  page,
  type ReceivedFile,
  Refusal,
  type Request,
  seeOther,
} from '#platform/http';
import { amountField } from '#platform/money';
import { oneLine } from '#platform/text';
import { idOfToken, signedId } from '#platform/tokens';
import { findFunds } from '../../funds/store.ts';
import { hostOf } from '../../host-of.ts';
import type { GivingNeeds } from '../../needs.ts';
import { GENERAL_FUND } from '../../words.ts';
import { keepCampaign } from '../keep-campaign.ts';
import { type CampaignForm, campaignFrom } from '../rules/campaign-form.ts';
import type { Campaign, CampaignField, CampaignProblem } from '../words.ts';
import { CampaignFormView } from './campaign-form.tsx';
import { sayCampaigns } from './messages.ts';

const PATH = '/desk/giving/campaigns';
const MOST_BYTES = 40e6;
/** A picture is named in the form by a token: nobody shows with a campaign what another page hides. */
const PURPOSE = ['giving', 'campaign-picture'] as const;

/** The form of a campaign as it is; of a new one where there is none. */
export async function drawCampaignForm(campaign: Campaign | null, needs: GivingNeeds) {
  const { currency } = await needs.site();
  const form = campaign
    ? formOf(campaign)
    : new Map([
        ['id', needs.newId()],
        ['currency', currency],
      ]);
  return drawForm({ campaign, form, pictureId: campaign?.pictureId ?? null, problems: new Map() }, needs);
}

/** Writes what was typed, with the picture that came; what is refused comes back whole. */
export async function keepFromForm(
  sent: { readonly request: Request; readonly staff: StaffMember; readonly known: Campaign | null },
  needs: GivingNeeds,
): Promise<Answer> {
  const { request, staff, known } = sent;
  const wish = {
    field: 'picture',
    mostBytes: MOST_BYTES,
    isWanted: async () => true,
    ofStaff: true,
  } as const;
  const { form, file } = (await request.parts?.(wish)) ?? { form: request.form, file: null };
  const picture = await pictureFrom({ form, file }, needs);
  const frozen = known !== null && known.openedAt !== null ? known.slug : null;
  const fundIds = new Set([
    ...(await openFunds(needs)).map(({ id }) => id),
    ...(known ? [known.fundId] : []),
  ]);
  const read = campaignFrom(form, { frozen, fundIds, host: hostOf(needs) });
  const problems = new Map('problems' in read ? read.problems : []);
  if (picture.problem !== null) problems.set('picture', picture.problem);
  if ('campaign' in read && problems.size === 0) {
    const id = known?.id ?? formId(form.get('id')) ?? needs.newId();
    const campaign = { ...read.campaign, id, pictureId: picture.id, sample: known?.sample ?? false };
    const kept = await needs.database.write((writer) =>
      keepCampaign(writer, { campaign, by: staff.id }, needs),
    );
    if (kept === 'kept') return seeOther(PATH);
    problems.set('slug', 'taken');
  }
  const children = await drawForm({ campaign: known, form, pictureId: picture.id, problems }, needs);
  const title = sayCampaigns(DESK_LANGUAGE, known === null ? 'add-title' : 'change-title');
  return page(await needs.deskFrame({ title, staff, path: PATH, children }), { status: 422 });
}

async function drawForm(
  drawn: {
    readonly campaign: Campaign | null;
    readonly form: CampaignForm;
    readonly pictureId: string | null;
    readonly problems: ReadonlyMap<CampaignField, CampaignProblem>;
  },
  needs: GivingNeeds,
) {
  const { campaign, form, pictureId, problems } = drawn;
  const found = await needs.pictures.findPictures(needs.database, pictureId === null ? [] : [pictureId]);
  const facts = found.get(pictureId ?? '');
  return (
    <CampaignFormView
      {...{ form, problems, language: DESK_LANGUAGE, funds: await openFunds(needs) }}
      action={campaign === null ? PATH : `${PATH}/${campaign.id}`}
      frozen={campaign !== null && campaign.openedAt !== null ? campaign.slug : null}
      picture={facts ? { facts, token: signedId(needs.secret, PURPOSE, facts.id) } : null}
    />
  );
}

async function openFunds({ database }: Pick<GivingNeeds, 'database'>) {
  return (await findFunds(database)).filter(({ closedAt }) => closedAt === null);
}

/** The picture that came, else the one that the form has kept; and why the one that came is not taken. */
async function pictureFrom(
  { form, file }: { readonly form: CampaignForm; readonly file: ReceivedFile | null },
  { secret, pictures }: Pick<GivingNeeds, 'secret' | 'pictures'>,
): Promise<{ readonly id: string | null; readonly problem: CampaignProblem | null }> {
  const kept = idOfToken(secret, PURPOSE, form.get('kept-picture'));
  const before = form.get('no-picture') === 'yes' ? null : kept;
  if (file === null) return { id: before, problem: null };
  if (file.outcome !== 'received') {
    return { id: before, problem: file.outcome === 'no-room' ? 'picture-no-room' : 'picture-too-large' };
  }
  try {
    const alt = oneLine(form.get('alt') ?? '');
    const words = { fileName: 'campaign', alt, caption: '', credit: '', leavesKnown: true } as const;
    return { id: (await pictures.keepPicture(file.bytes, words)).id, problem: null };
  } catch (failure) {
    if (!(failure instanceof Refusal) || !isPictureProblem(failure.code)) throw failure;
    return { id: before, problem: failure.code };
  }
}

const PICTURE_PROBLEMS: ReadonlySet<string> = new Set<CampaignProblem>([
  ...(['picture-is-a-drawing', 'picture-unknown', 'picture-damaged', 'picture-too-large'] as const),
  'files-out-of-reach',
]);

function isPictureProblem(code: string): code is CampaignProblem {
  return PICTURE_PROBLEMS.has(code);
}

function formOf(campaign: Campaign): CampaignForm {
  const { goalMinor, currency, fundId } = campaign;
  return new Map([
    ...([['title', campaign.title] as const, ['slug', campaign.slug] as const] as const),
    ...([['standfirst', campaign.standfirst] as const, ['text', campaign.text] as const] as const),
    ...([['alt', campaign.pictureAlt] as const, ['currency', currency] as const] as const),
    ['goal', goalMinor === null ? '' : amountField({ minor: goalMinor, currency })],
    ['ends-on', campaign.endsOn ?? ''],
    ['fund', fundId === GENERAL_FUND ? '' : fundId],
    ['wall', campaign.hasWall ? 'yes' : ''],
  ]);
}
