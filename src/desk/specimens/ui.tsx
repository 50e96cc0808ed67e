import type { ComponentChildren } from 'preact';
import { Button, ButtonLink, Check, Field, Notice, Pagination, Select, TextArea } from '#ui';
import type { Specimen } from '../words.ts';

const one = (name: string, state: string, children: ComponentChildren): Specimen => ({
  name: `ui: ${name}`,
  state,
  draw: () => children,
});

const PAPERS = [
  { value: 'morning', label: 'Morning edition' },
  { value: 'evening', label: 'Evening edition' },
];

/** The form controls, in each of their states. */
export const uiSpecimens: readonly Specimen[] = [
  one(
    'buttons',
    'all kinds',
    <p>
      <Button type="button">Publish</Button>{' '}
      <Button type="button" kind="quiet">
        Look at it
      </Button>{' '}
      <Button type="button" kind="danger">
        Remove
      </Button>{' '}
      <ButtonLink href="/">A link</ButtonLink>
    </p>,
  ),
  one(
    'buttons',
    'not now',
    <p>
      <Button type="button" disabled>
        Publish
      </Button>{' '}
      <Button type="button" kind="quiet" disabled>
        Look at it
      </Button>
    </p>,
  ),
  one(
    'fields',
    'empty',
    <form class="form">
      <Field name="headline" label="Headline" hint="At most twelve words." required />
      <TextArea name="standfirst" label="Standfirst" />
      <Select name="edition" label="Edition" options={PAPERS} />
      <Check name="letters" label="Readers may write letters about it" />
    </form>,
  ),
  one(
    'fields',
    'filled in',
    <form class="form">
      <Field name="headline" label="Headline" value="The harbour opens a week early" />
      <TextArea name="standfirst" label="Standfirst" value={'First ferries on Monday.\nFares stay.'} />
      <Select name="edition" label="Edition" options={PAPERS} value="evening" />
      <Check name="letters" label="Readers may write letters about it" checked />
    </form>,
  ),
  one(
    'fields',
    'refused',
    <form class="form">
      <Field
        name="headline"
        label="Headline"
        hint="At most twelve words."
        value="The harbour"
        error="This headline stands above another story."
        required
      />
      <TextArea name="standfirst" label="Standfirst" error="Write a sentence." />
      <Select name="edition" label="Edition" options={PAPERS} error="Choose an edition." />
    </form>,
  ),
  one('fields', 'disabled', <Field name="headline" label="Headline" value="Out of your hands" disabled />),
  one(
    'notices',
    'all kinds',
    <>
      <Notice title="A word">The ferry leaves at nine.</Notice>
      <Notice kind="good">It is published.</Notice>
      <Notice kind="warn">Two people write here at once.</Notice>
      <Notice kind="error" title="It was not published">
        The headline is missing.
      </Notice>
    </>,
  ),
  one(
    'pagination',
    'in the middle',
    <Pagination language="en" pages={{ page: 5, last: 12, hrefOf: (page) => `?page=${page}` }} />,
  ),
  one(
    'pagination',
    'at the beginning',
    <Pagination language="en" pages={{ page: 1, last: 2, hrefOf: (page) => `?page=${page}` }} />,
  ),
];
