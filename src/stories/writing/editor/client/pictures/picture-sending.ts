import { sendPicture } from '../../../../library/client/send-picture.ts';
import type { PictureToChoose } from '../../../words.ts';
import { element, quietButton } from '../dom.ts';
import { SAYS } from '../says.ts';
import { pictureOfLibrary } from './found-pictures.ts';
import { LIBRARY } from './picture-address.ts';

/** A file on its way into the library, as somebody sees it. */
export interface PictureSending {
  readonly element: HTMLElement;
  /** Sends it; also once more after it was lost. */
  start(): Promise<void>;
}

interface SendingWish {
  readonly file: File;
  readonly arrived: (picture: PictureToChoose) => void;
  /** It will not come: refused and seen, or given up. */
  readonly over: () => void;
}

/** Files are sent one after another: a slow line is not shared by many, and they arrive in their order. */
let line: Promise<void> = Promise.resolve();

/** A row with the name of a file, how much of it has left, and what became of it. */
export function pictureSending({ file, arrived, over }: SendingWish): PictureSending {
  const words = element('span', {}, SAYS['sending-waits'](file.name));
  const progress = element('progress', { max: '1', value: '0', 'aria-label': file.name });
  const buttons = element('span', { class: 'editor-row' });
  const row = element(
    'div',
    { class: 'editor-sending', contenteditable: 'false', role: 'status' },
    ...[words, progress, buttons],
  );
  const stopped = (says: string, isLost: boolean) => {
    progress.hidden = true;
    words.textContent = says;
    row.classList.add('editor-sending--stopped');
    buttons.replaceChildren(
      ...(isLost ? [quietButton(SAYS['send-again'], () => void start())] : []),
      quietButton(SAYS[isLost ? 'give-up' : 'seen'], over),
    );
  };
  const send = async () => {
    const told = await sendPicture(LIBRARY, file, (part) => {
      progress.value = part;
      words.textContent = part < 1 ? file.name : SAYS['sending-looked-at'](file.name);
    });
    if (told?.id !== undefined) arrived(await pictureOfLibrary(told.id, told.fileName));
    else if (told?.says !== undefined) stopped(`${file.name}: ${told.says}`, false);
    else stopped(SAYS['sending-lost'](file.name), true);
  };
  const start = () => {
    row.classList.remove('editor-sending--stopped');
    progress.hidden = false;
    progress.value = 0;
    buttons.replaceChildren();
    line = line.then(send);
    return line;
  };
  return { element: row, start };
}

/** The pictures among what is dropped or pasted. */
export function pictureFiles(data: DataTransfer | null): readonly File[] {
  return [...(data?.files ?? [])].filter(({ type }) => type.startsWith('image/'));
}
