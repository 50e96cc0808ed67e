import { Button, Field, Notice, Select } from '#ui';
import { MOST_MEGABYTES } from '../../pictures/inspect-picture.ts';
import { pictureAddress } from '../../pictures/rules/media-address.ts';
import { sayLibrary } from '../messages.ts';
import { libraryAddress } from '../rules/asked-pictures.ts';
import { type AskedPictures, LACKS, LIBRARY, type LibraryPicture, type UploadOutcome } from '../words.ts';

/** Of files in one form. */
export const MOST_AT_ONCE = 50;
/** What browsers let people choose. */
export const ACCEPT = 'image/jpeg,image/png,image/webp,image/avif,image/gif';

/** A picture in the list, and how many stories and campaigns show it. */
export interface PictureInList {
  readonly picture: LibraryPicture;
  readonly stories: number;
  readonly isElsewhere: boolean;
}

export interface LibraryProps {
  readonly rows: readonly PictureInList[];
  readonly asked: AskedPictures;
  readonly page: number;
  readonly goesOn: boolean;
  /** Whether others' pictures stand here as well. */
  readonly isOfHouse: boolean;
  readonly outcomes?: readonly UploadOutcome[];
  /** Why nothing came of a form. */
  readonly error?: string | undefined;
}

/** The pictures of the newsroom, and a form for more of them. */
export function LibraryView(props: LibraryProps) {
  const { rows, asked, page, goesOn, isOfHouse, outcomes = [], error } = props;
  const isAll = libraryAddress(asked, 1) === LIBRARY;
  return (
    <div class="desk-stack">
      <p class="desk-text">{sayLibrary(isOfHouse ? 'lead' : 'lead-own')}</p>
      {outcomes.length > 0 && <Outcomes outcomes={outcomes} />}
      <UploadForm error={error} />
      <Filters asked={asked} isAll={isAll} />
      {rows.length === 0 ? (
        <p class="desk-soft">{sayLibrary(isAll ? 'none-yet' : 'none')}</p>
      ) : (
        <ul class="library">
          {rows.map((row) => (
            <li>
              <OneInList {...row} />
            </li>
          ))}
        </ul>
      )}
      <Leafing asked={asked} page={page} goesOn={goesOn} />
    </div>
  );
}

function UploadForm({ error }: { readonly error: string | undefined }) {
  return (
    <form
      class="form library-upload"
      method="post"
      action={LIBRARY}
      encType="multipart/form-data"
      aria-labelledby="library-add"
      data-enhance="picture-upload"
    >
      <h2 id="library-add">{sayLibrary('add')}</h2>
      <Field
        {...{ name: 'picture', type: 'file', accept: ACCEPT, multiple: true, required: true }}
        {...{ label: sayLibrary('files'), error }}
        hint={sayLibrary('files-hint', { most: MOST_MEGABYTES, count: MOST_AT_ONCE })}
      />
      <Button>{sayLibrary('upload')}</Button>
      <ul class="library-sending" data-part="files" />
      <p class="hidden-text" role="status" data-part="status" />
    </form>
  );
}

/** What became of each file that was sent, in the order in which they came. */
export function Outcomes({ outcomes }: { readonly outcomes: readonly UploadOutcome[] }) {
  const isWell = outcomes.every(({ outcome }) => outcome !== 'refused');
  return (
    <Notice kind={isWell ? 'good' : 'warn'}>
      <h2 class="library-outcomes">{sayLibrary('sent-title')}</h2>
      <ul>
        {outcomes.map((one) => (
          <li>
            {one.outcome === 'refused' ? (
              <>
                <bdi>{one.fileName}</bdi>: {one.says}
              </>
            ) : (
              <>
                <a href={`${LIBRARY}/${one.id}`}>
                  <bdi>{one.fileName}</bdi>
                </a>{' '}
                {sayLibrary(`sent-${one.outcome}`)}
              </>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Filters({ asked, isAll }: { readonly asked: AskedPictures; readonly isAll: boolean }) {
  return (
    <form method="get" action={LIBRARY} class="library-filters" aria-label={sayLibrary('find')}>
      <Field
        {...{ name: 'words', type: 'search', label: sayLibrary('words'), value: asked.words, maxlength: 200 }}
        hint={sayLibrary('words-hint')}
      />
      <Select
        {...{ name: 'only', label: sayLibrary('only'), value: asked.only ?? '' }}
        options={[
          { value: '', label: sayLibrary('only-all') },
          ...LACKS.map((value) => ({ value, label: sayLibrary(`only-${value}`) })),
        ]}
      />
      <div class="library-filters__show">
        <Button kind="quiet">{sayLibrary('show')}</Button>
        {!isAll && <a href={LIBRARY}>{sayLibrary('show-all')}</a>}
      </div>
    </form>
  );
}

function OneInList({ picture, stories, isElsewhere }: PictureInList) {
  const isUnsaid = picture.alt === '' && !picture.isDecorative;
  const src = pictureAddress({ ...picture, base: LIBRARY }, '320.webp');
  return (
    <a class="library-one" href={`${LIBRARY}/${picture.id}`}>
      <img alt="" {...{ src, width: picture.width, height: picture.height, loading: 'lazy' }} />
      <span class="library-one__name" dir="auto">
        {picture.fileName}
      </span>
      <span class="library-one__facts">
        {isElsewhere && stories === 0 ? sayLibrary('on-campaign') : sayLibrary('stories', { count: stories })}
        {isUnsaid && <span class="library-one__lacks">{sayLibrary('unsaid')}</span>}
      </span>
    </a>
  );
}

function Leafing({ asked, page, goesOn }: Pick<LibraryProps, 'asked' | 'page' | 'goesOn'>) {
  if (page === 1 && !goesOn) return null;
  return (
    <nav class="desk-links" aria-label={sayLibrary('page')}>
      {page > 1 && (
        <a href={libraryAddress(asked, page - 1)} rel="prev">
          {sayLibrary('newer')}
        </a>
      )}
      {goesOn && (
        <a href={libraryAddress(asked, page + 1)} rel="next">
          {sayLibrary('older')}
        </a>
      )}
    </nav>
  );
}
