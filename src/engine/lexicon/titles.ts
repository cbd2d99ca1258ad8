/** Titles, offices and the words they are made of. Collected by hand for Crossread (MIT). */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Address and rank before a name: no office of their own. */
export const HONORIFICS = set(`mr mrs ms miss mx dr sir dame lord lady rev reverend fr sister brother prof professor hon
  madame monsieur herr frau sheikh sheik shaykh imam ayatollah rabbi saint st capt captain col colonel gen general lt lieutenant
  sgt sergeant cpl corporal maj major adm admiral cmdr commander pvt det detective officer pope cardinal bishop archbishop
  king queen prince princess duke emperor`);

/** Short for an office. */
export const SHORT_OFFICES: ReadonlyMap<string, string> = new Map([
  ['sen', 'senator'],
  ['sens', 'senators'],
  ['reps', 'representatives'],
  ['rep', 'representative'],
  ['gov', 'governor'],
  ['pres', 'president'],
  ['atty', 'attorney'],
  ['supt', 'superintendent'],
  ['pm', 'prime minister'],
  ['ceo', 'chief executive'],
  ['cfo', 'chief financial officer'],
  ['coo', 'chief operating officer'],
  ['mp', 'member of parliament'],
]);

/** Nouns that name an office or an occupation a source is introduced by. */
export const OFFICES = set(`president premier chancellor minister secretary ambassador envoy senator congressman
  congresswoman representative lawmaker mp governor mayor councillor councilman councilwoman speaker leader chairman
  chairwoman chair chairperson chief head director commissioner superintendent officer official spokesman spokeswoman
  spokesperson aide adviser advisor assistant counselor counsellor deputy undersecretary judge justice magistrate prosecutor
  attorney lawyer solicitor barrister sheriff coroner inspector detective commander general admiral colonel captain
  lieutenant sergeant executive manager founder owner partner analyst economist strategist professor scientist
  researcher historian author writer journalist reporter editor columnist commentator correspondent critic coach
  captain player striker quarterback goalkeeper actor actress singer musician rapper director producer pilot
  activist campaigner organizer organiser candidate nominee contender diplomat negotiator delegate representative
  principal dean rector provost doctor physician surgeon nurse teacher student farmer engineer architect
  banker trader investor broker consultant contractor patriarch bishop archbishop cardinal priest pastor imam
  monarch regent treasurer trustee publicist agent publisher veteran witness juror resident neighbor neighbour cadet
  counterpart successor predecessor ceo cfo coo firefighter paramedic fighter champion rep pm`);

/** Words that belong to an office before or inside its noun: 'deputy foreign minister', 'Secretary of State'. */
export const OFFICE_MODIFIERS = set(`deputy vice prime foreign interior defense defence finance justice health education
  trade energy environment transport agriculture labor labour culture home state assistant associate under acting
  interim former ex-president ex past late senior junior chief top lead general national federal regional local presidential
  parliamentary congressional senate house white press permanent special executive managing financial operating
  attorney solicitor police fire district county city supreme court security intelligence military army navy air
  force policy communications economic political legal public affairs republican democratic party opposition
  majority minority first incoming outgoing then-president longtime veteran retired elected honorary global head
  co-founder founding assistant-secretary medical technical human rights climate russian ukrainian american`);

/** Modifiers that change who is meant: a deputy minister is not the minister. */
export const RANKS =
  set(`deputy vice assistant associate under undersecretary former acting interim ex past junior outgoing incoming
  ex-president first co`);

/** Words a name of an organisation ends in, or is made with. */
export const ORGANISATION_WORDS = set(`ministry department university college school institute institution agency bureau
  council committee commission court bank corporation corp inc ltd llc plc company co group holdings association
  union federation foundation fund party parliament congress senate assembly government administration authority
  police army navy forces force office service services club team church hospital museum center centre network news
  times post journal tribune herald chronicle guardian telegraph gazette daily magazine press radio television tv
  airlines airways railways motors industries systems technologies partners associates international organization
  organisation league alliance coalition society board chamber directorate secretariat command brigade regiment
  division house works laboratories laboratory labs studios records pictures entertainment media conference
  campaign caucus taskforce guard corps reserve treasury exchange foods airlines energy petroleum oil gas steel`);

/** Words a name of a place ends in. */
export const PLACE_WORDS =
  set(`street avenue road boulevard lane drive square plaza bridge river lake sea ocean bay gulf strait
  island islands peninsula mountain mountains mount valley desert forest park beach coast county province region
  district oblast prefecture state city town village airport port harbor harbour station canal creek heights hills
  hill springs falls canyon cape point highway parkway terrace suburb stadium arena`);

/** Lower-case bodies that speak: 'police said'. */
export const OFFICIAL_BODIES = set(`police officials authorities prosecutors investigators officers ministry government
  department office court military army administration detectives firefighters lawmakers regulators diplomats
  officer official embassy parliament council commission committee agency bureau ministers senators governors mayor
  mayors sheriff deputies spokesman spokeswoman spokesperson coroner paramedics rescuers campaign union company
  hospital university party president minister secretary senator governor chancellor premier`);

/** Sources that are not named. */
export const ANONYMOUS_WORDS =
  set(`source sources people person insiders insider witnesses witness critics experts analysts
  observers some many others someone somebody residents neighbors neighbours activists protesters supporters opponents
  relatives friends colleagues everyone`);

/** Agencies, papers and broadcasters. */
export const OUTLETS: ReadonlySet<string> = new Set(
  `reuters|associated press|ap|afp|agence france-presse|interfax|tass|itar-tass|ria|ria novosti|ria-novosti|xinhua|bloomberg|dpa|upi
  |ansa|efe|kyodo|yonhap|pti|press trust of india|anadolu|anadolu agency|bbc|bbc news|cnn|cbs|cbs news|nbc|nbc news|abc|abc news|fox news|fox
  |sky news|msnbc|npr|pbs|al jazeera|al arabiya|deutsche welle|dw|euronews|france 24|rt|sputnik|nhk|kcna|cbc|itv|channel 4
  |new york times|washington post|wall street journal|usa today|los angeles times|chicago tribune|boston globe|politico
  |guardian|times|sunday times|telegraph|daily telegraph|daily mail|independent|financial times|economist|mirror|sun
  |der spiegel|spiegel|bild|die welt|süddeutsche zeitung|frankfurter allgemeine zeitung|le monde|le figaro|el país|el pais
  |la repubblica|corriere della sera|haaretz|jerusalem post|moscow times|kommersant|vedomosti|novaya gazeta|izvestia|meduza
  |ukrinform|unian|interfax-ukraine|kyiv post|kyiv independent|dawn|geo news|the hindu|hindustan times|times of india|ndtv
  |global times|people's daily|south china morning post|japan times|asahi shimbun|yomiuri shimbun|straits times
  |sydney morning herald|age|globe and mail|toronto star|newsweek|time|axios|the hill|huffington post|buzzfeed|breitbart
  |daily beast|vox|slate|atlantic|new yorker|mcclatchy|tmz|people|variety|hollywood reporter|espn|anchorage daily news`
    .split('|')
    .map((name) => name.trim()),
);
