import { Button, Field, Notice } from '#ui';
import { ACCEPT } from '../../library/desk/library-view.tsx';
import { sayLibrary } from '../../library/messages.ts';
import { LIBRARY, type LibraryPicture } from '../../library/words.ts';
import { MOST_MEGABYTES } from '../../pictures/inspect-picture.ts';
import { pictureAddress } from '../../pictures/rules/media-address.ts';
import type { PictureChoice } from '../find-choice.ts';
import { sayWriting } from '../messages.ts';
import { choiceAddress, storyPath } from './paths.ts';

export interface ChoosePictureProps extends Omit<PictureChoice, 'story'> {
  readonly story: { readonly row: { readonly id: string } };
  readonly asked: { readonly words: string; readonly page: number; readonly chosen: string };
  /** Why the choice was not kept. */
  readonly refused?: string | undefined;
  /** Why the file was not taken. */
  readonly wrongFile?: string | undefined;
}

/** The page on which a story's lead picture is chosen, for whoever has no script. */
export function ChoosePictureView(props: ChoosePictureProps) {
  const { story, asked, refused } = props;
  const { id } = story.row;
  return (
    <div class="desk-stack">
      {refused !== undefined && (
        <Notice kind="error">
          <p>{refused}</p>
        </Notice>
      )}
      <nav class="desk-links" aria-label={sayWriting('back-to-story')}>
        <a href={storyPath(id)}>{sayWriting('back-to-story')}</a>
      </nav>
      <form method="get" class="library-filters" action={choiceAddress(id)} aria-label={sayLibrary('find')}>
        <Field
          {...{ name: 'words', type: 'search', value: asked.words, maxlength: 200 }}
          {...{ label: sayLibrary('words'), hint: sayLibrary('words-hint') }}
        />
        <div class="library-filters__show">
          <Button kind="quiet">{sayLibrary('show')}</Button>
          {asked.words !== '' && <a href={choiceAddress(id)}>{sayLibrary('show-all')}</a>}
        </div>
      </form>
      <Choice {...props} />
      <BringOne {...props} />
    </div>
  );
}

function Choice({ story, asked, leadPictureId, pictures, goesOn }: ChoosePictureProps) {
  const { id } = story.row;
  const isChosen = (picture: string) => picture === (asked.chosen || (leadPictureId ?? ''));
  return (
    <form class="form picture-choice" method="post" action={`${storyPath(id)}/lead-picture`}>
      <input type="hidden" name="before" value={leadPictureId ?? ''} />
      <fieldset>
        <legend>{sayWriting('lead-picture')}</legend>
        <label class="check">
          <input type="radio" name="picture" value="" checked={isChosen('')} /> {sayWriting('lead-none')}
        </label>
        {pictures.length === 0 && (
          <p class="desk-soft">{sayLibrary(asked.words === '' ? 'none-yet' : 'none')}</p>
        )}
        <ul class="library">
          {pictures.map((picture) => (
            <li>
              <One picture={picture} isChosen={isChosen(picture.id)} />
            </li>
          ))}
        </ul>
      </fieldset>
      {(asked.page > 1 || goesOn) && (
        <nav class="desk-links" aria-label={sayLibrary('page')}>
          {asked.page > 1 && (
            <a href={choiceAddress(id, { words: asked.words, page: asked.page - 1 })} rel="prev">
              {sayLibrary('newer')}
            </a>
          )}
          {goesOn && (
            <a href={choiceAddress(id, { words: asked.words, page: asked.page + 1 })} rel="next">
              {sayLibrary('older')}
            </a>
          )}
        </nav>
      )}
      <div>
        <Button>{sayWriting('lead-use')}</Button>
      </div>
    </form>
  );
}

function One({ picture, isChosen }: { readonly picture: LibraryPicture; readonly isChosen: boolean }) {
  const src = pictureAddress({ ...picture, base: LIBRARY }, '320.webp');
  const isUnsaid = picture.alt === '' && !picture.isDecorative;
  return (
    <label class="library-one">
      <img alt="" {...{ src, width: picture.width, height: picture.height, loading: 'lazy' }} />
      <span class="picture-choice__name" dir="auto">
        <input type="radio" name="picture" value={picture.id} checked={isChosen} />{' '}
        {picture.caption || picture.fileName}
      </span>
      <span class="library-one__facts">
        {isUnsaid ? (
          <span class="library-one__lacks">{sayLibrary('unsaid')}</span>
        ) : (
          <span dir="auto">{picture.alt || sayWriting('lead-decorative')}</span>
        )}
      </span>
    </label>
  );
}

function BringOne({ story, wrongFile }: ChoosePictureProps) {
  return (
    <form
      class="form"
      method="post"
      action={choiceAddress(story.row.id)}
      encType="multipart/form-data"
      aria-labelledby="bring-one"
    >
      <h2 id="bring-one">{sayWriting('lead-bring')}</h2>
      <Field
        {...{ name: 'picture', type: 'file', accept: ACCEPT, required: true, error: wrongFile }}
        {...{ label: sayWriting('lead-file') }}
        hint={sayWriting('lead-file-hint', { most: MOST_MEGABYTES })}
      />
      <Button kind="quiet">{sayLibrary('upload')}</Button>
    </form>
  );
}
