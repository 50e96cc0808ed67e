/** What giving says to people. */
export const english = {
  give: 'Give',
  heading: 'Please select your preferred way to give',
  ways: 'Ways to give',
  'panel-button': 'See how to give',
  'panel-closed': 'No way to give is open at present.',

  country: 'Where is your bank account or wallet?',
  'country-any': 'Choose a country',
  'country-button': 'Show the ways',
  'country-hint': 'Not every way works from every country.',
  'ways-from':
    '{works, plural, =0 {No way works from {country} yet.} one {# of {all} ways works from {country}.} other {# of {all} ways work from {country}.}}',
  'no-country': 'Choose a country to see which ways work there.',
  'only-details': 'These are our only payment details',
  'only-details-hint': 'Compare them before you give, and see when they last changed.',

  'canada-only': 'For Canada only: the sender needs a Canadian bank account.',
  'sepa-only': 'For the euro payments area only: the sender needs an account there.',
  'these-countries-only': 'For {countries} only.',
  'many-countries-only':
    'For {countries} and {more, plural, one {# other country} other {# other countries}} only.',

  sample: 'Sample',
  'sample-notice':
    'This is a sample newsroom. Its ways to give are made up to show the page: please send no money.',
  'sample-way': 'A made-up example. Please send no money.',

  copy: 'Copy',
  copied: 'Copied',
  'copy-failed': 'Select it and copy',

  wallet: 'Wallet',
  code: 'Code',
  'open-wallet': 'Open {wallet}',
  'send-to': 'Send to',
  'security-question': 'Security question',
  'with-autodeposit': 'Autodeposit is on: your bank asks for no security question.',
  'bank-limit': 'Your bank’s own limit for e-Transfers applies.',
  currency: '{n, plural, one {Currency} other {Currencies}}',
  holder: 'Account holder',
  bank: 'Bank',
  iban: 'IBAN',
  bic: 'BIC',
  institution: 'Institution number',
  transit: 'Transit number',
  account: 'Account number',
  routing: 'Routing number',
  sortCode: 'Sort code',
  ifsc: 'IFSC',
  lines: 'Account',
  'qr-title': 'QR code for a transfer in euro to {holder}',
  'qr-hint': 'Scan it with your bank’s app. It fills in the account; you choose the amount, in euro.',

  'details-title': 'Our only payment details',
  'details-lead':
    '{newsroom} takes gifts in these ways and no others. If somebody shows you other details in our name, do not send money, and tell us.',
  'details-none': '{newsroom} takes no gifts at present. Whoever asks for money in our name is not us.',
  'details-changed': 'Last changed on {date}.',
  'details-log': 'Every change',
  'details-log-hint': 'Each change is written here by the program itself, when it happens.',
  'details-programs': 'The same for programs:',
  'details-back': 'To the ways to give',
  'works-everywhere': 'Works from every country.',

  'log-added': '“{label}” was added.',
  'log-changed': '“{label}” was changed: {parts}.',
  'log-switched-off': '“{label}” was switched off.',
  'log-switched-on': '“{label}” was switched on again.',
  'part-label': 'its name',
  'part-details': 'where the money goes',
  'part-countries': 'the countries',
  'part-currencies': 'the currencies',
  'part-needs': 'the note',
  'part-position': 'its place',
} as const;

export type GivingWord = keyof typeof english;
