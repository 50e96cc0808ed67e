import type { Stage, Standing, StoryStanding, WritingDeed } from '../words.ts';

/** Of the stages of a draft: from which a deed may go. `null`: without a draft. */
const FROM: Readonly<Partial<Record<WritingDeed, readonly (Stage | null)[]>>> = {
  begin: [null],
  save: ['writing', 'in-review', 'ready', 'scheduled'],
  'send-in': ['writing'],
  'send-back': ['in-review', 'ready'],
  ready: ['writing', 'in-review'],
  schedule: ['writing', 'in-review', 'ready', 'scheduled'],
  unschedule: ['scheduled'],
  publish: ['writing', 'in-review', 'ready', 'scheduled'],
};

const TO: Readonly<Partial<Record<WritingDeed, Stage>>> = {
  'send-in': 'in-review',
  'send-back': 'writing',
  ready: 'ready',
  schedule: 'scheduled',
  unschedule: 'ready',
};

/** Whether a deed makes sense for a story that stands so, whoever does it. */
export function isPossible(deed: WritingDeed, { status, stage }: StoryStanding): boolean {
  const wasPublic = status === 'published' || status === 'withdrawn';
  switch (deed) {
    case 'withdraw':
      return status === 'published';
    case 'bring-back':
      return status === 'withdrawn';
    case 'restore':
      return true;
    case 'throw-away':
      return !wasPublic && standingOf({ status, stage }) !== 'scheduled';
    case 'discard':
      return stage !== null && wasPublic;
    default:
      return FROM[deed]?.includes(stage) ?? false;
  }
}

/** The stage to which a deed brings a draft; the one in which it is for those that bring it to no other. */
export function stageAfter(deed: WritingDeed, stage: Stage): Stage {
  return TO[deed] ?? stage;
}

/** Where a story stands for the newsroom. Stories without a draft come from an import or the sample. */
export function standingOf({ status, stage }: StoryStanding): Standing {
  if (stage !== null) return stage;
  return status === 'draft' ? 'writing' : status;
}
