import { Button } from '#ui';
import { LIBRARY } from '../../library/words.ts';
import { pictureAddress } from '../../pictures/rules/media-address.ts';
import type { StoryPicture } from '../../words.ts';
import { sayWriting } from '../messages.ts';
import { CHOOSES } from './paths.ts';
import type { StoryViewProps } from './story-props.ts';

/**
 * The picture over the story, and a way to another one: with script the editor asks on the spot; else the form is saved
 * first, so that nothing typed in it is lost.
 */
export function LeadPicture({ text, pictures }: Pick<StoryViewProps, 'text' | 'pictures'>) {
  const { leadPictureId } = text;
  const picture = pictures.get(leadPictureId ?? '');
  return (
    <fieldset class="lead-picture" data-part="lead-picture">
      <legend>{sayWriting('lead-picture')}</legend>
      {picture && <LeadPictureShown picture={picture} />}
      {!picture && (
        <p class="desk-soft">{sayWriting(leadPictureId === null ? 'lead-none-yet' : 'lead-gone')}</p>
      )}
      <div class="desk-row__deeds">
        <Button kind="quiet" name="next" value={CHOOSES} data-choose="lead-picture">
          {sayWriting('lead-choose-one')}
        </Button>
        {picture && <a href={`${LIBRARY}/${picture.id}`}>{sayWriting('lead-page')}</a>}
      </div>
    </fieldset>
  );
}

/** It and what is said of it. */
export function LeadPictureShown({ picture }: { readonly picture: StoryPicture }) {
  return (
    <figure class="lead-picture__shown">
      <img
        {...{ src: pictureAddress(picture, '320.webp'), width: picture.width, height: picture.height }}
        alt={picture.alt}
      />
      <figcaption class="desk-soft" dir="auto">
        {picture.alt || sayWriting(picture.isDecorative ? 'lead-decorative' : 'lead-unsaid')}
      </figcaption>
    </figure>
  );
}
