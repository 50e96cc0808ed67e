export { Button, ButtonLink } from './button.tsx';
export { drawDocument, SITE_ICON } from './document.tsx';
export {
  Check,
  Field,
  Select,
  TextArea,
} from './field.tsx';
export { Icon, type IconName } from './icon.tsx';
export { keptView } from './kept-view.ts';
export { drawLetter, type LetterContent, type LetterPiece, quoted } from './letter.tsx';
export { Foot, Masthead, type NavigationLink } from './masthead.tsx';
export { sayUi } from './messages.ts';
export { Moment, momentText } from './moment.tsx';
export { Notice } from './notice.tsx';
export { Pagination } from './pagination.tsx';
export { PrivacyLink } from './privacy-link.tsx';
export { QrCode } from './qr-code.tsx';
export { contrast, GROUNDS, luminanceOf } from './rules/contrast.ts';
export { directionOf, scriptOf } from './rules/direction.ts';
export { tooLowOnTelephone } from './rules/logo-shape.ts';
export { COLOURS, type SiteLook, TYPES } from './rules/look.ts';
export { SearchForm } from './search-form.tsx';
export type * from './words.ts';
