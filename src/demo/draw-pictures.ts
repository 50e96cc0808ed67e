import { choir } from './pictures/choir.ts';
import { ferry } from './pictures/ferry.ts';
import { harbour } from './pictures/harbour.ts';
import { market } from './pictures/market.ts';
import { pitch } from './pictures/pitch.ts';
import { printScene } from './pictures/print-scene.ts';
import { school } from './pictures/school.ts';
import { seals } from './pictures/seals.ts';
import { snow } from './pictures/snow.ts';
import { stateVisit } from './pictures/state-visit.ts';
import { workshop } from './pictures/workshop.ts';

/** The pictures of the sample newsroom. All are drawn by ourselves: no bytes come from elsewhere. */
const SCENES = {
  'state-visit': stateVisit,
  harbour,
  market,
  school,
  seals,
  ferry,
  workshop,
  choir,
  snow,
  pitch,
} as const;

export type SamplePictureName = keyof typeof SCENES;

/** Draws one picture of the sample newsroom: a JPEG of 1600 x 1067 pixels, the same bytes each time. */
export function drawSamplePicture(name: SamplePictureName): Promise<Buffer> {
  return printScene(SCENES[name]());
}
