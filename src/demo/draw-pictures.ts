import sharp from 'sharp';

/** The pictures of the sample newsroom. All are drawn here: no bytes come from elsewhere. */
export const SAMPLE_PICTURES = [
  'state-visit',
  'harbour',
  'market',
  'school',
  'ferry',
  'workshop',
  'choir',
  'snow',
  'pitch',
] as const;
export type SamplePictureName = (typeof SAMPLE_PICTURES)[number];

/** Draws one picture of the sample newsroom as a JPEG of 1600 x 1067 pixels. */
export async function drawSamplePicture(name: SamplePictureName): Promise<Buffer> {
  const hue = (SAMPLE_PICTURES.indexOf(name) * 40) % 360;
  const scene = `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1067"><rect width="1600" height="1067" fill="hsl(${hue} 30% 60%)"/></svg>`;
  return sharp(Buffer.from(scene)).flatten().jpeg({ quality: 84 }).toBuffer();
}
