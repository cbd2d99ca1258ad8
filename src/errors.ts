import { type Words, words } from './words/words.ts';

/** What can go wrong in ways a person can mend. The web's error middleware and the command line turn them into words. */
export class CrossreadError extends Error {
  override name = this.constructor.name;
}

/** What was asked for is not there (or not for this person to know of). */
export class NotFound extends CrossreadError {
  /** In the words for what is not there. */
  static of(what: keyof Words['missing']): NotFound {
    return new NotFound(words().missing[what]);
  }
}

/** Nobody is signed in, or not any more. */
export class SignedOut extends CrossreadError {}

/** The person is known but may not do this. */
export class Forbidden extends CrossreadError {}

/** Somebody else changed the same thing meanwhile. */
export class Conflict extends CrossreadError {}

/** Somebody, perhaps the same person elsewhere, saved the same thing meanwhile: both are shown, and nothing is lost. */
export class SavedMeanwhile extends Conflict {
  /** What was saved, field by field. */
  readonly saved: { id: string; by: string; at: string; words: Record<string, string> };

  constructor(message: string, saved: SavedMeanwhile['saved']) {
    super(message);
    this.saved = saved;
  }
}

/** What was typed or sent cannot be taken as it is: a message a field; '' stands for the whole form. */
export class InvalidInput extends CrossreadError {
  readonly fields: Record<string, string>;

  constructor(fields: Record<string, string>) {
    super(Object.values(fields).join(' '));
    this.fields = fields;
  }
}

/** A link or file could not be read. */
export class SourceUnavailable extends CrossreadError {}

/** The disk or the database cannot work now: nothing was saved, and only whoever runs the server can mend it. */
export class StoreUnavailable extends CrossreadError {}

/** Passwords or tokens were tried too often; `seconds` until the next try. */
export class TooManyTries extends InvalidInput {
  readonly seconds: number;

  constructor(seconds: number) {
    super({ '': words().errors.tooManyTries(seconds) });
    this.seconds = seconds;
  }
}

/** One address asked for more than it may; it is told when to come again. */
export class TooOften extends CrossreadError {}

/** Comparing the versions of a story took longer than it may: `seconds`. */
export class TookTooLong extends InvalidInput {
  readonly seconds: number;

  constructor(seconds: number) {
    super({ '': words().analysis.tooLong(seconds) });
    this.seconds = seconds;
  }
}

/** A format cannot be made on this machine, or not of so much. */
export class FormatUnavailable extends CrossreadError {}
