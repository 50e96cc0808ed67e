import type { Clock, NewId } from '#platform/clock';
import type { Database, Reader } from '#platform/database';
import type { Files } from '#platform/files';
import type { Outbox } from '#platform/outbox';
import { keepFile } from './actions/keep-file.ts';
import { keepPicture } from './actions/keep-picture.ts';
import { receivePicture } from './actions/receive-picture.ts';
import { checkFiles } from './check-files.ts';
import { drawLogo, placeLogo } from './draw-logo.ts';
import { createImageWork } from './image-work.ts';
import { carryOutLettingGo, letGo } from './let-go.ts';
import { newAddressOf } from './new-address.ts';
import type { Pictures } from './offers.ts';
import { redrawPicture } from './redraw-picture.ts';
import { answerForm, picturesRoutes } from './routes.ts';
import { mediaIdsIn } from './rules/media-address.ts';
import { findPictures, markShown, setUses } from './store.ts';
import { createVariants } from './variants.ts';
import type { PictureElsewhere } from './words.ts';

interface PicturesNeeds {
  readonly database: Database;
  readonly files: Files;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly outbox: Outbox;
  /** What else than stories shows pictures. */
  readonly elsewhere: (reader: Reader) => Promise<readonly PictureElsewhere[]>;
  /** Whether something else than a story shows everybody this picture: a campaign. */
  readonly shownElsewhere: (reader: Reader, pictureId: string) => Promise<boolean>;
}

/** Pictures, recordings and documents: their bytes, the forms they are shown in, and who may see them. */
export function createPictures(needs: PicturesNeeds): Pictures {
  const work = createImageWork();
  const variants = createVariants({ files: needs.files, work });
  carryOutLettingGo(needs);
  return {
    routes: picturesRoutes({ ...needs, variants }),
    keepPicture: (bytes, facts) => keepPicture(bytes, facts, { ...needs, work }),
    receive: (bytes) => receivePicture(bytes, { ...needs, work }),
    async stillKept(fileKey, bytes) {
      if (!(await needs.files.holds(fileKey))) await needs.files.keep(bytes);
    },
    letGo: (writer, bytes) => letGo(writer, bytes, needs),
    elsewhere: needs.elsewhere,
    redraw: (bytes, limits) => redrawPicture(bytes, limits, work),
    drawLogo: (bytes, limits) => drawLogo(bytes, limits, work),
    placeLogo: (logo, place) => placeLogo(logo, place, work),
    keepFile: (content, facts) => keepFile(content, facts, needs),
    findPictures,
    setUses,
    markShown,
    newAddressOf,
    answerUnpublished: (asked) => answerForm(asked, 'never', { ...needs, variants }),
    mediaIdsIn,
    checkFiles: () => checkFiles(needs),
  };
}
