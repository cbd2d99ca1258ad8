/**
 * Function words of English: articles, pronouns, prepositions, conjunctions, auxiliaries and their contractions.
 * A closed class, listed by hand; 'not' and 'no' belong here because polarity is read by its own annotator.
 */
const STOP_WORDS = new Set(
  `a an the this that these those such
  i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers
  herself it its itself they them their theirs themselves one
  who whom whose which what whoever whatever whichever
  and or but nor so yet if because as until while although though unless since whereas whether than
  of at by for with about against between into through during before after above below to from up down in out on off
  over under upon within without toward towards among amid amidst across around along beside besides via per despite
  onto behind beyond near
  again further then once here there when where why how
  all any both each few more most other others some only own same too very just also even still already ever never
  am is are was were be been being have has had having do does did doing will would shall should can could may might
  must ought need dare used
  no not n't none neither either nothing nobody
  i'm i've i'd i'll we're we've we'd we'll you're you've you'd you'll he's he'd he'll she's she'd she'll it's it'd
  it'll they're they've they'd they'll that's that'd that'll there's there'd there'll here's who's who'd who'll
  what's where's when's why's how's let's
  isn't aren't wasn't weren't haven't hasn't hadn't don't doesn't didn't won't wouldn't shan't shouldn't can't cannot
  couldn't mayn't mightn't mustn't needn't ain't
  's 're 've 'd 'll 'm`
    .split(/\s+/)
    .filter(Boolean),
);

/** A function word of English, in lower case. */
export function isStopWord(norm: string): boolean {
  return STOP_WORDS.has(norm);
}
