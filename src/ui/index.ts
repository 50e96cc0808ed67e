export { Button, ButtonLink, type ButtonProps } from './button.tsx';
export { type DocumentProps, drawDocument, SITE_ICON } from './document.tsx';
export {
  Check,
  type CheckProps,
  type ControlAttributes,
  type ControlProps,
  Field,
  type FieldProps,
  Select,
  type SelectProps,
  TextArea,
  type TextAreaProps,
} from './field.tsx';
export { Icon, type IconName } from './icon.tsx';
export { Foot, Masthead, type MastheadProps, type NavigationLink } from './masthead.tsx';
export { sayUi } from './messages.ts';
export { Moment, type MomentDetail, momentText } from './moment.tsx';
export { Notice, type NoticeProps } from './notice.tsx';
export { Pagination } from './pagination.tsx';
export { directionOf } from './rules/direction.ts';
export { SearchForm } from './search-form.tsx';
export type * from './words.ts';
