import { counted, number } from './format.ts';

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

  roles: { viewer: 'viewer', reviewer: 'reviewer', editor: 'editor', admin: 'admin' },

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

  /** Filters a person keeps for themselves. */
  filters: {
    title: 'Kept filters',
    lead: 'Yours alone: nobody else sees them.',
    names: { search: 'Search', compare: 'Compare', queue: 'Queue', activity: 'Activity' },
    back: 'Back',
    keep: 'Keep this filter',
    name: 'Name',
    opens: 'open this screen with it',
    change: 'Change kept filters',
    rename: 'Rename',
    delete: 'Delete',
    openWith: 'Open the screen with it',
    openNoMore: 'Open the screen without it',
    isOpening: 'opens the screen',
    ofOneStory: 'for one story, as it names one of its versions',
    empty: 'None yet. Search, Compare, Queue and Activity offer to keep what you chose there.',
    kept: (name: string) => `Kept as ‘${name}’.`,
    renamed: 'Renamed.',
    opensNow: 'The screen opens with it from now on.',
    opensNoMore: 'The screen opens without it again.',
    deleted: (name: string) => `‘${name}’ is deleted.`,
    gone: 'There is no such filter any more.',
    nothingChosen: 'Nothing is chosen there yet, so there is nothing to keep.',
    nameMissing: 'Give it a name.',
    nameTooLong: (most: number) => `At most ${most} characters.`,
    nameTaken: (name: string) => `You keep a filter called ‘${name}’ already. Choose another name.`,
    tooMany: (most: number) =>
      `You keep ${most} filters for this screen, which is as many as there can be. Delete one first.`,
  },

  signIn: {
    title: 'Sign in',
    address: 'E-mail address',
    password: 'Password',
    wrong: 'Address and password do not match an account. Check both and try again.',
  },

  /** A new account, by an invitation or at the first visit. */
  join: {
    title: 'Join',
    heading: 'Join the desk',
    invitedAs: (role: string) => `You are invited as ${withArticle(role)}.`,
    setUp: 'Set up',
    welcome: 'Welcome to Crossread',
    firstVisit:
      'This is the first visit, so the first account is made here. It can do everything; others are invited by it.',
    token: 'One-time token',
    tokenHint: 'It stands in the terminal where the program was started.',
    name: 'Your name',
    nameHint: 'Shown beside your verdicts.',
    addressHint: 'You sign in with it; nothing is ever sent.',
    passwordHint: 'At least 10 characters.',
    firstPasswordHint: 'At least 10 characters. A few words are easier to keep than symbols.',
    make: 'Make the account',
    wrongToken: 'That is not the token printed at the start.',
    setUpAlready: 'Crossread is set up already. Sign in, or ask for an invitation.',
    invitationGone: 'This invitation was used already, was withdrawn or has run out. Ask for a new one.',
    invitationUsed: 'This invitation was used meanwhile. Ask for a new one.',
    addressTaken: 'There is an account with this address already: sign in with it.',
  },

  account: {
    title: 'Your account',
    youAre: (role: string) => `You are ${withArticle(role)}.`,
    profile: 'Name and address',
    name: 'Name',
    passwordNow: 'Password now',
    newPassword: 'New password',
    newPasswordHint: 'At least 10 characters. All other browsers are signed out.',
    changePassword: 'Change the password',
    passwordChanged: 'The password is changed. All other browsers are signed out.',
    notYourPassword: 'That is not your password.',
    addressTaken: 'Somebody else signs in with this address.',
    saved: 'Saved.',
    coloursTitle: 'Colours in this browser',
    colours: 'Colours',
    asTheSystem: 'as the system has them',
    themes: { light: 'light', dark: 'dark' },
    languageTitle: 'Language in this browser',
    language: 'Language',
    asTheBrowser: 'as the browser asks for it',
    followedTitle: 'Stories you follow',
    unseen: (count: number) => (count > 0 ? `${number(count)} new` : 'nothing new'),
    followNoMore: 'Follow it no more',
    noneFollowed: 'None. A story’s page has the button; what others do there is told among your [notices].',
    sessionsTitle: 'Signed in with',
    lastUsed: (when: string) => `last used ${when}`,
    thisBrowser: 'this browser',
    signItOut: 'Sign it out',
    signedItOut: 'That browser is signed out.',
    signOutEverywhere: 'Sign out everywhere',
    unknownBrowser: 'an unknown browser',
    browserOn: (browser: string, system: string) => `${browser} on ${system}`,
  },

  bookmarklet: {
    title: 'Bookmarklet',
    what: 'A bookmark that sends the page you are reading to [your inbox], as you see it: also one behind a sign-in or a paywall you have passed. There you say which story it is added to.',
    ready: '**It is ready, and shown only now.** Drag this link into the bookmarks bar of your browser:',
    name: 'Send to Crossread',
    otherPages:
      'Pressing it here does nothing: it works on other pages, from the bookmarks bar. Where dragging is not possible, make a bookmark of any page and put this in place of its address:',
    address: 'Address of the bookmarklet',
    secret:
      'Keep it to yourself: whoever has it can send pages to your inbox, though do nothing else. A few sites forbid that their pages are sent; save such a page and upload the file.',
    there: (made: string, used: string) =>
      `You have one, made ${made}, ${used ? `last used ${used}` : 'not used yet'}. It is not shown again; a new one takes its place.`,
    make: 'Make a bookmarklet',
    renew: 'Renew it',
    revoke: 'Revoke it',
    revoked: 'The bookmarklet is revoked: what is sent with it is refused.',
    forbidden: 'This site does not let its pages be sent. Save the page and upload the file in Crossread.',
  },

  people: {
    title: 'People',
    what: 'Viewers read. Reviewers rule on claims. Editors also settle disagreement, set a story’s policy and take back others’ evidence. Admins look after accounts, too.',
    policy: 'Policy of new stories',
    organisation: 'Organisation and publishing',
    linkTitle: 'The invitation is made',
    linkWhat: 'Give this link to the person it is for. It works once, for 14 days, and is shown only now:',
    link: 'Invitation link',
    accounts: 'Accounts',
    you: '(you)',
    disabled: 'disabled',
    since: (when: string) => `since ${when}`,
    roleOf: (name: string) => `Role of ${name}`,
    changeRole: 'Change role',
    changeRoleOf: (name: string) => `Change role of ${name}`,
    roleChanged: 'The role is changed.',
    disable: 'Disable',
    disableNamed: (name: string) => `Disable ${name}`,
    disabledNow: 'The account is disabled. What was done with it stays.',
    enable: 'Enable',
    enableNamed: (name: string) => `Enable ${name}`,
    enabledNow: 'The account is enabled again.',
    data: 'Personal data',
    dataOf: (name: string) => `Personal data of ${name}`,
    invite: 'Invite somebody',
    whom: 'Whom is it for?',
    whomHint: 'A name for this list; the person chooses how to be called.',
    role: 'Role',
    makeLink: 'Make an invitation link',
    open: 'Not taken up yet',
    until: (when: string) => `until ${when}`,
    withdraw: 'Withdraw',
    withdrawn: 'The invitation is withdrawn: its link no longer works.',
    sayWhom: 'Say whom it is for, so that it can be withdrawn later.',
    onlyAdmin: 'This is the only admin: make somebody else an admin first.',
    noSuchAccount: 'There is no such account.',
  },

  personalData: {
    erasedBefore: 'Erased: nothing here tells any more who it was.',
    copyTitle: 'A copy of all that is kept',
    copyWhat:
      'One file: the account, where it is signed in, everything written with it, unsaved words too, and all it did. Give it to the person it is about. It may hold verdicts that are sealed for you, so the activity says that you took it.',
    takeCopy: 'Take the copy',
    eraseTitle: 'Erase',
    eraseOwnTitle: 'Erase your own account',
    eraseWhat:
      'The account ends at once, and name and address are taken away everywhere, out of the record of events and out of what others wrote to them, too. It cannot be undone.',
    eraseStays:
      'Verdicts, evidence and comments stay, under ‘Former member’. Editions that were published and backups hold the name until they are withdrawn or replaced.',
    typeAddress: 'To go on, type the address of the account',
    typeThis: (address: string) => `Type ${address} to say that you mean this account.`,
    eraseForGood: 'Erase for good',
    erased: (name: string) =>
      `${name} is erased. Editions and backups hold the name until they are withdrawn or replaced.`,
    nobodySignsIn: (address: string) => `Nobody signs in with ${address}: ‘crossread user list’ lists who does.`,
  },

  policy: {
    title: 'Policy',
    what: 'Rulings are worked out from the verdicts by this rule; nobody types one. A change holds for the verdicts there are, too.',
    newStories: 'Policy of new stories',
    newStoriesWhat: 'Every new story begins with it. Editors may change it for a story.',
    ruling: 'How a ruling comes about',
    gate: 'When a verdict lacks its sources',
    sources: '‘Confirmed’ asks for a source that supports the claim, ‘unsourced’ for where was searched.',
    set: 'Set the policy',
    editorsSet: 'Editors set it.',
    adminsSet: 'Admins set it.',
    changed: 'The policy is set. Every ruling of the story follows it from now on.',
    newStoriesChanged: 'Set. New stories begin with it; those there are keep theirs.',
    chooseRuling: 'Choose how a ruling comes about.',
    chooseGate: 'Choose what happens to a verdict without its sources.',
    policies: {
      one: { title: 'One reviewer decides', meaning: 'The latest verdict on a claim is its ruling.' },
      two: {
        title: 'Two agree',
        meaning: 'A verdict becomes the ruling when two reviewers hold it, and more than hold any other.',
      },
      blind: {
        title: 'Blind, then compared',
        meaning:
          'Nobody sees another’s verdict on a claim before giving their own. Two that agree are the ruling; where reviewers differ, an editor decides and says why.',
      },
      editor: {
        title: 'An editor settles disagreement',
        meaning: 'Two verdicts that agree are the ruling; where reviewers differ, an editor decides and says why.',
      },
    },
    gates: {
      warn: {
        title: 'Warn',
        meaning: 'A verdict without the sources it should rest on is taken, and the claim says what is missing.',
      },
      block: {
        title: 'Hold back',
        meaning: 'A verdict without the sources it should rest on is not taken until they are there.',
      },
    },
  },

  /** Who may not do something is told who may. */
  permissions: {
    reviewers: 'Your account may read but not review. Ask an admin for the role of reviewer.',
    editors: 'Only an editor or an admin can do this.',
    admins: 'Only an admin can do this.',
  },

  /** What is wrong with a field, where many forms have it. */
  fields: {
    atMost: (characters: number) => `At most ${number(characters)} characters.`,
    atLeast: (characters: number) => `At least ${number(characters)} characters.`,
    nameMissing: 'Say who you are: it is shown beside your verdicts.',
    noAddress: 'That is not an e-mail address.',
    weakPassword: 'That is one of the first that anybody would try. Take a few words of your own.',
    addressInPassword: 'The password must not contain your address.',
    chooseRole: 'Choose a role.',
  },

  /** Files that are sent. */
  uploads: {
    tooMany: (most: number) => `is one too many: at most ${most} files at once.`,
    tooLarge: (megabytes: number) =>
      `is larger than ${megabytes} MB. Bring in the one article only, or paste its text.`,
    tooLargeTogether: (megabytes: number) =>
      `makes the files larger than ${megabytes} MB together. Send them in smaller lots.`,
    textTooLarge: 'One of the texts is larger than 20 MB.',
    unreadable: 'The upload could not be read. Try again.',
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

  /** Words that are typed and not saved. */
  drafts: {
    back: (when: string) => `Your words of ${when} are back; they are not saved yet.`,
    files: 'Files have to be chosen again.',
    discard: 'Discard them',
    discarded: 'The words you had not saved are gone.',
  },

  /** What an open page says by itself. */
  live: {
    anew: 'The story was compared again meanwhile:',
    others: 'Other claims fit this choice by now:',
    marked: 'The text is marked otherwise by now:',
    loadIt: 'load it',
    onIt: (names: string[]) => `${names.join(', ')} ${names.length === 1 ? 'is' : 'are'} on it`,
  },

  /** What scripts say: plain text, `{…}` is filled in by them (static/js/words.js). */
  scripts: {
    atClaim: '{name} (claim {claim})',
    otherHere: 'One other here: {names}',
    othersHere: '{count} others here: {names}',
    tickNone: 'Tick none',
    tickAll: 'Tick all {count}',
    people: 'People',
    keysReset: 'Every key is as it was.',
    keyTaken: '‘{key}’ is taken: {what}.',
    keyOther: 'Choose one letter, digit or sign other than g.',
    fileChosen: '1 file chosen: {names}.',
    filesChosen: '{count} files chosen: {names}.',
    folder: '‘{name}’ is a folder: drop its files, or a zip of it.',
    draftKept: 'Not saved yet; kept for you as a draft.',
    draftTooLong: 'Too long to be kept as a draft: save it before you close this page.',
    offline: 'You are offline. What you type stays on this page; save it when the connection is back.',
    offlineNotSaved:
      'You are offline, so nothing was saved. What you typed is still here: save again when the connection is back.',
    offlineNotSent:
      'You are offline, so nothing was sent. What you typed is still here: send it again when the connection is back.',
    draftNotKept: 'Not saved yet, and the server cannot be reached: for now these words are on this page only.',
    noAnswer: 'The server did not answer, so nothing was saved. What you typed is still here: try again.',
    changedMeanwhile: 'Changed meanwhile:',
    loadIt: 'load it',
  },
};

/** 'an editor', 'a reviewer'. */
function withArticle(role: string): string {
  return `${/^[aeio]/.test(role) ? 'an' : 'a'} ${role}`;
}
