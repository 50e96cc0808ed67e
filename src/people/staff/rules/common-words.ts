/**
 * What people are known to take for a password, or to build one of: words, names and teams, as stems. Written down for
 * this newsroom; with what is put around them (years, exclamation marks, 3 for e) the rule beside it deals.
 */
export const COMMON_WORDS: readonly string[] = `
  password passwort passwd pass word motdepasse contrasena haslo kennwort senha admin administrator
  root user guest login signin test testing demo default welcome willkommen bienvenue bonjour hello
  hallo salut hola ciao witaj letmein let me in openup opensesame open secret geheim private access
  iloveyou love lovely lover loveme jetaime teamo ichliebedich kochamcie you my changeme change please
  nothing whatever forever freedom trustno trust noone one monkey dragon tiger lion eagle falcon wolf
  bear panther dolphin butterfly kitty kitten puppy doggy horse pony rabbit turtle spider phoenix
  unicorn cat dog sunshine sunflower flower rose rainbow summer winter spring autumn sommer sun
  january february march april june july august september october november december monday tuesday
  wednesday thursday friday saturday sunday today christmas birthday princess prince queen king angel
  devil master superman batman spiderman pokemon starwars startrek matrix hunter killer ninja warrior
  legend hero super power football fussball soccer baseball basketball hockey tennis golf cricket
  rugby liverpool chelsea arsenal barcelona juventus bayern realmadrid manchester yankees michael
  michelle jennifer jessica jordan daniel andrew joshua matthew robert thomas charlie ashley nicole
  maria anna alexander alexandra martin peter david george computer internet samsung google facebook
  apple windows microsoft android iphone ferrari mercedes porsche mustang corvette harley yamaha honda
  toyota racing bmw chocolate cookie coffee cheese banana orange pepper ginger cherry peanut candy
  silver golden gold diamond purple yellow black white blue green red pink america canada england
  london paris berlin deutschland france polska espana korea mother father mommy daddy family baby
  babygirl friend friends sister brother jesus christ god heaven bible allah muhammad bismillah
  blessed faith hope newsroom news newspaper editor editorial journalist journalism reporter press
  media story desk tidings office work company letter money music guitar player game fuckyou fuck shit
  asshole bitch sexy number simple easy the is and for
`
  .trim()
  .split(/\s+/);

/** As keys stand beside each other, and as one counts. */
export const ROWS: readonly string[] = [
  ...[
    '01234567890',
    'abcdefghijklmnopqrstuvwxyz',
    'qwertyuiop',
    'asdfghjkl',
    'zxcvbnm',
    'qwertzuiop',
    'yxcvbnm',
  ],
  ...[
    'azertyuiop',
    'qsdfghjklm',
    'wxcvbn',
    '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
    '1q2w3e4r5t6y7u8i9o0p',
    '147258369',
  ],
  ...['!@#$%^&*()', '!"§$%&/()='],
];
