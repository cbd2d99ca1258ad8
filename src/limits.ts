/**
 * How much one request, person or story may ask of the server: all in one place, for whoever runs it to read and, in a
 * copy of their own, to change. What a file may unpack to stands with its reader in `sources/`, what a text may ask of
 * the engine in `engine/`.
 */
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;
const MEGABYTE = 1024 * 1024;

/** Milliseconds and bytes, unless the name says otherwise. */
export const LIMITS = {
  // --- connections
  connections: 2000,
  headerBytes: 16 * 1024,
  headerFields: 100,
  /** A client may take this long for its headers, and for all it sends: 75 MB over a slow line. */
  headersWithin: 15 * SECOND,
  requestWithin: 300 * SECOND,
  keepAliveFor: 10 * SECOND,
  /** A connection over which nothing goes either way for so long is cut: whoever asks and never reads the answer. */
  silentFor: 600 * SECOND,

  // --- forms and files
  formBytes: 20 * MEGABYTE,
  formFields: 1200,
  /** Of who is not signed in: an account's name, address and password need no more. */
  strangersFormBytes: 64 * 1024,
  files: 50,
  fileBytes: 25 * MEGABYTE,
  filesBytesTogether: 75 * MEGABYTE,

  // --- signing in
  /** Tries from one network address, and for one account from browsers that never signed in to it. */
  triesWindow: MINUTE,
  triesPerAddress: 20,
  triesPerAccountWindow: 15 * MINUTE,
  triesPerAccount: 10,
  /** Passwords are derived with 128 MB each: this many at once, this many waiting. */
  passwordsAtOnce: 2,
  passwordsWaiting: 30,
  /** A session ends when it is not used for so long, and after so long in any case. */
  sessionIdle: 30 * DAY,
  sessionLongest: 90 * DAY,

  // --- people who are signed in
  /** Of one person, in all their browsers together; no pace anybody works at comes near it. Streams do not count. */
  requestsWindow: MINUTE,
  requestsPerMember: 6000,

  // --- pages everybody may read
  /**
   * From one network address, which may be a whole newsroom's; what a browser has already, and is only told to keep, does
   * not count.
   */
  publicPagesWindow: MINUTE,
  publicPagesPerAddress: 600,
  /** Characters of drawn pages that are kept for whoever asks next. */
  publicPagesKept: 20 * MEGABYTE,

  // --- work
  /** A request waits this long for its analysis before the page shows the progress instead. */
  patience: 1500,
  analysisWithin: 120 * SECOND,
  fileReadWithin: 60 * SECOND,
  /** What was sent in and nobody settled (a file that could not be added, a page in an inbox) is kept for so long. */
  waitingKept: 30 * DAY,
} as const;
