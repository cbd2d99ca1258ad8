import { counted } from './format.ts';

/** Every phrase of the interface, a group a screen or concept; what is said in many places stands in the first groups. */
export const en = {
  /** The language's own name. */
  name: 'English',

  /** Shared by many screens. */
  common: {
    youAreHere: 'You are here',
    optional: '(optional)',
    save: 'Save',
    close: 'Close',
    stories: 'Stories',
    lookAtFields: 'Nothing was saved yet: please look at the marked fields.',
    savedHere: 'Saved for this browser.',
  },

  /** The counted things of the product. */
  counts: {
    versions: (count: number) => counted(count, 'version', 'versions'),
    sources: (count: number) => counted(count, 'independent source', 'independent sources'),
    claims: (count: number) => counted(count, 'claim', 'claims'),
  },

  rulings: { confirmed: 'Confirmed', disputed: 'Disputed', unsourced: 'Unsourced', open: 'Open' },

  levels: { contradiction: 'contradiction', discrepancy: 'discrepancy', wording: 'wording' },

  kinds: {
    number: 'number',
    date: 'date',
    person: 'person',
    place: 'place',
    organisation: 'organisation',
    role: 'role',
    attribution: 'attribution',
    quotation: 'quotation',
    polarity: 'polarity',
    certainty: 'certainty',
    scope: 'scope',
    wording: 'wording',
  },

  /** The frame around every page. */
  frame: {
    menu: 'Menu',
    unread: (count: number) => `${count} not read`,
    skip: 'Skip to the content',
    main: 'Main',
    queue: 'Queue',
    search: 'Search',
    inbox: 'Inbox',
    notices: 'Notices',
    activity: 'Activity',
    people: 'People',
    keyboardHelp: 'Keyboard help',
    signOut: 'Sign out',
  },

  /** The list of keys. */
  keys: {
    title: 'Keyboard',
    nextPrevious: 'next, previous claim',
    rule: 'confirmed, disputed, unsourced (then write why, `Ctrl` `Enter` saves)',
    evidence: 'add evidence',
    talk: 'talk about the claim',
    nextOpen: 'next open claim',
    undo: 'undo what you did',
    load: 'load what changed meanwhile',
    story: 'back to the story',
    search: 'search',
    andThen: 'then',
    places: 'to the stories, the queue, the inbox, the notices, the activity, the people',
    views: 'to a story’s side-by-side view, its report',
    help: 'this help; `Esc` closes it',
    leftAlone: 'Letters are left alone while you type in a field.',
    off: 'Switch single-letter keys off on this device',
    choose: 'Choose other keys',
    reset: 'As they were',
  },

  /** Looking for words in the claims of one story. */
  find: {
    label: 'Find in the claims',
    button: 'Find',
    claim: 'claim',
    lit: 'found',
    strip: 'All claims of the story, page by page',
    found: (count: number, here: number, paged: boolean) =>
      count === 0
        ? 'No claim holds all of these words.'
        : `${counted(count, 'claim', 'claims')} found${paged ? `, ${here} of them on this page` : ''}:`,
    more: (count: number) => `and ${count} more`,
    page: (page: number, claims: number, contradicted: number, hits: number) =>
      `Page ${page}: ${counted(claims, 'claim', 'claims')}, ${contradicted} contradicted${hits ? `, ${hits} found` : ''}`,
  },

  signIn: {
    title: 'Sign in',
    address: 'E-mail address',
    password: 'Password',
    wrong: 'Address and password do not match an account. Check both and try again.',
  },

  account: {
    languageTitle: 'Language in this browser',
    language: 'Language',
    asTheBrowser: 'as the browser asks for it',
  },

  /** Errors that belong to no one screen. */
  errors: {
    back: 'Back to the stories',
    reference: 'Reference for whoever runs the server:',
    notFound: 'Not found',
    nothingHere: 'There is nothing at this address. It may have been mistyped.',
    signedOut: 'Signed out',
    signInAgain:
      'You have been signed out. Sign in again in another tab, then come back and save once more: what you typed is still here.',
    notAllowed: 'Not allowed',
    changedMeanwhile: 'Changed meanwhile',
    notAsItIs: 'That cannot be taken as it is',
    formatCannot: 'This format cannot be made',
    notReachable: 'Not reachable',
    nothingSaved: 'Nothing can be saved right now',
    expired: 'This form has expired',
    expiredWhy:
      'It was opened before the last sign-in, or in another browser. Go back, reload the page and send it again: what you typed is still in it.',
    tooLarge: 'Too large',
    tooLargeWhy: 'What was sent is larger than is taken here: 20 MB of text, 25 MB a file.',
    unreadable: 'The request could not be read',
    tryAgain: 'Go back and try again.',
    ours: 'Something went wrong on our side',
    oursWhy: 'Nothing was half saved. Try again; if it happens again, tell whoever runs this server.',
    renewed:
      'Nothing was saved: somebody signed in since this page was opened. It has been renewed, and what you typed is still here: save once more.',
    referenceShort: 'Reference:',
    nul: 'This holds NUL characters; it was probably copied out of a file that is not text.',
    tooManyTries: (seconds: number) =>
      `Too many tries. Nothing is locked: wait ${seconds > 60 ? counted(Math.ceil(seconds / 60), 'minute', 'minutes') : seconds > 5 ? 'a minute' : 'a few seconds'} and try again.`,
  },
};
