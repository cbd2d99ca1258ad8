import { deeds } from './deeds.ts';
import { counted, list, number } from './format.ts';

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

  /** What rulings are called as titles, and what they mean. */
  rulingTitles: {
    confirmed: 'Confirmed',
    disputed: 'Disputed',
    unsourced: 'Unsourced',
    open: 'Not yet reviewed',
  },

  rulingMeanings: {
    confirmed: 'The evidence listed bears the claim out as the outlets print it.',
    disputed:
      'The versions, or the evidence, contradict one another on it. It is not a ruling that the claim is false.',
    unsourced: 'No source was found that a reader could check. It is not a ruling that the claim is false.',
    open: 'Nobody has ruled on it yet, or not as many people as the desk asks for.',
  },

  levelMeanings: {
    contradiction: 'Both cannot be true.',
    discrepancy: 'They differ in substance; both may be true.',
    wording: 'They say the same in other words.',
  },

  /** What versions of one family are to each other. */
  relations: {
    copy: 'one text, copied',
    'edited-copy': 'one text, edited',
    'same-wire': 'one agency’s copy',
    single: 'a source of its own',
  },

  stances: {
    supports: 'supports the claim',
    undermines: 'undermines the claim',
    context: 'gives context',
    sealed: 'its bearing is sealed',
  },

  confidences: { low: 'low confidence', medium: 'medium confidence', high: 'high confidence' },

  /** What a version says of a claim. */
  states: {
    agrees: 'no difference',
    wording: 'other words',
    discrepancy: 'discrepancy',
    contradiction: 'contradiction',
    removed: 'removed in cleaning',
    unaligned: 'not aligned',
    silent: 'not reported',
  },

  /** Claims under what was found on them. */
  findings: {
    contradiction: { title: 'Contradictions', lead: 'The versions cannot all be right.' },
    discrepancy: { title: 'Discrepancies', lead: 'The versions differ in substance; all may be right.' },
    agree: { title: 'Told alike', lead: 'Several sources report it, and no difference in substance was found.' },
    single: { title: 'In one source only', lead: 'No other source in this story reports it.' },
    gone: {
      title: 'No longer found',
      lead: 'Reviewed before, and in no version since the last analysis. Their verdicts are kept.',
    },
  },

  /** What is told of one claim. */
  told: {
    support: (independent: number) =>
      independent === 0
        ? 'in no version any longer'
        : independent === 1
          ? 'in one source only'
          : `in ${number(independent)} independent sources`,
    matched: (share: string) => `alignment ${share} sure`,
    more: (count: number) => `${number(count)} more`,
    because: (state: string, reason: string) => `${state} (${reason})`,
    both: (one: string, other: string) => `${one} and ${other}`,
    andMore: (first: string, more: number) => `${first} and ${number(more)} more`,
    untitled: 'Source without a title',
    primary: 'primary source',
    secondary: 'secondary source',
  },

  /** How a ruling came about, or what it waits for. */
  standings: {
    none: 'Nobody has ruled on it yet.',
    awaiting: (people: string, count: number) =>
      `${people} ${count === 1 ? 'has' : 'have'} given a verdict; it waits for another reviewer’s.`,
    disagreement: (people: string) => `${people} disagree on it.`,
    ruled: (people: string) => `Ruled by ${people}.`,
    otherwise: (people: string, count: number) => `${people} ${count === 1 ? 'says' : 'say'} otherwise.`,
    adjudicated: (people: string) => `Decided by ${people}, because the reviewers disagreed.`,
    noneElse: 'Nobody else has given a verdict yet.',
    sealed: (count: number) =>
      `${count === 1 ? 'One verdict is' : `${number(count)} verdicts are`} in and sealed: the claim is reviewed blind.`,
    others: (count: number) => `${number(count)} others`,
  },

  /** What a verdict asks for and does not have, and what the evidence for it lacks. */
  gate: {
    asksSource: '‘Confirmed’ asks for a source that supports the claim, with the passage that does or a file of it.',
    asksSearch: 'Say where you searched for a source.',
    noSource: 'No source is given that shows it.',
    noSearch: 'Nobody says where a source was searched for.',
    supported: 'A source is given that supports the claim.',
    oneSource: 'Only one source supports it.',
    onlySecondary: 'Only secondary sources support it.',
    undermined: (count: number) =>
      `${count === 1 ? 'One source undermines' : `${number(count)} sources undermine`} it.`,
    oneFamily: (count: number) => `The ${number(count)} versions that tell it are one source.`,
    later: (day: string) => `Every source for it is dated after the claim was first printed, ${day}.`,
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
    control: 'Ctrl',
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

  /** One of a thing and many of it, where the number stands out before the word. */
  nouns: {
    versions: ['version', 'versions'],
    sources: ['independent source', 'independent sources'],
    claims: ['claim', 'claims'],
    contradictions: ['contradiction', 'contradictions'],
    discrepancies: ['discrepancy', 'discrepancies'],
    singles: ['claim in one source only', 'claims in one source only'],
    onlyThere: ['in one source only', 'in one source only'],
    comments: ['comment', 'comments'],
    contradicted: ['claim contradicted', 'claims contradicted'],
    discrepant: ['claim with discrepancies', 'claims with discrepancies'],
  },

  /** How far the review is. */
  progress: {
    none: 'No claims yet',
    parts: (confirmed: number, disputed: number, unsourced: number, open: number) =>
      `${confirmed} confirmed, ${disputed} disputed, ${unsourced} unsourced, ${open} open`,
    reviewed: (reviewed: number, all: number, parts: string) => `${reviewed} of ${all} reviewed: ${parts}`,
  },

  /** The list of stories. */
  stories: {
    make: 'New story',
    import: 'Import a story',
    empty:
      "No stories yet. Paste two or more outlets' versions of the same news story, and Crossread shows what they disagree on.",
    nothing: 'No stories yet.',
    makeFirst: 'Make the first story',
  },

  /** The page of one story. */
  story: {
    published: 'published',
    threadsOpen: (count: number) => `**${count}** ${count === 1 ? 'thread' : 'threads'} open`,
    goOn: 'Go on reviewing',
    review: 'Review the claims',
    several: 'Several at once',
    compare: 'Compare side by side',
    addVersion: 'Add a version',
    report: 'Report',
    policy: 'Policy',
    agreement: 'Agreement',
    alignment: 'Alignment',
    members: 'Members',
    export: 'Export',
    follow: 'Follow',
    following: 'Following',
    followed: 'You follow this story: your notices and your queue say when others did something here.',
    unfollowed: 'You follow this story no more.',
    bringing: 'Being brought in',
    brought: 'Brought in',
    seeEach: 'See how each stands',
    seeFailed: 'See what could not be added',
    waiting: 'Waiting',
    toDecide: 'Reviewers disagree, unseen by you, and an editor decides on claim',
    disagreements: 'Reviewers disagree on claim',
    second: 'A second verdict is wanted on claim',
    overruled: (claim: number) => `Your verdict on claim [${claim}] was overruled:`,
    saidBy: (value: string, by: string) => `${value}, says ${by}:`,
    changed: 'What the last analysis changed',
    mapTitle: 'Who says what: versions × claims, darker where they disagree',
    mapTitlePaged: 'Who says what: versions × claims of this page, darker where they disagree',
    version: 'Version',
    claim: 'Claim',
    claims: (count: number) => `${count} ${count === 1 ? 'claim' : 'claims'}`,
    lookAgain: 'look again',
    comments: (count: number, open: number) =>
      `${count} ${count === 1 ? 'comment' : 'comments'}${open ? '' : ', resolved'}`,
    noClaims: 'No claims yet.',
    pages: 'Pages of claims',
    aside: 'Versions and sources',
    sources: 'Sources',
    read: 'read',
    setAside: 'Set aside, not compared',
    origins: 'Family tree and timeline',
    lately: 'Lately',
    nothingYet: 'Nothing has happened here yet.',
    notCompared: 'Not compared yet.',
    dateUnknown: 'date unknown',
    addVersions: 'Add versions',
    waysIn: 'files, links, a feed, your inbox',
    dropHere: '; or drop files anywhere on this page',
    files: 'Files',
    paste: 'Paste a text instead',
    addThem: 'Add them',
    none: 'There is no such story.',
    tooFew: 'Paste or upload at least two versions of the story.',
    onlyOne: 'One version alone has nothing to be compared with: add a second.',
    twin: (file: string) => `'${file}' came twice, with the same text. Choose it once.`,
    tooMany: (most: number) => `At most ${most} versions a story.`,
  },

  /** What the versions print of a claim. */
  readings: {
    headline: 'Headline:',
    differs: 'differs:',
    silent: (versions: string[]) => `Not reported in: ${versions.join(', ')}`,
  },

  /** How far an analysis is. */
  analysis: {
    again: 'Compare again',
    running: (stage: string, percent: number) => `Comparing the versions: ${stage}, ${percent} % done.`,
    look: 'Look again',
    failed: (why: string) =>
      `The last analysis did not finish: ${why} The texts are kept, and the claims shown are those of the analysis before.`,
    due: 'Something was added or changed since the claims were last worked out.',
    unexpected: 'Something went wrong on our side; the log of the server says what.',
    tooLong: (seconds: number) =>
      `The analysis took longer than ${seconds} seconds and was stopped. Nothing was changed. Try with shorter or fewer texts.`,
    stages: {
      'waiting for its turn': 'waiting for its turn',
      reading: 'reading',
      'looking for copies': 'looking for copies',
      aligning: 'aligning',
      comparing: 'comparing',
      'looking into gaps': 'looking into gaps',
      done: 'done',
    },
  },

  /** Told once to each person. */
  hints: {
    label: 'Hint',
    story:
      '**Start with the map.** Each column is a claim, each row an outlet: the darker a square, the more that outlet disagrees. Press `o` to go through the claims one after another.',
    claim:
      '**Rule without the mouse.** `1` confirmed, `2` disputed, `3` unsourced; then say why, and `Ctrl` `Enter` saves. `j` and `k` move on and back, `?` shows every key.',
    compare:
      '**A row a claim, a column a text.** Marked words differ in a fact, underlined ones are only worded otherwise. Choose any text under ‘Other words than’ to hold the others against it.',
    gotIt: 'Got it',
  },

  /** Claims side by side, and what is chosen of them. */
  compare: {
    title: 'Compare',
    claims: 'Claims',
    shows: { all: 'All claims', several: 'Told by several', differing: 'With differences' },
    difference: 'Difference',
    anyDifference: 'any',
    level: 'Level',
    anyLevel: 'any',
    toldBy: 'Told by',
    anyVersion: 'any version',
    ruling: 'Ruling',
    anyRuling: 'any',
    ruledBy: 'Ruled on by',
    anybody: 'anybody or nobody',
    otherThan: 'Other words than',
    firstTelling: 'the first telling',
    show: 'Show',
    rows: (from: number, to: number, of: number) => `rows ${from}–${to} of ${of}`,
    table: 'Claims by version',
    claim: 'Claim',
    nothing: 'No claim fits this choice.',
    showAll: 'Show all claims',
    earlier: 'Earlier rows',
    further: 'Further rows',
    copies: (count: number) => `${count} ${count === 1 ? 'copy' : 'copies'}`,
  },

  /** One verdict on several claims. */
  bulk: {
    title: 'Several claims at once',
    what: 'Tick the claims, give one verdict. It is given on all of them or on none.',
    given: 'you gave a verdict: this one takes its place',
    nothing: 'There are no claims yet.',
    verdict: 'The verdict',
    theyAre: 'They are',
    choose: 'choose',
    why: 'Why',
    searched: 'Where did you search?',
    forUnsourced: 'For ‘unsourced’.',
    sure: 'How sure are you?',
    confidences: { unsaid: 'not said', low: 'low', medium: 'medium', high: 'high' },
    give: 'Give the verdict on the ticked claims',
    saved: (value: string, count: number) => `Saved: ${value}, on ${count} ${count === 1 ? 'claim' : 'claims'}.`,
    tick: 'Tick the claims it is for.',
    tooMany: (most: number) => `At most ${most} claims at once.`,
    refused: (numbers: number[]) =>
      `${numbers.length === 1 ? 'Claim' : 'Claims'} ${list(numbers.map(String))} ${numbers.length === 1 ? 'does' : 'do'} not take this verdict, so none was given.`,
  },

  /** What was mended by hand of what sentences are one claim. */
  alignment: {
    title: 'Alignment',
    heading: 'Alignment by hand',
    what: 'Which sentences are one claim, where somebody said so. It holds for every later analysis, and for versions that are added.',
    claim: (claim: number) => `Claim ${claim}`,
    alikeTitle: 'These look alike',
    one: 'They are one claim',
    notSame: 'Not the same',
    related: 'Only related',
    pair: (one: number, other: number) => `${one} and ${other}`,
    noneAlike: 'No two claims look alike that nobody has looked at.',
    mendedTitle: 'Mended by hand',
    nothingMended: 'Nothing yet. Each claim’s page leads to ‘Mend the alignment’.',
    muchInCommon:
      'Told by different versions, in words that have much in common, though not enough for the comparison to take them for one.',
    tellBoth: (versions: number) =>
      versions === 1
        ? 'One version that seems to lack the one tells the other in much the same words.'
        : `${versions} versions that seem to lack the one tell the other in much the same words.`,
    deeds: {
      parted: 'Parted from the others',
      merged: 'Merged',
      moved: 'Moved to another claim',
      copied: 'In another claim as well',
      split: 'Made a claim of their own',
      divided: 'One sentence made two',
      related: 'Marked as related',
      refused: 'Not the same, though alike',
    },
    lostSentence: 'a sentence that is gone',
    release: 'Release',
    held: 'The analysis keeps to it:',
    gone: 'Its sentences are gone from the texts, so it has no effect.',
    broken: '**The analysis could not keep to it:** another change says otherwise. Release one of them.',
    see: 'see',
    seeClaim: (claim: number) => `claim ${claim}`,
  },

  /** A story that is taken to another server, or comes from one. */
  archives: {
    title: 'Import a story',
    what: 'A story that was exported from another Crossread, with its texts, claims, pins, verdicts, evidence, editions and whole history. It is taken in whole or not at all.',
    archive: 'Archive',
    hint: 'What people did comes along under their names, marked ‘(imported)’: they are no accounts here, whatever their address, and cannot sign in. Take archives only from a desk you trust.',
    accounts: 'Give what people did to the accounts with the same address',
    accountsHint:
      'Only for an archive of your own desk: whoever made it could have written anything in somebody’s name.',
    back: 'Back to the stories',
    import: 'Import it',
    missing: 'Choose the archive of a story.',
    oneAtATime: 'One archive at a time.',
    refused: (file: string, why: string) => `‘${file}’ ${why}`,
    hereAlready: 'This story is here already, exactly so.',
    here: 'The story is here, with its whole history.',
    strangers: (names: string[]) => `Kept under a name marked as imported, which is no account: ${names.join(', ')}.`,
    published: (count: number) => `Everybody may read ${count} of its editions now.`,
    sealed:
      'An archive holds all verdicts, and some claims are still sealed for you. Give your verdict on them, or have it exported on the command line.',
    unfit: (file: string) => `‘${file}’ does not fit together, so nothing of it was taken in.`,
    changedSince: (title: string, slug: string) =>
      `‘${title}’ is here already, as ${slug}, and does not read as in this archive: one of them has changed since. Nothing was taken in.`,
  },

  /** What waits for whom. */
  queue: {
    screens: {
      mine: {
        title: 'My queue',
        lead: 'Claims you were given or took and have not ruled on.',
        empty: 'Nothing is assigned to you. The other lists hold what waits for anybody.',
      },
      second: {
        title: 'Needs a second pair of eyes',
        lead: 'Ruled on by others, and not by enough of them yet.',
        empty: 'No claim waits for a further verdict of yours.',
      },
      disagreements: { title: 'Disagreements', lead: 'Reviewers ruled differently.', empty: 'Nobody disagrees.' },
      stale: {
        title: 'Look again',
        lead: 'Ruled on for words that have changed since.',
        empty: 'No ruling rests on words that have changed.',
      },
      unassigned: {
        title: 'Unassigned',
        lead: 'Without a verdict, and given to nobody.',
        empty: 'Every claim has a verdict or somebody to give one.',
      },
    },
    tabs: 'Queues',
    waiting: 'waiting',
    followed: 'Stories you follow',
    unseen: (count: number) => `**${count} new** since you looked`,
    nothingNew: 'nothing new',
    seeUnassigned: 'See what nobody has',
    begin: 'Begin',
    mark: (claim: number) => `Mark claim ${claim}`,
    contradicted: 'contradicted',
    verdicts: (count: number) => (count === 0 ? 'no verdict yet' : count === 1 ? 'one verdict' : `${count} verdicts`),
    you: 'you',
    due: 'due',
    wasDue: 'was due',
    whatToDo: 'What to do with the marked claims',
    giveTo: 'Give the marked claims to',
    me: 'me',
    evenly: 'all reviewers, evenly',
    nobody: 'nobody',
    dueDay: 'Due',
    add: 'Whoever has them already keeps them',
    assign: 'Assign',
    take: 'Take the marked claims',
    handBackMarked: 'Hand the marked claims back',
    handThemBack: 'Hand them back',
    handedBack: (count: number) => `${count} ${count === 1 ? 'claim' : 'claims'} handed back.`,
    assigned: (count: number) => `${count} ${count === 1 ? 'claim' : 'claims'} assigned.`,
    markOne: 'Mark at least one claim.',
    tooMany: (most: number) => `At most ${most} claims at once.`,
    choosePerson: 'Choose who shall look at them.',
    noDay: 'Give the day as year, month and day.',
    dayOver: 'This day is over: choose today or a later one.',
    onlyEditorsGive: 'You may take claims yourself; only an editor or an admin gives them to others.',
    notHere: 'Nobody of this name reviews here any more.',
  },

  /** A story's report: its draft, and what is taken of it. */
  report: {
    title: 'Report',
    heading: 'Fact-check report',
    open: (count: number) =>
      `${count} of the claims ${count === 1 ? 'has' : 'have'} no verdict yet. The report lists them as not yet reviewed.`,
    openGoOn: (count: number) =>
      `${count} of the claims ${count === 1 ? 'has' : 'have'} no verdict yet. The report lists them as not yet reviewed; [go on reviewing].`,
    stale: (count: number) =>
      `${count} ${count === 1 ? 'verdict was' : 'verdicts were'} given before a version was added that changed the claim. The report says so.`,
    editions: 'Editions',
    noneYet: 'Nothing is published yet: what you take with you below is a draft, and says so on every page.',
    since: (count: number, edition: number) =>
      `${count} ${count === 1 ? 'change' : 'changes'} since edition ${edition}`,
    nothingSince: (edition: number) => `Nothing a reader would see has changed since edition ${edition}.`,
    editorsPublish: 'An editor or an admin can publish an edition.',
    needsRuling: 'As soon as one claim holds a ruling, the report can be published as an edition.',
    needsDisclosure: 'An edition can be published when [the disclosure] is filled in.',
    firstNote: 'What a reader should know of this edition',
    firstNoteHint:
      'An edition is frozen: it keeps its number, time and content hash, and can be withdrawn but never erased.',
    note: 'Why there is a new edition',
    noteHint: 'The log of corrections prints it beside the changes listed above.',
    publish: (edition: number) => `Publish edition ${edition}`,
    disclosure: 'Disclosure',
    notTold: 'Not told yet:',
    waits: 'An edition waits for it.',
    saysSo: 'The report will say so.',
    allTold: 'All is told that a reader may ask of those who checked.',
    fillIn: 'Fill in the checklist',
    lookAt: 'Look at the checklist',
    takeDraft: 'Take the draft with you',
    commandLine: 'From the command line:',
    schema: 'The data follow [this JSON Schema].',
    talk: 'No report prints what reviewers said to each other on the way:',
    talkFile: 'the talk as JSON',
    forDesk: 'for the desk.',
    willSay: 'What it will say',
    published: (edition: number) => `Edition ${edition} is published. It stays as it is; a change makes a new edition.`,
    comparing: 'The versions are being compared again. Wait until that is done, then publish.',
    noRuling: 'No claim holds a ruling yet. Rule on one at least, then publish.',
    untold: (topics: string[]) =>
      `The report does not tell yet: ${topics.map((topic) => `‘${topic}’`).join(', ')}. Fill in its disclosure first.`,
    sayWhy: 'Say why there is a new edition: its log of corrections prints it.',
    publishedMeanwhile: 'Somebody published an edition meanwhile. Go back to the report and look at it first.',
    nobodyWaits: 'Nobody waits for it any more.',
  },

  /** Every format of a report, and some of its claims only. */
  formats: {
    html: {
      title: 'One offline file (HTML)',
      purpose:
        'Every claim as each outlet printed it, the verdict, who gave it and on what evidence, and the texts as received. Opens anywhere, needs nothing else, and prints.',
      variant: 'Look at it',
    },
    pdf: {
      title: 'Paper (PDF)',
      purpose:
        'The whole report for printing, filing and sending: tagged for screen readers (PDF/UA-1), with bookmarks and its fonts inside.',
      variant: '',
    },
    docx: {
      title: 'Word (DOCX)',
      purpose:
        'The whole report to edit further: real styles, headings, tables, and the sources of the evidence as footnotes.',
      variant: '',
    },
    md: {
      title: 'Markdown',
      purpose: 'The whole report as plain text with headings and tables, for a repository or a content system.',
      variant: '',
    },
    csv: {
      title: 'Table (CSV)',
      purpose: 'A row for each claim in each version, with the ruling, for a spreadsheet or statistics.',
      variant: 'For Excel',
    },
    json: {
      title: 'Data (JSON)',
      purpose: 'All of the report for other programs, under a published JSON Schema.',
      variant: '',
    },
    claimreview: {
      title: 'ClaimReview (JSON-LD)',
      purpose:
        'Schema.org markup for a page that prints a ruling, one for each ruled claim. Disputed and unsourced are said in words, without a number.',
      variant: '',
    },
    annotations: {
      title: 'Web annotations (JSON-LD)',
      purpose: 'Each claim pinned to its sentences in the texts as received, after the W3C Web Annotation Data Model.',
      variant: '',
    },
    averitec: {
      title: 'AVeriTeC (JSON)',
      purpose: 'Claims, labels, questions and answers as the AVeriTeC data set has them, for researchers.',
      variant: '',
    },
  },

  /** Only some claims of a report. */
  part: {
    download: 'Download',
    some: 'Take only some of its claims',
    what: 'What is chosen in several lists must all be so. The file says that it is a part, and of what.',
    ruling: 'Ruling',
    kind: 'Kind of difference',
    toldBy: 'Told by',
    verdictOf: 'With a verdict of',
    numbers: 'Claims by number',
  },

  /** An edition of a report, and what may be done with it. */
  editions: {
    edition: (number: number) => `Edition ${number}`,
    chipWithdrawn: 'withdrawn',
    chipNewest: 'newest',
    chipPublic: 'public',
    published: 'Published',
    withdrawnTitle: 'Withdrawn',
    by: 'by',
    newer: (edition: number) => `There is a newer one: [edition ${edition}].`,
    says: 'What it says',
    hash: 'Content hash (SHA-256 of its canonical JSON)',
    corrects: 'What it corrects',
    nothingCorrected: 'No claim, source or disclosure changed.',
    take: 'Take it with you',
    bundle: 'All of it, signed (zip)',
    bundleWhat: 'Every format, the versions as received, a manifest of hashes and its signature.',
    checks: 'checks it without a network.',
    publicTitle: 'Public page',
    publicWhere: (edition: string, newest: string) =>
      `Everybody can read it at [${edition}], and each claim on a page of its own with markup for search engines and a frame for other sites. [${newest}] always leads to the newest.`,
    takeOff: 'Take it off',
    notPublic:
      'Only who is signed in reads it now. The public page quotes sentences and links their outlets; it does not print whole articles.',
    putOn: 'Put it on a public page',
    withdrawTitle: 'Withdraw it',
    withdrawWhat:
      'It stays readable for whoever has its address, with your notice above everything else. It cannot be put back: publish a new edition instead.',
    notice: 'Notice to its readers',
    withdraw: (edition: number) => `Withdraw edition ${edition}`,
    all: 'All editions',
    withdrawn: (edition: number) => `Edition ${edition} is withdrawn. It stays readable, under your notice.`,
    shown: (edition: number) => `Edition ${edition} is on its public page now.`,
    hidden: (edition: number) => `Edition ${edition} is off its public page. Who kept a copy still has it.`,
    noSuch: 'There is no such edition.',
    noSuchOf: (edition: number) => `There is no edition ${edition} of this report.`,
    withdrawnAlready: (edition: number) => `Edition ${edition} is withdrawn already.`,
    sayWhy: 'Say why: readers of the edition see it first.',
    noPublicPages: 'There are no public pages. An admin can allow them under Organisation and publishing.',
  },

  /** What a report tells of how it was made; its topics stand in reports, too. */
  disclosure: {
    title: 'Disclosure',
    what: 'What the report tells of how it was made, after the five commitments of the International Fact-Checking Network’s code. Where a field is left empty, the organisation’s answer is printed.',
    leftWaits: (count: number) =>
      `${count} ${count === 1 ? 'thing is' : 'things are'} not told yet. An edition waits for it.`,
    leftSaysSo: (count: number) =>
      `${count} ${count === 1 ? 'thing is' : 'things are'} not told yet. An edition will say so.`,
    notToldYet: 'not told yet',
    told: 'told',
    usual: 'The organisation’s answer:',
    once: 'What holds for every report is told once, under [Organisation and publishing].',
    saved: 'The disclosure is saved.',
    commitments: {
      nonpartisanship: 'Nonpartisanship and fairness',
      sources: 'Standards and transparency of sources',
      organisation: 'Transparency of funding and organisation',
      methodology: 'Standards and transparency of methodology',
      corrections: 'Open and honest corrections',
    },
    topics: {
      choice: 'Why this was checked',
      interests: 'Interests',
      withheld: 'Withheld sources',
      contacted: 'Those who made the claims',
      methods: 'How we work',
      organisation: 'Published by',
      about: 'About',
      funding: 'Funding',
      contact: 'Contact',
      corrections: 'Corrections policy',
    },
    asks: {
      choice: 'Why were this story and these claims chosen?',
      interests:
        'What interests do the desk, its people or its sources have in the matter? Write ‘None’ where there are none.',
      withheld: 'Which sources are not named, and why? Write ‘None’ where all are.',
      contacted: 'Were those who made the claims asked, and what did they answer? If not, why not?',
      methods: 'Where is it told how claims are chosen, checked, written and edited? A link or a few sentences.',
      organisation: 'What is the organisation called?',
      about: 'Where does it tell about itself? A link or a few sentences.',
      funding: 'Who pays for it? A link or a few sentences.',
      contact: 'How does a reader reach it? A link or an address.',
      corrections: 'How are errors reported and corrected? A link or a few sentences.',
    },
  },

  /** What holds for every report of the desk. */
  organisation: {
    title: 'Organisation and publishing',
    people: 'People',
    what: 'What every report tells of those who made it, after the five commitments of the International Fact-Checking Network’s code. A story may say more, or something else.',
    publishing: 'Publishing',
    whenMissing: 'When something of this is not told',
    block: 'The report stays a draft until it is told',
    warn: 'It may be published, and says what is not told',
    publicPages: 'Public pages',
    off: 'None: only who is signed in reads reports here',
    on: 'An editor may put an edition on a page that everybody can read',
    adminsChange: 'An admin can change this.',
    notToldYet: 'Not told yet',
    saved: 'Saved. Reports that are published from now on say so.',
    chooseMissing: 'Choose what happens.',
    choosePublic: 'Choose whether there are public pages.',
  },

  /** What cannot be made of a report. */
  making: {
    noneFits: 'No claim of the report fits all that was asked for.',
    tooManyClaims: (most: number) => `At most ${most} claims at once.`,
    noNumbers: (text: string) => `'${text}' names no claims: write their numbers, such as 3, 7-9.`,
    noSuchVersion: (name: string) => `There is no version '${name}' in this report.`,
    noSuchPerson: (name: string) => `Nobody called '${name}' has a verdict in this report.`,
    pdfTooLong: 'The PDF takes too long to set. Print the HTML report instead.',
    tooLong: 'So large a report takes too long in this format. Take a part of the report, or its HTML.',
    tooLarge:
      'There is not memory enough for so large a report in this format. Take a part of the report, or its HTML.',
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
    passwordForAddress: 'Only needed to change the address.',
    addressAsksPassword: 'Give your password to change the address you sign in with.',
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
    signOut: 'Sign out everywhere',
    signOutNamed: (name: string) => `Sign ${name} out everywhere`,
    signedOutNow: 'All browsers of this person are signed out. The account stays as it is.',
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

  /** Verdicts and rulings in the middle of a sentence. */
  verdicts: { confirmed: 'confirmed', disputed: 'disputed', unsourced: 'unsourced', open: 'open' },

  /** What is known of a text, in the middle of a sentence. */
  fieldsOfTexts: {
    headline: 'headline',
    byline: 'byline',
    outlet: 'outlet',
    agency: 'agency',
    published: 'published',
    updated: 'updated',
    link: 'link',
    language: 'language',
  },

  /** The page of one claim. */
  claim: {
    previous: 'Previous',
    next: 'Next',
    rail: 'Claims of the story',
    open: (count: number) => `${number(count)} open`,
    place: (claim: number, place: number, of: number) =>
      `Claim ${claim} · ${number(place)} of ${number(of)} on the list`,
    named: (claim: number) => `claim ${claim}`,
    gone: 'The last analysis found no sentence for this claim any more. What was ruled on it is kept.',
    nextOpen: 'Next open claim',
    noneOpen: 'Nothing is left for you to rule on.',
    seeReport: 'See the report',
    readings: 'What each version prints',
    mend: 'Mend the alignment',
    related: 'related:',
    history: 'History',
    undo: 'Undo what you did',
    before: 'All that happened before',
    review: 'Review',
  },

  /** What differs in a claim, as each version has it. */
  matrix: {
    title: 'Fact matrix',
    detail: 'detail',
    apart: '(stands apart)',
    what: 'What differs, as each version has it. – : nothing that differs was found there.',
  },

  /** A person's own verdict. */
  verdict: {
    title: 'Your verdict',
    give: 'Give your verdict',
    legend: 'Verdict',
    blind: 'This story is reviewed blind: what others say of the claim is shown once you have given your verdict.',
    opened: 'You looked at the others’ verdicts without giving one, so you give none on this claim.',
    lookAgain: (why: string) => `Look again: ${why} Saving your verdict once more says that it still holds.`,
    why: 'Why',
    searched: 'Where did you search?',
    searchedHint: 'For ‘unsourced’: archives, registers, people asked.',
    confidence: 'How sure are you?',
    confidences: { unsaid: 'not said', low: 'low', medium: 'medium', high: 'high' },
    save: 'Save the verdict',
    change: 'Change the verdict',
    given: (when: string) => `Given ${when}.`,
    takeBack: 'Take it back',
    itsSources: 'Its sources:',
    more: (count: number, each: string[]) => `${number(count)} more: ${each.join(', ')}`,
    ofOne: (count: number, verdict: string) => `${number(count)} ${verdict}`,
    readAll: 'Read them all',
    saved: (verdict: string) => `Saved: ${verdict}.`,
    takenBack: 'Your verdict is taken back. It stays in the history.',
    restored: 'You hold your earlier verdict again, as a new one.',
    chooseValue: 'Choose confirmed, disputed or unsourced.',
    sayWhy: 'Say why in a few words: the report prints it.',
    chooseConfidence: 'Choose how sure you are.',
    notBlind:
      'You asked to see the others’ verdicts on this claim, so one of yours would not be blind: it is not taken.',
    notYours: 'This is no verdict of yours on this claim.',
    gone: 'You have no verdict on this claim any more.',
    meanwhile: 'You saved another verdict on this claim meanwhile, on another page.',
    opening: 'Look without giving a verdict',
    toDecide: 'The reviewers disagree, and an editor decides.',
    openingWhat:
      'When the reviewers are through with a claim you may look at what they said instead of judging it. Editors may when they have to decide. You give no verdict on it from then on, and the history says so.',
    show: 'Show me the verdicts',
    shown: 'Here is what the reviewers said. You give no verdict on this claim from now on.',
    unfinished: 'The reviewers have not finished with this claim: give your own verdict first.',
  },

  /** What was saved meanwhile, beside what was typed. */
  beside: {
    saved: (who: string, when: string) => `Saved by ${who}, ${when}`,
    typed: 'Typed here, not saved',
    replace: 'Save below to replace the first, which stays in the history, or',
    keep: 'keep what is saved',
    discarded: 'The words that were not saved are gone.',
  },

  /** Why words that were said are stale, as it is told with them. */
  stale: {
    chip: 'look again',
    otherwise: (versions: string) => `${versions} prints it in other words now.`,
    joined: (versions: string) => `${versions} reports it too now, in other words.`,
    left: 'Some of the sentences it was given on are no longer part of the claim.',
    changed: 'The claim reads otherwise now than when this verdict was given.',
  },

  /** An editor's decision between reviewers. */
  decision: {
    title: 'Decide between them',
    by: (who: string) => `decided by ${who}`,
    against: (names: string) => `against ${names}`,
    overruled: 'Your verdict was overruled:',
    wanted: 'The reviewers disagree: an editor decides',
    change: 'Change the decision',
    decide: 'Decide',
    claimIs: 'The claim is',
    choose: 'choose',
    why: 'Why, for those you overrule',
    takeBack: 'Take the decision back',
    decided: (verdict: string) => `Decided: ${verdict}. Whoever is overruled is told why.`,
    takenBack: 'The decision is taken back. It stays in the history.',
    sayWhy: 'Say why: whoever is overruled is told, and the report prints it.',
    notByEditors: 'In this story reviewers settle disagreement themselves: its policy says so.',
    lookFirst: 'Look at the verdicts first.',
    nothingToDecide: 'The reviewers do not disagree on this claim any more, so nothing is to be decided.',
    meanwhile: (who: string) => `${who} decided on this claim meanwhile.`,
    gone: 'There is no decision on this claim any more.',
  },

  /** Rulings of other stories on claims like this one. */
  seenBefore: {
    title: 'Seen before',
    what: 'Ruled on in another story. Nothing of it counts here: look whether it still holds.',
    place: (story: string, claim: number) => `${story}, claim ${claim}`,
    contradicts: (kinds: string) => `It contradicts this one${kinds && ` in ${kinds}`}.`,
    differs: (kinds: string) => `It differs from this one in ${kinds}.`,
    same: 'It says the same as this one.',
  },

  evidence: {
    title: 'Evidence',
    nothingYet: 'None yet. A link to the document, or the passage that settles it.',
    hash: (hash: string) => `hash ${hash}…`,
    line: (who: string, seen: string, dated: string, hash: string) =>
      `${who}, seen ${seen}${dated && `, dated ${dated}`}${hash && `, hash ${hash}…`}`,
    takeBack: 'Take back',
    add: 'Add evidence',
    link: 'Link',
    what: 'What it is',
    whatExample: 'Kremlin transcript, 14 December',
    passage: 'Passage, word for word',
    it: 'It',
    as: 'as a',
    dated: 'Dated',
    seen: 'Seen, UTC',
    seenHint: 'Left empty: now.',
    file: 'A file of what you saw',
    fileHint: '(optional, at most 10 MB)',
    save: 'Save the evidence',
    saved: 'The evidence is saved.',
    takenBack: 'The evidence is taken back. It stays in the history.',
    noLink: 'A link begins with https:// or http://.',
    chooseStance: 'Say whether it supports or undermines the claim.',
    chooseKind: 'Say whether it is a primary or a secondary source.',
    noDay: 'Type the day as 2021-12-31, or leave it out.',
    noTime: 'Type when you saw it, as 2021-12-31 or 2021-12-31T18:30, in UTC.',
    empty: 'Give a link, a passage or a file, best a link and the passage.',
    otherClaim: 'This evidence belongs to another claim.',
    notYours: 'Only who gave the evidence, or an editor, can take it back.',
    oneFile: 'One file for each source: add another source for the next.',
    refused: (file: string, why: string) => `‘${file}’ ${why}`,
    emptyFile: (file: string) => `‘${file}’ is empty.`,
    largeFile: (file: string) => `‘${file}’ is larger than 10 MB.`,
    noFile: 'There is no file with this source.',
  },

  /** What the analysis found between versions. */
  difference: {
    title: 'Differences',
    rule: (name: string) => `rule ${name}`,
    talk: 'talk',
    noDifference: 'No difference was found between the versions that report it.',
    single: 'Only one source reports it, so there is nothing to compare it with.',
    dismissed: (who: string, when: string, reason: string) => `Dismissed by ${who}, ${when}: ${reason}`,
    yours: 'Your reason, not saved:',
    useYours: 'Use mine instead',
    restore: 'Restore',
    dismiss: 'Dismiss',
    why: 'Why is it no difference?',
    dismissIt: 'Dismiss it',
    isDismissed: 'The difference is dismissed.',
    isBack: 'The difference is back.',
    sayWhy: 'Say why it is no difference.',
    meanwhile: (who: string) => `${who} dismissed this difference meanwhile.`,
    notDismissed: 'This difference is not dismissed.',
    gone: 'The analysis no longer finds this difference.',
  },

  /** Who shall look at a claim. */
  assignment: {
    title: 'Who looks at it',
    givenTo: 'Given to',
    due: (day: string) => `due ${day}`,
    wasDue: (day: string) => `was due ${day}`,
    nobody: 'Nobody has been given it.',
    give: 'Give it to somebody',
    giveOthers: 'Give it to others',
    to: 'To',
    me: 'me',
    noOne: 'nobody',
    dueField: 'Due',
    keeps: 'Whoever has it already keeps it',
    assign: 'Assign',
    take: 'Take it',
    handBack: 'Hand it back',
    assigned: 'The claim is assigned.',
    handedBack: 'The claim is handed back.',
  },

  /** Mending which sentences belong to a claim. */
  mending: {
    title: 'Mend the alignment',
    titleOf: (claim: number) => `Mend the alignment of claim ${claim}`,
    what: 'What you change here holds for every later analysis.',
    ofStory: 'All of the story',
    option: (claim: number, title: string, likely: boolean) => `${likely ? 'Likely: ' : ''}${claim} · ${title}`,
    sentences: 'Sentences of this claim',
    notHere: 'Does not belong here',
    split: 'Make the ticked ones a claim of their own',
    theyState: 'or they state claim',
    move: 'Move them there',
    copy: 'Put them there as well',
    divideTitle: 'One sentence, several facts',
    sentence: 'The sentence',
    fromWords: 'makes a second statement from the words',
    fromWordsHint: 'Its first few words, as printed. Both parts are compared on their own then, and stay apart.',
    divide: 'Divide it',
    mergeTitle: 'Merge with another claim',
    sameAs: 'It states the same as, or has to do with',
    merge: 'Merge them',
    relate: 'Mark as related',
    noOther: 'There is no other claim in this story.',
    before: 'Mended before',
    done: {
      partings: 'Parted: the sentence is told on its own from now on, whatever is added.',
      splits: 'Split: the ticked sentences are a claim of their own from now on, whatever is added.',
      moves: 'Moved: the ticked sentences belong to the other claim from now on, whatever is added.',
      copies: 'Done: the ticked sentences stand in both claims from now on, whatever is added.',
      merges: 'Merged: the two stay one claim from now on, whatever is added.',
      refusals: 'Kept apart: they are not suggested again.',
      relations: 'Marked as related: each names the other.',
      divisions: 'Divided: each part is a sentence of its own from now on.',
      releases: 'Released: the comparison decides again.',
    },
    chooseSentence: 'Choose the sentence.',
    chooseSentences: 'Choose at least one sentence.',
    typeNumber: 'Type the number of a claim.',
    typeWords: 'Type the first words of the second statement.',
    notPart: 'This sentence is no longer part of the claim.',
    onlySentence: 'It is the only sentence of the claim: there is nothing to part it from.',
    leaveOne: 'Those are all its sentences: leave one at least.',
    mergeInstead: (claim: number) => `Those are all its sentences: merge it with claim ${claim} instead.`,
    partInstead: (claim: number) => `All sentences of claim ${claim} stand in this one as well: part them instead.`,
    thereAlready: (claim: number) => `Claim ${claim} has it already.`,
    noSentences: 'This claim has no sentences any more.',
    allThere: (claim: number) => `All its sentences stand in claim ${claim} as well.`,
    relatedAlready: (claim: number) => `It is marked as related to claim ${claim} already.`,
    releasedAlready: 'This was taken back already.',
    noSuchClaim: (claim: number) => `There is no claim ${claim} with sentences in this story.`,
    itself: 'That is this claim itself.',
  },

  /** Lines of a history: somebody, and what they did. */
  events: {
    line: (who: string, deed: string) => `${who} ${deed}`,
    own: (deed: string) => `You ${deed}`,
    /** Where a line names somebody who is not known here. */
    somebody: 'somebody',
    policy: (ruling: string, gate: string) => `${ruling}; without sources: ${gate}`,
  },

  /** What somebody did, by the kind of event. */
  deeds: deeds({
    'story.created': () => 'made the story',
    'story.imported': ({ events }) => `brought the story in from elsewhere, with ${events} events of its history`,
    'version.received': ({ label }) => `added the version ‘${label}’`,
    'version.revised': ({ label, revision }) => `added what ‘${label}’ prints now, its text ${revision}`,
    'version.set-aside': ({ label }) => `set the version ‘${label}’ aside`,
    'version.taken-in': ({ label }) => `took the version ‘${label}’ in again`,
    'claim.assigned': ({ number, to, due }) => `gave claim ${number} to ${to}${due && `, due ${due}`}`,
    'claim.unassigned': ({ number, from }) => `took claim ${number} from ${from}`,
    'batch.started': ({ items }) => `began to bring in ${items} texts`,
    'batch.finished': ({ added, items, failed }) =>
      `brought in ${added} of ${items} texts${failed && `; ${failed} could not be read`}`,
    'items.taken': ({ items }) => `added ${items} texts as they were read`,
    'item.looked-at': ({ item, fields }) =>
      `looked at ‘${item}’ before it was added${fields && ` and corrected ${fields}`}`,
    'batch.cancelled': () => 'stopped bringing in texts',
    'waiting.expired': ({ items, pages }) =>
      `threw away what had waited too long: ${items} of what was brought in, ${pages} in inboxes`,
    'bookmarklet.made': () => 'made a bookmarklet',
    'bookmarklet.revoked': () => 'revoked the bookmarklet',
    'inbox.received': () => 'sent a page to the inbox',
    'inbox.discarded': ({ count }) => `threw away ${count} of the pages in the inbox`,
    'batch.retried': ({ item }) => `tried again to bring in ‘${item}’`,
    'version.corrected': ({ label, fields }) => `corrected what is known of ‘${label}’: ${fields}`,
    'version.reread': ({ label, encoding, before }) =>
      `read the file of ‘${label}’ again as ${encoding} instead of ${before}`,
    'part.restored': ({ label, text }) => `restored a part of ‘${label}’ that reading had left out: ${text}`,
    'story.analysed': ({ first }) => (first ? 'compared the versions' : 'compared the versions again'),
    'verdict.given': ({ number, verdict }) => `marked claim ${number} ${verdict}`,
    'verdict.changed': ({ number, verdict, verdictBefore }) =>
      `changed the verdict on claim ${number} from ${verdictBefore} to ${verdict}`,
    'verdict.withdrawn': ({ number, verdict }) => `took back the verdict ‘${verdict}’ on claim ${number}`,
    'adjudication.given': ({ number, verdict, reason }) => `decided that claim ${number} is ${verdict}: ${reason}`,
    'adjudication.withdrawn': ({ number, verdict }) => `took back the decision ‘${verdict}’ on claim ${number}`,
    'act.undone': ({ deed }) => `undid: ${deed}`,
    'act.left': ({ deed }) => `left as it is: ${deed}`,
    'act.redone': ({ deed }) => `did again: ${deed}`,
    'claim.opened': ({ number }) => `looked at the verdicts on claim ${number} without giving one`,
    'story.policy-changed': ({ policy }) => `changed how rulings come about${policy && `: ${policy}`}`,
    'policy.standard-changed': ({ policy }) => `changed the policy of new stories${policy && `: ${policy}`}`,
    'evidence.added': ({ number }) => `added evidence to claim ${number}`,
    'evidence.restored': ({ number }) => `put evidence back on claim ${number}`,
    'evidence.withdrawn': ({ number }) => `took back evidence on claim ${number}`,
    'difference.dismissed': ({ number, reason }) => `dismissed a difference on claim ${number}: ${reason}`,
    'difference.restored': ({ number }) => `restored a difference on claim ${number}`,
    'thread.begun': ({ number, about }) =>
      `began to talk about ${about === 'difference' ? 'a difference of ' : about === 'sentence' ? 'a sentence of ' : ''}claim ${number}`,
    'comment.written': ({ number }) => `commented on claim ${number}`,
    'comment.changed': ({ number }) => `changed a comment on claim ${number}`,
    'comment.withdrawn': ({ number }) => `took back a comment on claim ${number}`,
    'thread.resolved': ({ number }) => `resolved a thread on claim ${number}`,
    'thread.reopened': ({ number }) => `opened a thread on claim ${number} again`,
    'story.access-changed': ({ access }) =>
      access === 'open' ? 'opened the story to the desk' : 'restricted the story to its members',
    'member.set': ({ role }) => `made somebody a member of the story as ${role}`,
    'member.removed': () => 'took somebody out of the story’s members',
    'block.kept': ({ label, text }) => `kept a passage of ‘${label}’ that had been set aside: ${text}`,
    'block.set-aside': ({ label, text }) => `set aside a passage of ‘${label}’: ${text}`,
    'sentence.join': ({ label, text }) => `joined two sentences of ‘${label}’: ${text}`,
    'sentence.split': ({ label, text }) => `split a sentence of ‘${label}’: ${text}`,
    'alignment.parted': ({ number, text }) => `parted a sentence from claim ${number}: ${text}`,
    'alignment.merged': ({ number, other }) => `merged claim ${number} with claim ${other}`,
    'alignment.moved': ({ number, other, text }) => `moved a sentence from claim ${number} to claim ${other}: ${text}`,
    'alignment.copied': ({ number, other, text }) =>
      `put a sentence of claim ${number} in claim ${other} as well: ${text}`,
    'alignment.split': ({ number, text }) => `split claim ${number}: ${text} …`,
    'alignment.divided': ({ number, text }) => `divided a sentence of claim ${number} before: ${text}`,
    'alignment.related': ({ number, other }) => `marked claim ${number} as related to claim ${other}`,
    'alignment.refused': ({ number, other }) => `said that claim ${number} is not the same as claim ${other}`,
    'alignment.restored': ({ number }) => `put the alignment of claim ${number} back as it was before`,
    'alignment.released': ({ number }) => `took back a change to the alignment${number && ` of claim ${number}`}`,
    'edition.published': ({ edition, note }) => `published edition ${edition} of the report${note && `: ${note}`}`,
    'edition.withdrawn': ({ edition, notice }) => `withdrew edition ${edition} of the report: ${notice}`,
    'report-key.made': () => 'made the key that reports are signed with',
    'edition.shown': ({ edition }) => `put edition ${edition} of the report on its public page`,
    'edition.hidden': ({ edition }) => `took edition ${edition} of the report off its public page`,
    'disclosure.changed': () => 'changed what the report discloses',
    'organisation.changed': () => 'changed what every report discloses',
    'mend.withdrawn': ({ label, text }) => `took back a change to ‘${label}’: ${text}`,
    'person.invited': ({ role, note }) => `invited ${withArticle(role)}: ${note}`,
    'invitation.withdrawn': ({ role, note }) => `withdrew the invitation of ${withArticle(role)}: ${note}`,
    'person.joined': ({ name, role }) => `welcomed ${name} as ${role}`,
    'person.changed': () => 'changed the own name or address',
    'person.role-changed': ({ name, role, roleBefore }) =>
      `made ${name} ${withArticle(role)} instead of ${withArticle(roleBefore)}`,
    'secret.renewed': () => 'renewed the signing secret',
    'person.signed-out': ({ name }) => `signed ${name} out of all browsers`,
    'person.disabled': ({ name }) => `disabled the account of ${name}`,
    'person.exported': ({ name }) => `took a copy of all that is kept about ${name}`,
    'person.erased': () => 'erased the personal data of somebody who has left',
    'person.enabled': ({ name }) => `enabled the account of ${name} again`,
  }),

  /** What is told of deeds on a claim that their reader may not look into yet. */
  sealedDeeds: deeds({
    'verdict.given': ({ number }) => `gave a verdict on claim ${number}`,
    'verdict.changed': ({ number }) => `changed a verdict on claim ${number}`,
    'verdict.withdrawn': ({ number }) => `took back a verdict on claim ${number}`,
    'evidence.added': ({ number }) => `added evidence to claim ${number}`,
    'evidence.restored': ({ number }) => `put evidence back on claim ${number}`,
    'evidence.withdrawn': ({ number }) => `took back evidence on claim ${number}`,
    'difference.dismissed': ({ number }) => `dismissed a difference on claim ${number}`,
    'difference.restored': ({ number }) => `restored a difference on claim ${number}`,
    'thread.begun': ({ number }) => `commented on claim ${number}`,
    'comment.written': ({ number }) => `commented on claim ${number}`,
    'comment.changed': ({ number }) => `changed a comment on claim ${number}`,
    'comment.withdrawn': ({ number }) => `took back a comment on claim ${number}`,
    'thread.resolved': ({ number }) => `resolved a thread on claim ${number}`,
    'thread.reopened': ({ number }) => `opened a thread on claim ${number} again`,
    'act.left': ({ number }) => `left something on claim ${number} as it is`,
    'act.undone': ({ number }) => `undid something on claim ${number}`,
    'act.redone': ({ number }) => `did something on claim ${number} again`,
    other: ({ number }) => `did something on claim ${number} that is sealed while it is reviewed blind`,
  }),

  activity: {
    title: 'Activity',
    story: 'Story',
    any: 'any',
    person: 'Person',
    anybody: 'anybody',
    show: 'Show',
    nothingYet: 'Nothing has happened here yet.',
    nothingFits: 'Nothing fits this choice.',
    everything: 'Show everything',
    pages: 'Pages',
    earlier: 'Earlier',
  },

  history: {
    title: (number: number) => `History of claim ${number}`,
    verdicts: 'Verdicts that hold',
    searched: 'Searched:',
    lookAgain: (why: string) => `look again: ${why}`,
    happened: 'What happened, the latest first',
    holdAgain: 'Hold this verdict again',
    nothingYet: 'Nobody has done anything here yet.',
    nothingBefore: 'Nobody has done anything before.',
    latest: 'Latest',
    claim: (number: number) => `Claim ${number}`,
    noSuchClaim: (number: number) => `There is no claim ${number} in this story.`,
  },

  restoration: {
    asItWas: 'The claim as it was then',
    after: (deed: string) => `after ${deed}`,
    title: (number: number) => `Claim ${number} as it was`,
    history: 'History',
    afterThis: (deed: string) => `After ${deed}`,
    changes: 'This would change',
    oneAct: 'All of it is one act, done anew under your name: nothing is erased, and one undo takes it back.',
    putBack: 'Put it back so',
    nothing: 'Nothing that you could put back: as far as your rights go, the claim stands as it did then.',
    stays: 'This stays as it is now',
    theRest: 'Talk, the texts, and what the analysis finds in them.',
    done: (count: number) =>
      `${count === 1 ? 'One thing is' : `${number(count)} things are`} as before again. It is one act: one undo takes it back.`,
    sealed: 'Others’ work on this claim is sealed for you while it is reviewed blind: give your own verdict first.',
    noSuchEvent: 'There is no such event on this claim.',
    meanwhile: 'Something happened on the claim meanwhile: this is what would change now.',
    standsSo: 'Nothing of it can be put back: the claim stands so.',
    alignmentChanged: 'The alignment was changed since. Look again first.',
    verdict: (value: string, reason: string) => `You hold ‘${value}’ again: ${reason}`,
    noVerdict: 'You hold no verdict any more.',
    decision: (value: string, reason: string) => `You decide that it is ${value}, in the words of then: ${reason}`,
    noDecision: 'The decision is taken back.',
    evidence: (title: string) => `Evidence counts again: ${title}`,
    noEvidence: (title: string) => `Evidence is taken back: ${title}`,
    dismissal: (why: string, reason: string) => `You dismiss a difference as it was then (${why}): ${reason}`,
    noDismissal: (why: string) => `A difference is no longer dismissed: ${why}`,
    alignmentBack: 'What was changed about the alignment since is taken back; the story is compared again.',
    alignmentAgain: 'What held of the alignment then holds again; the story is compared again.',
    alignmentBoth:
      'What was changed about the alignment since is taken back, and what held then holds again; the story is compared again.',
    seat: (name: string, due: string) => `${name} has it to look at${due && `, due ${due}`}.`,
    noSeat: (name: string) => `${name} has it to look at no more.`,
    theirs: (name: string) => `${name} held another verdict then: only ${name} can hold it again.`,
    editors: {
      verdict: '',
      decision: 'Only an editor can put the decision back',
      evidence: 'Only an editor can put others’ evidence back or take it back',
      dismissal: 'Only an editor can put the dismissal back',
      alignment: 'Only an editor can put the alignment back',
      assignment: 'Only an editor can give the claim to others, or take it from them',
    },
    gone: {
      verdict: '',
      decision: 'What the decision was about is not there any more',
      evidence: 'The evidence is not there any more',
      dismissal: 'The analysis finds the dismissed difference no more',
      alignment: 'What the alignment was about is not there any more',
      assignment: 'Whoever had the claim has no account any more',
    },
    named: (words: string, name: string) => (name === '' ? `${words}.` : `${words}: ${name}`),
  },

  notices: {
    title: 'Notices',
    what: 'Who named or answered you, decided against your verdict or gave you a claim, and what others did in the stories you follow.',
    notRead: 'not read',
    markRead: 'Mark as read',
    markReadNamed: (notice: string) => `Mark as read: ${notice}`,
    markUnread: 'Mark as not read',
    markUnreadNamed: (notice: string) => `Mark as not read: ${notice}`,
    markAll: 'Mark all as read',
    allRead: 'All of it is read.',
    unreadTitle: 'Not read',
    readTitle: 'Read',
    news: (count: number) => `${number(count)} new`,
    seeAll: 'See all of it',
    nothing: 'Nothing yet. Follow a story to hear what others do there; its page has the button.',
    mention: (who: string, claim: number) => `${who} named you in a comment on claim ${claim}`,
    answer: (who: string, claim: number) => `${who} answered where you wrote on claim ${claim}`,
    assigned: (who: string, claim: number, due: string) => `${who} gave you claim ${claim}${due && `, due ${due}`}`,
    overruled: (who: string, claim: number, verdict: string, reason: string) =>
      `${who} decided that claim ${claim} is ${verdict}, against your verdict: ${reason}`,
  },

  undo: {
    title: 'Undo',
    what: 'What you did in this story, the last first. Nothing is erased: undoing is one more line of the history. What somebody else changed since is left alone.',
    claimsInOneGo: (count: number) => `${number(count)} claims in one go`,
    thingsInOneGo: (count: number) => `${number(count)} things in one go`,
    seeClaim: (claim: number) => `see claim ${claim}`,
    seeVersion: 'see the version',
    undoTitle: 'This would be undone',
    undo: 'Undo it',
    leave: 'Leave it, and show what you did before',
    left: 'It stays as it is. Here is what you did before it.',
    nothingDone: 'You have done nothing here that can be undone.',
    more: (count: number) => `Before it, ${number(count)} more can be undone, one after the other.`,
    redoTitle: 'This would be done again',
    redo: 'Do it again',
    nothingUndone: 'You have undone nothing since.',
    onlyHere: (claims: number[]) =>
      `Only this version tells ${claimsOf(claims)}: without it they are no longer found, and what was said of them is kept.`,
    othersReviewed: (claims: number[]) => `Others reviewed ${claimsOf(claims)} since.`,
    undone: 'Undone.',
    undoneClaims: (count: number) => `Undone, on ${number(count)} claims.`,
    undoneThings: (count: number) => `Undone, ${number(count)} things at once.`,
    redone: 'Done again.',
    redoneClaims: (count: number) => `Done again, on ${number(count)} claims.`,
    redoneThings: (count: number) => `Done again, ${number(count)} things at once.`,
    nothingToUndo: 'There is nothing to undo.',
    nothingToRedo: 'There is nothing to redo.',
    nothingToLeave: 'There is nothing to leave as it is.',
    didSomethingElse: 'You did something else meanwhile. Look at what comes next first.',
    claim: (claim: number) => `Claim ${claim}`,
    version: (label: string) => `‘${label}’`,
    story: 'The story',
    cannotUndo: (what: string) =>
      `${what} was changed since, so this cannot be undone. You can leave it as it is, and undo what you did before it.`,
    cannotRedo: (what: string) => `${what} was changed since, so this cannot be done again.`,
    onlyEditorsGive: 'Only an editor or an admin gives claims to others.',
    stayingTitle: 'What stays',
    stays: {
      opened: 'What was seen cannot be unseen: a verdict after it would not be blind.',
      published: 'Others may have read it. Withdraw it with a notice, or publish a corrected one.',
      withdrawn: 'Others may have read it. Publish another edition.',
      shown: 'Others may have read it. Take it off the public page there.',
      hidden: 'Others may have read it. Put it on the public page again there.',
      created: 'A story stays, with the texts it was made of; a version can be set aside on its page.',
      imported: 'A story that was brought in stays.',
      broughtIn: 'Each version it added can be taken back by itself.',
      cancelled: 'Bring in again what was stopped.',
      lookedAt: 'What was corrected on the way in can be corrected on the version’s page.',
      unknown: 'This cannot be undone.',
      before: 'It was done before it was kept how to undo it.',
    },
  },

  /** What a new analysis changed, a line a thing. */
  changes: {
    added: (versions: string[]) => `${someOf(versions)} ${versions.length === 1 ? 'was' : 'were'} added.`,
    revised: (versions: string[]) =>
      `${someOf(versions)} ${versions.length === 1 ? 'has a new text' : 'have new texts'}.`,
    newClaims: (count: number) => counted(count, 'new claim.', 'new claims.'),
    grownClaims: (count: number) =>
      counted(count, 'claim is now told by a further version.', 'claims are now told by a further version.'),
    newContradictions: (count: number) => counted(count, 'new contradiction.', 'new contradictions.'),
    newDiscrepancies: (count: number) => counted(count, 'new discrepancy.', 'new discrepancies.'),
    stale: (count: number) =>
      counted(
        count,
        'verdict needs a second look, because its claim now reads otherwise.',
        'verdicts need a second look, because their claims now read otherwise.',
      ),
    gone: (count: number) =>
      counted(
        count,
        'reviewed claim is no longer found; its verdicts are kept.',
        'reviewed claims are no longer found; their verdicts are kept.',
      ),
    broken: (count: number) =>
      counted(
        count,
        'change to the alignment by hand could not be kept to; the page ‘Alignment’ says which.',
        'changes to the alignment by hand could not be kept to; the page ‘Alignment’ says which.',
      ),
    nothingElse: 'Nothing else changed: no new claims and no new differences.',
  },

  /** One version as printed, beside what the others print. */
  read: {
    published: (when: string) => `published **${when}**`,
    differing: (count: number) =>
      `**${number(count)}** ${count === 1 ? 'sentence' : 'sentences'} others print differently`,
    aside: (count: number) => `**${number(count)}** ${count === 1 ? 'paragraph' : 'paragraphs'} [set aside]`,
    versions: 'Versions',
    noneDiffers: 'no version differs',
    differ: (count: number) => (count === 1 ? '1 differs' : `${number(count)} differ`),
    orMoreDiffer: (count: number) => `${number(count)} or more differ`,
    versionsDiffer: (count: number) => counted(count, 'version differs', 'versions differ'),
    onlyHere: 'only in this source',
    asPrinted: 'As printed',
    notReadYet: 'Not read yet: the analysis is still under way.',
    claim: (claim: number) => `Claim ${claim}`,
    others: 'How the others print it',
    choose:
      'Choose a sentence: what the other versions print of it appears here. The darker its ground, the more of them differ.',
    chooseAlike: 'No other version differs from this one. Choose a sentence to see who else tells it.',
    before: 'Difference before',
    next: 'Next difference',
  },

  /** Where a story comes from: its versions as a tree of sources, and in time. */
  origins: {
    title: 'Sources and dates',
    tree: 'Family tree',
    agency: 'agency',
    dateUnknown: 'date unknown',
    shared: (same: number, all: number) =>
      `${number(same)} of ${number(all)} ${all === 1 ? 'sentence' : 'sentences'} word for word`,
    notCompared: 'The versions have not been compared yet.',
    timeline: 'Timeline',
    timelineWhat:
      'What was published when, and the days the claims tell of, each as it was printed and how it was understood.',
    long: 'The story is long: only the dates of its first versions are shown.',
    published: 'Published:',
    elsewhere: (days: string[]) => `The same claim is also told of ${days.join(', ')}.`,
    noDates: 'No version is dated, and no claim names a day.',
    assumed: 'the version is undated, so it was read as of that day',
    span: (from: string, to: string) => `${from} to ${to}`,
  },

  search: {
    title: 'Search',
    words: 'Words',
    wordsHint:
      'Every word has to be there; "words in quotation marks" together. Claims, texts, evidence, reasons and comments are searched.',
    kind: 'In',
    everything: 'everything',
    story: 'Story',
    any: 'any',
    kinds: {
      claim: 'Claims',
      version: 'Texts',
      evidence: 'Evidence',
      verdict: 'Reasons of verdicts',
      dismissal: 'Reasons of dismissals',
      comment: 'Comments',
      story: 'Titles of stories',
    },
    moreFound: (most: number) => `More than ${number(most)} found; these are the first. Add a word, or choose a story.`,
    found: (count: number) => `${number(count)} found.`,
    nothing: 'Nothing holds all of these words. Try fewer of them, or a part of a word.',
    hits: {
      story: () => 'The story',
      claim: (claim: number) => `Claim ${claim}`,
      version: () => 'Text',
      evidence: (claim: number) => `Evidence on claim ${claim}`,
      verdict: (claim: number) => `Verdict on claim ${claim}`,
      comment: (claim: number) => `Comment on claim ${claim}`,
      dismissal: (claim: number) => `Dismissed difference of claim ${claim}`,
    },
  },

  /** Who sees a story, and what each may do in it. */
  members: {
    title: 'Members',
    open: 'Everybody at the desk sees this story. Members have the role given here; all others the one they have at the desk.',
    restricted:
      'Only its members and admins see this story. To everybody else it is not there: no list, search or notice names it.',
    who: 'Who belongs to it',
    mayDo: (name: string) => `What ${name} may do`,
    takeOut: 'Take out',
    takeOutNamed: (name: string) => `Take out ${name}`,
    nobody: 'Nobody has a role of their own here.',
    add: 'Add',
    chooseSomebody: 'choose somebody',
    as: 'as',
    accessTitle: 'Who sees the story',
    everybody: 'Everybody at the desk',
    everybodyHint: 'Each with the role they have, unless they are given another above.',
    itsMembers: 'Its members',
    itsMembersHint: 'And admins. Whoever sets it stays in it as an editor. What is published stays public.',
    editorsSet: 'Editors of the story set it.',
    saved: 'Saved.',
    holds: 'Saved. It holds from now on.',
    noMember: 'No member any more. What they did stays.',
    choosePerson: 'Choose somebody.',
    chooseRole: 'Choose what they may do.',
    chooseAccess: 'Choose who sees the story.',
    gone: 'Nobody of this name has an account here any more.',
  },

  agreement: {
    title: 'Agreement',
    judged: (judged: number, all: number, blind: boolean) =>
      `${number(judged)} of ${number(all)} claims are judged by two reviewers or more${blind ? ', each verdict as it was first given, before its reviewer saw the others’' : ''}.`,
    sealed: (count: number) => `${number(count)} claims you have not judged are left out.`,
    story: 'The story',
    on: 'on',
    nobody: 'No two people have judged the same claim yet.',
    kinds: 'By kind of difference',
    differIn: 'claims that differ in',
    noKinds: 'No claim with a difference is judged by two people.',
    pairs: 'By pair of reviewers',
    reviewers: 'reviewers',
    claims: 'claims',
    pairsOf: 'pairs',
    same: 'same verdict',
    alpha: 'alpha',
    which: 'which is',
    allClaims: 'All claims',
    rules: 'Rules, by how often their findings are dismissed',
    rule: 'rule',
    found: 'found',
    dismissed: 'dismissed',
    share: 'share',
    noRules: 'No rule has found a difference.',
    few: 'too few to say',
    certain: 'all the same, so chance cannot be told',
    reliable: 'reliable',
    tentative: 'tentative',
    unreliable: 'not reliable',
    meaning:
      'Same verdict: the share of all pairs of verdicts on one claim that are the same. Alpha is Krippendorff’s, for categories: 1 is full agreement, 0 what chance would bring about. From 0.80 on it is called reliable, from 0.67 on tentative. Below ten claims there are too few to say.',
  },

  /** What is wrong with an archive that was given. */
  archiveFiles: {
    noArchive: (name: string, part: string) => `‘${name}’ is no archive of a story: it has no ${part}.`,
    notAsArchive: (name: string, part: string) =>
      `‘${name}’ is no archive of a story: its ${part} does not read as one.`,
    newer: (name: string) => `‘${name}’ was made by a newer Crossread: bring this one up to date first.`,
    unnamed: (name: string, part: string) => `‘${name}’ holds ‘${part}’, which its list does not name.`,
    changed: (name: string, part: string) => `‘${part}’ in ‘${name}’ was changed after it was exported.`,
    missing: (name: string, part: string) => `‘${part}’ is missing from ‘${name}’.`,
    listChanged: (name: string) => `The list of ‘${name}’ was changed.`,
    line: (part: string, line: number) => `Line ${line} of ${part} does not read as it should.`,
    notOneStory: 'The archive does not hold the one story it names.',
    event: (seq: number, fault: string) => `Event ${seq} of the archive ${fault}.`,
    eventFaults: {
      elsewhere: 'is not of its story',
      unreadable: 'does not read as it should',
      forged: 'is not what it was where it comes from',
    },
    row: (table: string, column: string, fault: string) =>
      `A row of ‘${table}’ in the archive has a ‘${column}’ that ${fault}.`,
    rowFaults: {
      number: 'is no number',
      text: 'is no text',
      word: 'is not one of the words it may be',
      unreadable: 'does not read as it should',
      address: 'is no web address',
      id: 'is no id',
      type: 'is no type',
      time: 'is no time',
    },
    text: (table: string) => `A text of ‘${table}’ in the archive is not what its hash says.`,
    parent: (table: string, column: string) =>
      `A row of ‘${table}’ in the archive names a ‘${column}’ that is not in it.`,
    unknown: (what: string) =>
      `The archive holds a ‘${what}’ that this Crossread does not know: bring it up to date first.`,
    file: (id: string) => `The file ${id} in the archive is not what its hash says.`,
    otherStory: {
      claim: 'An event of the archive speaks of a claim of another story here.',
      version: 'An event of the archive speaks of a version of another story here.',
    },
    address: 'The archive names somebody by an address that is none.',
    somebody: 'The archive does not name everybody who did something in it.',
  },

  /** What reviewers say to each other about a claim. */
  talk: {
    title: 'Talk',
    takenBack: (who: string, when: string) => `Taken back by ${who}, ${when}`,
    changed: (when: string) => `Changed ${when}`,
    until: (when: string) => `until ${when}:`,
    change: 'Change',
    yourWords: 'Your words',
    takeBack: 'Take back',
    note: 'A note in its place',
    takeItBack: 'Take it back',
    thread: (about: string) => `Thread: ${about}`,
    resolvedBy: (who: string, when: string) => `resolved by ${who}, ${when}`,
    openAgain: 'Open it again',
    answer: 'Answer',
    yourAnswer: 'Your answer',
    resolve: 'Resolve',
    blind: 'While the claim is reviewed blind you see only what you say yourself; others see it once they have judged.',
    nothing: 'Nobody has said anything yet. What is said here stays at the desk: no report prints it.',
    resolvedCount: (count: number) => `${number(count)} resolved`,
    say: 'Say something',
    what: 'What do you want to say?',
    about: 'About',
    sayIt: 'Say it',
    mention: 'Write @ and a name to tell somebody',
    aboutClaim: 'The claim',
    aboutDifference: (kind: string) => `Difference in ${kind}`,
    aboutGoneDifference: 'A difference the analysis no longer finds',
    aboutSentence: (version: string) => `Sentence of ${version}`,
    aboutGoneSentence: 'A sentence as it was',
    wholeClaim: 'the claim as a whole',
    said: 'Said. Whoever you named is told.',
    answered: 'Answered.',
    resolved: 'Resolved. It stays readable, and can be opened again.',
    reopened: 'The thread is open again.',
    reworded: 'Changed. What it said before stays.',
    withdrawn: 'The comment is taken back.',
    writeFirst: 'Write something first.',
    chooseAbout: 'Choose what it is about.',
    onlyAuthor: 'Only who wrote a comment can change it.',
    onlyAuthorOrEditor: 'Only who wrote a comment, or an editor, can take it back.',
    sayWhy: 'Say why: whoever wrote it is told.',
    noLongerFound: 'The analysis no longer finds this: choose again.',
    draftBack: (when: string) => `Your words of ${when} are back; they are not saved yet.`,
    discard: 'Discard them',
  },

  /** What was asked for and is not there. */
  missing: {
    batch: 'There is no such batch.',
    change: 'There is no such change.',
    claim: 'There is no such claim.',
    comment: 'There is no such comment.',
    decision: 'There is no such decision.',
    difference: 'There is no such difference.',
    dismissal: 'There is no such dismissal.',
    edition: 'There is no such edition.',
    'edition that stands': 'There is no such edition that stands.',
    event: 'There is no such event.',
    evidence: 'There is no such evidence.',
    file: 'There is no such file.',
    invitation: 'There is no such invitation.',
    item: 'There is no such item.',
    person: 'There is no such person.',
    story: 'There is no such story.',
    thread: 'There is no such thread.',
    verdict: 'There is no such verdict.',
    version: 'There is no such version.',
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
    tooOften: 'Too many pages at once',
    tooOftenWhy: 'More pages were asked for from your network than we can send. Wait a minute, then try again.',
    tooOftenOfYou:
      'More was asked for under your name within a minute than anybody can read: perhaps a program does it, or a page that reloads itself. This request did nothing. Wait a minute, go back in your browser and try again; what you typed is still in its form.',
    notReachable: 'Not reachable',
    nothingSaved: 'Nothing can be saved right now',
    expired: 'This form has expired',
    expiredWhy:
      'It was opened before the last sign-in, in another browser, or before the server changed its keys. Go back, reload the page and send it again: what you typed is still in it.',
    tooLarge: 'Too large',
    tooLargeWhy: 'What was sent is larger than is taken here: 20 MB of text, 25 MB a file.',
    unreadable: 'The request could not be read',
    tryAgain: 'Go back and try again.',
    ours: 'Something went wrong on our side',
    oursWhy: 'Nothing was half saved. Try again; if it happens again, tell whoever runs this server.',
    renewed:
      'Nothing was saved: somebody signed in, or the server changed its keys, since this page was opened. It has been renewed, and what you typed is still here: save once more.',
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

  /** Going through a queue from claim to claim. */
  walk: {
    queues: {
      mine: 'My queue',
      second: 'Second pair of eyes',
      disagreements: 'Disagreements',
      stale: 'Look again',
      unassigned: 'Unassigned',
    },
    place: (place: number, of: number) => `· ${number(place)} of ${number(of)}`,
    next: 'Next in the queue',
    through: 'You are through with this queue.',
    back: 'Back to the queues',
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
    making: 'Being made.',
    makingBar: 'How much is made',
    makingClaims: '{done} of {of} claims',
    makingFormats: '{done} of {of} formats',
    makingStop: 'Stop',
    makingMade: 'Made: your browser has it.',
    makingStopped: 'Stopped. Nothing is left of it but, perhaps, the beginning of a file.',
    makingFailed: 'It could not be made. Try again.',
  },
};

/** Versions that are named one by one. */
const NAMED = 6;

/** All names where they are few, else the first ones and how many more. */
function someOf(versions: string[]): string {
  if (versions.length <= NAMED) return versions.join(', ');
  const more = versions.length - NAMED + 1;
  return `${number(versions.length)} versions (${versions.slice(0, NAMED - 1).join(', ')} and ${number(more)} more)`;
}

function claimsOf(numbers: number[]): string {
  return `${numbers.length === 1 ? 'claim' : 'claims'} ${list(numbers.map(String))}`;
}

/** 'an editor', 'a reviewer'. */
function withArticle(role: string): string {
  return `${/^[aeio]/.test(role) ? 'an' : 'a'} ${role}`;
}
