import { tokenise } from '../text/tokens.ts';
import type { AnnotatedSentence, BlockKind, Sentence, Token, VersionContext } from '../types.ts';
import type { AttributionDetail } from './attribution.ts';
import { LazyDetails } from './details.ts';
import type { NameDetail } from './names.ts';
import { type Print, printOf } from './prints.ts';

/** Many versions print one sentence, and only one copy of it is ever looked into: a copy costs next to nothing. */
export class ReadSentence implements AnnotatedSentence {
  id: string;
  start: number;
  end: number;
  kind: BlockKind;
  text: string;
  version: string;
  source: string;
  declare published?: string;
  #tokens: Token[] | undefined;
  #print: Print | undefined;
  #context: VersionContext;
  #details: LazyDetails | undefined;

  constructor({ id, start, end, kind, text }: Sentence, version: string, context: VersionContext) {
    this.id = id;
    this.start = start;
    this.end = end;
    this.kind = kind;
    this.text = text;
    this.version = version;
    this.source = context.source;
    if (context.published !== undefined) this.published = context.published;
    this.#context = context;
  }

  get tokens(): Token[] {
    this.#tokens ??= tokenise(this.source, this.start, this.end);
    return this.#tokens;
  }

  get print(): Print {
    this.#print ??= printOf(this.start, this.end, this.#context);
    return this.#print;
  }

  get details(): LazyDetails {
    this.#details ??= new LazyDetails(this, this.#context);
    return this.#details;
  }

  /** The same sentence with what only its whole version tells; both as `details.unplaced` gave them. */
  linked(names: NameDetail[], attributions: AttributionDetail[]): ReadSentence {
    const sentence = new ReadSentence(this, this.version, this.#context);
    sentence.#tokens = this.#tokens;
    sentence.#print = this.#print;
    sentence.#details = new LazyDetails(sentence, this.#context, { names, attributions });
    return sentence;
  }
}
