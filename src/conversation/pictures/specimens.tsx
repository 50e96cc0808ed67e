import { renderToString } from 'preact-render-to-string';
import type { Specimen } from '#desk';
import type { HrefBase } from '../rules/hrefs.ts';
import { CommentView } from '../views/comment.tsx';
import { CommentForm, type CommentFormProps } from '../views/comment-form.tsx';
import type { Speech } from '../views/speech.ts';
import type { Comment } from '../words.ts';
import { keptPicture } from './rules/comment-picture.ts';

/** A ferry under a low sun, in place of the bytes that no gallery has. */
const FERRY =
  'data:image/svg+xml,' +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9" preserveAspectRatio="xMidYMid slice">' +
      '<path fill="#f0d9b5" d="M0 0h16v6H0z"/><path fill="#37667a" d="M0 6h16v3H0z"/>' +
      '<circle cx="12" cy="4" r="1.2" fill="#e08a3c"/><path fill="#22303a" d="M3 5h7l-1 1.6H4zm1.5-1.4h3.6V5H4.500z"/></svg>',
  );

interface Around {
  readonly story: HrefBase;
  readonly speech: Speech;
  readonly comment: Comment;
  readonly form: Pick<CommentFormProps, 'settings' | 'values'>;
}

/** A comment with a picture, and the form that takes one, in each of their states. */
export function picturesSpecimens({ story, speech, comment, form }: Around): readonly Specimen[] {
  const settings = { ...form.settings, pictures: 'on' as const };
  const drawn = (changed: Partial<Comment>) => {
    const view = {
      story,
      speech,
      isOpen: true,
      votes: { voting: 'up-and-down', shown: 'sum' },
    } as const;
    const html = renderToString(<CommentView {...view} comment={{ ...comment, ...changed }} />);
    return <div dangerouslySetInnerHTML={{ __html: html.replace(/(?<=<img src=")[^"]*/, FERRY) }} />;
  };
  const picture = (width: number, height: number, alt: string) =>
    keptPicture({ id: '1', width, height, alt });
  return [
    {
      name: 'conversation: a comment with a picture',
      state: 'wide',
      draw: () => drawn({ picture: picture(1_600, 900, 'The ferry off the pier, under a low sun') }),
    },
    {
      name: 'conversation: a comment with a picture',
      state: 'high, held, and nobody says what it shows',
      draw: () => drawn({ picture: picture(900, 1_600, ''), state: 'held' }),
    },
    {
      name: 'conversation: a comment with a picture',
      state: 'small',
      draw: () => drawn({ picture: picture(120, 90, 'The kiosk') }),
    },
    {
      name: 'conversation: the form with a picture',
      state: 'empty',
      draw: () => <CommentForm story={story} speech={speech} {...form} settings={settings} />,
    },
    {
      name: 'conversation: the form with a picture',
      state: 'refused, and the picture is kept',
      draw: () => (
        <CommentForm
          {...{ story, speech, settings }}
          values={{ ...form.values, body: 'The kiosk is open again.', alt: 'The kiosk' }}
          reasons={[{ code: 'name-missing', calls: 'refuse', field: 'name' }]}
          keptPicture="kept"
        />
      ),
    },
    {
      name: 'conversation: the form with a picture',
      state: 'refused for its picture',
      draw: () => (
        <CommentForm
          {...{ story, speech, settings }}
          values={{ ...form.values, name: 'Ada Quay', body: 'The kiosk is open again.', alt: 'The kiosk' }}
          reasons={[{ code: 'picture-drawing', calls: 'refuse', field: 'picture' }]}
        />
      ),
    },
  ];
}
