import type { ComponentChildren } from 'preact';
import { Button, Notice, Select, TextArea } from '#ui';
import type { HrefBase } from '../../rules/hrefs.ts';
import { AboutComment, SmallPage, toStory } from '../../views/small-page.tsx';
import type { Speech } from '../../views/speech.ts';
import { TrapField } from '../../views/trap-field.tsx';
import type { Comment } from '../../words.ts';
import { type OwnReport, REPORTED_FOR } from '../words.ts';

export interface ReportPageProps {
  readonly comment: Comment;
  readonly story: HrefBase;
  readonly back: { readonly href: string; readonly title: string };
  readonly speech: Speech;
  /** The form, or what is said instead of it. */
  readonly children: ComponentChildren;
}

export interface ReportFormProps {
  /** Where the form is sent. */
  readonly action: string;
  readonly values: { readonly reason: string; readonly words: string };
  /** Why what was sent was refused. */
  readonly errors?: { readonly reason?: string; readonly words?: string; readonly whole?: string };
  readonly speech: Speech;
}

/** The small page on which a reader reports a comment. */
export function ReportPage({ comment, story, back, speech, children }: ReportPageProps) {
  const title = speech.say('report-title', { name: comment.authorName });
  return (
    <SmallPage title={title} back={toStory(back, speech)}>
      <AboutComment comment={comment} story={story} speech={speech} />
      {children}
    </SmallPage>
  );
}

/** Instead of the form, for somebody who has reported the comment: what for, and what became of it. */
export function ReportMade({
  report,
  speech,
}: { readonly report: OwnReport } & Pick<ReportPageProps, 'speech'>) {
  const { say } = speech;
  const { reason, words, settledAt } = report;
  return (
    <Notice>
      <p>
        {say('report-made', { reason: say(`reported-${reason}`) })}
        {words !== '' && (
          <>
            {' '}
            “<bdi>{words}</bdi>”
          </>
        )}
      </p>
      <p>{say(settledAt === null ? 'report-made-open' : 'report-made-settled')}</p>
    </Notice>
  );
}

/** The form of a report: on the small page, or under the comment. */
export function ReportForm({ action, values, errors = {}, speech }: ReportFormProps) {
  const { say } = speech;
  return (
    <form class="form" method="post" action={action} data-enhance="comment-form">
      {errors.whole && (
        <Notice kind="error">
          <p>{errors.whole}</p>
        </Notice>
      )}
      <Select
        name="reason"
        label={say('report-reason')}
        value={values.reason}
        error={errors.reason}
        required
        options={[
          { value: '', label: say('report-choose') },
          ...REPORTED_FOR.map((one) => ({ value: one, label: say(`reported-${one}`) })),
        ]}
      />
      <TextArea
        name="words"
        label={say('optional', { label: say('report-words') })}
        hint={say('report-words-hint')}
        value={values.words}
        error={errors.words}
        rows={4}
        dir="auto"
      />
      <TrapField speech={speech} />
      <Button>{say('report-send')}</Button>
    </form>
  );
}

/** What a reporter reads once the report has arrived. */
export function ReportThanks({ back, speech }: Pick<ReportPageProps, 'back' | 'speech'>) {
  const { say } = speech;
  return (
    <SmallPage title={say('report-thanks')} back={toStory(back, speech)}>
      <p>{say('report-thanks-words')}</p>
    </SmallPage>
  );
}

/** The same under the comment that was reported. */
export function ReportThanksInPlace({ speech }: Pick<ReportPageProps, 'speech'>) {
  return (
    <Notice>
      <p>{speech.say('report-thanks-words')}</p>
    </Notice>
  );
}
