import { LOGO_FORMS, type LogoFacts, type LogoForm } from '../words.ts';

/** The form of the logo that is meant; null for what none is. */
export function readLogoForm(value: string | undefined): LogoForm | null {
  return LOGO_FORMS.find((form) => form === value) ?? null;
}

/** How the logo is to stand on dark ground; null for what is no choice. */
export function readOnDark(value: string | undefined): LogoFacts['onDark'] | null {
  return (['plate', 'bare'] as const).find((one) => one === value) ?? null;
}
