import { isEmailAddress, isWithin, withoutTowers } from '#platform/text';
import { isWebAddress } from '../web-address.ts';
import { hasVisibleText, type PostFacts, refuse } from './facts.ts';

export const LONGEST_NAME = 50;

export function withoutName({ draft }: PostFacts) {
  return hasVisibleText(draft.name) ? undefined : refuse('name-missing', 'name');
}

/** Of a guest's: staff sign with the name of their account, of which people decide. */
export function nameTooLong({ draft, byStaff }: PostFacts) {
  return byStaff || isWithin(draft.name, LONGEST_NAME)
    ? undefined
    : { ...refuse('name-too-long', 'name'), facts: { longest: LONGEST_NAME } };
}

export function nameUnreadable({ draft }: PostFacts) {
  const isTower = isWithin(draft.name, LONGEST_NAME) && withoutTowers(draft.name) !== draft.name;
  return isTower ? refuse('name-unreadable', 'name') : undefined;
}

export function namePoses({ isOthersName, byStaff }: PostFacts) {
  return isOthersName ? refuse(byStaff ? 'account-poses' : 'name-poses', 'name') : undefined;
}

export function withoutEmail({ draft, settings }: PostFacts) {
  return settings.email === 'required' && draft.email === '' ? refuse('email-missing', 'email') : undefined;
}

/** Whoever wants letters says where to. */
export function emailToNotify({ draft, settings }: PostFacts) {
  const isAsked = draft.notify !== 'none' && settings.email === 'optional';
  return isAsked && draft.email === '' ? refuse('email-for-notify', 'email') : undefined;
}

export function emailMalformed({ draft }: PostFacts) {
  return draft.email === '' || isEmailAddress(draft.email) ? undefined : refuse('email-malformed', 'email');
}

export function websiteMalformed({ draft }: PostFacts) {
  return draft.website === '' || isWebAddress(draft.website)
    ? undefined
    : refuse('website-malformed', 'website');
}
