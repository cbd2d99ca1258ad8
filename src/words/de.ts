import { counted, list, number } from './format.ts';
import type { Words } from './words.ts';

/** The phrases of en.ts in German. */
export const de: Words = {
  name: 'Deutsch',

  common: {
    youAreHere: 'Sie sind hier',
    optional: '(freiwillig)',
    save: 'Speichern',
    close: 'Schließen',
    stories: 'Geschichten',
    lookAtFields: 'Noch ist nichts gespeichert: Bitte sehen Sie sich die markierten Felder an.',
    savedHere: 'Für diesen Browser gespeichert.',
  },

  counts: {
    versions: (count) => counted(count, 'Fassung', 'Fassungen'),
    sources: (count) => counted(count, 'unabhängige Quelle', 'unabhängige Quellen'),
    claims: (count) => counted(count, 'Behauptung', 'Behauptungen'),
  },

  rulings: { confirmed: 'Bestätigt', disputed: 'Strittig', unsourced: 'Unbelegt', open: 'Offen' },

  levels: { contradiction: 'Widerspruch', discrepancy: 'Abweichung', wording: 'Wortwahl' },

  kinds: {
    number: 'Zahl',
    date: 'Datum',
    person: 'Person',
    place: 'Ort',
    organisation: 'Organisation',
    role: 'Funktion',
    attribution: 'Zuschreibung',
    quotation: 'Zitat',
    polarity: 'Verneinung',
    certainty: 'Gewissheit',
    scope: 'Umfang',
    wording: 'Wortwahl',
  },

  roles: { viewer: 'Lesende', reviewer: 'Prüfende', editor: 'Redaktion', admin: 'Admin' },

  rulingTitles: {
    confirmed: 'Bestätigt',
    disputed: 'Strittig',
    unsourced: 'Unbelegt',
    open: 'Noch nicht geprüft',
  },

  rulingMeanings: {
    confirmed: 'Die aufgeführten Belege tragen die Behauptung, wie die Medien sie drucken.',
    disputed:
      'Die Fassungen oder die Belege widersprechen sich darin. Das heißt nicht, dass die Behauptung falsch ist.',
    unsourced:
      'Es fand sich keine Quelle, die Lesende nachprüfen könnten. Das heißt nicht, dass die Behauptung falsch ist.',
    open: 'Noch hat niemand geurteilt, oder nicht so viele, wie die Redaktion verlangt.',
  },

  levelMeanings: {
    contradiction: 'Beides kann nicht stimmen.',
    discrepancy: 'Sie unterscheiden sich in der Sache; beides kann stimmen.',
    wording: 'Sie sagen dasselbe mit anderen Worten.',
  },

  relations: {
    copy: 'ein Text, kopiert',
    'edited-copy': 'ein Text, bearbeitet',
    'same-wire': 'Text einer Agentur',
    single: 'eine eigene Quelle',
  },

  stances: {
    supports: 'stützt die Behauptung',
    undermines: 'schwächt die Behauptung',
    context: 'gibt Zusammenhang',
    sealed: 'was er besagt, ist versiegelt',
  },

  confidences: { low: 'geringe Sicherheit', medium: 'mittlere Sicherheit', high: 'hohe Sicherheit' },

  states: {
    agrees: 'kein Unterschied',
    wording: 'andere Worte',
    discrepancy: 'Abweichung',
    contradiction: 'Widerspruch',
    removed: 'beim Bereinigen entfernt',
    unaligned: 'nicht zugeordnet',
    silent: 'nicht berichtet',
  },

  findings: {
    contradiction: { title: 'Widersprüche', lead: 'Die Fassungen können nicht alle recht haben.' },
    discrepancy: {
      title: 'Abweichungen',
      lead: 'Die Fassungen unterscheiden sich in der Sache; alle können recht haben.',
    },
    agree: {
      title: 'Übereinstimmend berichtet',
      lead: 'Mehrere Quellen berichten es, und in der Sache fand sich kein Unterschied.',
    },
    single: { title: 'Nur in einer Quelle', lead: 'Keine andere Quelle dieser Geschichte berichtet es.' },
    gone: {
      title: 'Nicht mehr zu finden',
      lead: 'Früher geprüft, seit der letzten Analyse in keiner Fassung mehr. Die Urteile bleiben.',
    },
  },

  told: {
    support: (independent) =>
      independent === 0
        ? 'in keiner Fassung mehr'
        : independent === 1
          ? 'nur in einer Quelle'
          : `in ${number(independent)} unabhängigen Quellen`,
    matched: (share) => `Sätze passen zu ${share}`,
    more: (count) => `${number(count)} weitere`,
    because: (state, reason) => `${state} (${reason})`,
    both: (one, other) => `${one} und ${other}`,
    andMore: (first, more) => `${first} und ${number(more)} weitere`,
    untitled: 'Quelle ohne Titel',
    primary: 'Primärquelle',
    secondary: 'Sekundärquelle',
  },

  standings: {
    none: 'Noch hat niemand darüber geurteilt.',
    awaiting: (people, count) =>
      `${people} ${count === 1 ? 'hat' : 'haben'} geurteilt; es fehlt noch ein zweites Urteil.`,
    disagreement: (people) => `${people} sind sich darüber nicht einig.`,
    ruled: (people) => `Geurteilt von ${people}.`,
    otherwise: (people, count) => `${people} ${count === 1 ? 'urteilt' : 'urteilen'} anders.`,
    adjudicated: (people) => `Entschieden von ${people}, weil die Prüfenden sich nicht einig waren.`,
    noneElse: 'Sonst hat noch niemand geurteilt.',
    sealed: (count) =>
      `${count === 1 ? 'Ein Urteil liegt vor und ist' : `${number(count)} Urteile liegen vor und sind`} versiegelt: Die Behauptung wird verdeckt geprüft.`,
    others: (count) => `${number(count)} weitere`,
  },

  gate: {
    asksSource:
      '„Bestätigt“ verlangt einen Beleg, der die Behauptung stützt, mit der Stelle, die es tut, oder einer Datei davon.',
    asksSearch: 'Sagen Sie, wo Sie nach einer Quelle gesucht haben.',
    noSource: 'Es gibt keinen Beleg, der sie zeigt.',
    noSearch: 'Niemand sagt, wo nach einer Quelle gesucht wurde.',
    supported: 'Es gibt einen Beleg, der die Behauptung stützt.',
    oneSource: 'Nur eine Quelle stützt sie.',
    onlySecondary: 'Nur Sekundärquellen stützen sie.',
    undermined: (count) => `${count === 1 ? 'Eine Quelle schwächt' : `${number(count)} Quellen schwächen`} sie.`,
    oneFamily: (count) => `Die ${number(count)} Fassungen, in denen sie steht, sind eine Quelle.`,
    later: (day) => `Jeder Beleg für sie ist jünger als ihr erster Druck am ${day}.`,
  },

  frame: {
    menu: 'Menü',
    unread: (count: number) => `${count} ungelesen`,
    skip: 'Zum Inhalt springen',
    main: 'Hauptmenü',
    queue: 'Aufgaben',
    search: 'Suche',
    inbox: 'Eingang',
    notices: 'Hinweise',
    activity: 'Verlauf',
    people: 'Personen',
    keyboardHelp: 'Hilfe zur Tastatur',
    signOut: 'Abmelden',
  },

  keys: {
    title: 'Tastatur',
    nextPrevious: 'nächste, vorige Behauptung',
    rule: 'bestätigt, strittig, unbelegt (dann begründen, `Strg` `Enter` speichert)',
    evidence: 'Beleg hinzufügen',
    talk: 'über die Behauptung reden',
    nextOpen: 'nächste offene Behauptung',
    undo: 'rückgängig machen, was Sie getan haben',
    load: 'laden, was sich inzwischen geändert hat',
    story: 'zurück zur Geschichte',
    search: 'suchen',
    andThen: 'dann',
    places: 'zu den Geschichten, den Aufgaben, dem Eingang, den Hinweisen, dem Verlauf, den Personen',
    views: 'zur Gegenüberstellung einer Geschichte, zu ihrem Bericht',
    help: 'diese Hilfe; `Esc` schließt sie',
    leftAlone: 'Solange Sie in ein Feld schreiben, bleiben Buchstaben Buchstaben.',
    off: 'Einzelne Buchstaben als Tasten auf diesem Gerät ausschalten',
    choose: 'Andere Tasten wählen',
    reset: 'Wie zuvor',
  },

  find: {
    label: 'In den Behauptungen suchen',
    button: 'Suchen',
    claim: 'Behauptung',
    lit: 'gefunden',
    strip: 'Alle Behauptungen der Geschichte, Seite für Seite',
    found: (count, here, paged) =>
      count === 0
        ? 'Keine Behauptung enthält alle diese Wörter.'
        : `${counted(count, 'Behauptung', 'Behauptungen')} gefunden${paged ? `, davon ${here} auf dieser Seite` : ''}:`,
    more: (count) => `und ${count} weitere`,
    page: (page, claims, contradicted, hits) =>
      `Seite ${page}: ${counted(claims, 'Behauptung', 'Behauptungen')}, ${contradicted} mit Widerspruch${hits ? `, ${hits} gefunden` : ''}`,
  },

  filters: {
    title: 'Gemerkte Filter',
    lead: 'Nur für Sie: Niemand sonst sieht sie.',
    names: { search: 'Suche', compare: 'Gegenüberstellung', queue: 'Aufgaben', activity: 'Verlauf' },
    back: 'Zurück',
    keep: 'Diesen Filter merken',
    name: 'Name',
    opens: 'diese Ansicht damit öffnen',
    change: 'Gemerkte Filter ändern',
    rename: 'Umbenennen',
    delete: 'Löschen',
    openWith: 'Ansicht damit öffnen',
    openNoMore: 'Ansicht ohne ihn öffnen',
    isOpening: 'öffnet die Ansicht',
    ofOneStory: 'für eine Geschichte, denn er nennt eine ihrer Fassungen',
    empty: 'Noch keine. Suche, Gegenüberstellung, Aufgaben und Verlauf bieten an, sich Ihre Auswahl zu merken.',
    kept: (name) => `Als „${name}“ gemerkt.`,
    renamed: 'Umbenannt.',
    opensNow: 'Die Ansicht öffnet sich von nun an damit.',
    opensNoMore: 'Die Ansicht öffnet sich wieder ohne ihn.',
    deleted: (name) => `„${name}“ ist gelöscht.`,
    gone: 'Diesen Filter gibt es nicht mehr.',
    nothingChosen: 'Dort ist noch nichts gewählt, also gibt es nichts zu merken.',
    nameMissing: 'Geben Sie ihm einen Namen.',
    nameTooLong: (most) => `Höchstens ${most} Zeichen.`,
    nameTaken: (name) => `Einen Filter namens „${name}“ haben Sie schon. Wählen Sie einen anderen Namen.`,
    tooMany: (most) =>
      `Sie haben sich ${most} Filter für diese Ansicht gemerkt, mehr gehen nicht. Löschen Sie zuerst einen.`,
  },

  nouns: {
    versions: ['Fassung', 'Fassungen'],
    sources: ['unabhängige Quelle', 'unabhängige Quellen'],
    claims: ['Behauptung', 'Behauptungen'],
    contradictions: ['Widerspruch', 'Widersprüche'],
    discrepancies: ['Abweichung', 'Abweichungen'],
    singles: ['Behauptung in nur einer Quelle', 'Behauptungen in nur einer Quelle'],
    onlyThere: ['nur in einer Quelle', 'nur in einer Quelle'],
    comments: ['Kommentar', 'Kommentare'],
    contradicted: ['Behauptung mit Widerspruch', 'Behauptungen mit Widerspruch'],
    discrepant: ['Behauptung mit Abweichungen', 'Behauptungen mit Abweichungen'],
  },

  progress: {
    none: 'Noch keine Behauptungen',
    parts: (confirmed, disputed, unsourced, open) =>
      `${confirmed} bestätigt, ${disputed} strittig, ${unsourced} unbelegt, ${open} offen`,
    reviewed: (reviewed, all, parts) => `${reviewed} von ${all} geprüft: ${parts}`,
  },

  stories: {
    make: 'Neue Geschichte',
    import: 'Geschichte übernehmen',
    empty:
      'Noch keine Geschichten. Fügen Sie zwei oder mehr Fassungen derselben Nachricht aus verschiedenen Medien ein, und Crossread zeigt, worin sie sich widersprechen.',
    nothing: 'Noch keine Geschichten.',
    makeFirst: 'Die erste Geschichte anlegen',
  },

  story: {
    published: 'veröffentlicht',
    threadsOpen: (count) => `**${count}** ${count === 1 ? 'Gespräch' : 'Gespräche'} offen`,
    goOn: 'Weiter prüfen',
    review: 'Behauptungen prüfen',
    several: 'Mehrere auf einmal',
    compare: 'Gegenüberstellen',
    addVersion: 'Fassung hinzufügen',
    report: 'Bericht',
    policy: 'Regelung',
    agreement: 'Übereinstimmung',
    alignment: 'Zuordnung',
    members: 'Mitglieder',
    export: 'Exportieren',
    follow: 'Folgen',
    following: 'Sie folgen',
    followed:
      'Sie folgen dieser Geschichte: Ihre Hinweise und Ihre Aufgaben sagen, wenn andere hier etwas getan haben.',
    unfollowed: 'Sie folgen dieser Geschichte nicht mehr.',
    bringing: 'Wird eingebracht',
    brought: 'Eingebracht',
    seeEach: 'Ansehen, wie es um jeden Text steht',
    seeFailed: 'Ansehen, was sich nicht hinzufügen ließ',
    waiting: 'Was wartet',
    toDecide: 'Prüfende sind sich uneinig, ungesehen von Ihnen, und die Redaktion entscheidet, bei Behauptung',
    disagreements: 'Prüfende sind sich uneinig bei Behauptung',
    second: 'Ein zweites Urteil fehlt bei Behauptung',
    overruled: (claim) => `Gegen Ihr Urteil zu Behauptung [${claim}] wurde entschieden:`,
    saidBy: (value, by) => `${value}, sagt ${by}:`,
    changed: 'Was die letzte Analyse geändert hat',
    mapTitle: 'Wer sagt was: Fassungen × Behauptungen, dunkler, wo sie sich widersprechen',
    mapTitlePaged: 'Wer sagt was: Fassungen × Behauptungen dieser Seite, dunkler, wo sie sich widersprechen',
    version: 'Fassung',
    claim: 'Behauptung',
    claims: (count) => `${count} ${count === 1 ? 'Behauptung' : 'Behauptungen'}`,
    lookAgain: 'neu ansehen',
    comments: (count, open) => `${count} ${count === 1 ? 'Kommentar' : 'Kommentare'}${open ? '' : ', erledigt'}`,
    noClaims: 'Noch keine Behauptungen.',
    pages: 'Seiten mit Behauptungen',
    aside: 'Fassungen und Quellen',
    sources: 'Quellen',
    read: 'lesen',
    setAside: 'Beiseitegelegt, nicht verglichen',
    origins: 'Stammbaum und Zeitleiste',
    lately: 'Zuletzt',
    nothingYet: 'Hier ist noch nichts geschehen.',
    notCompared: 'Noch nicht verglichen.',
    dateUnknown: 'Datum unbekannt',
    addVersions: 'Fassungen hinzufügen',
    waysIn: 'Dateien, Links, ein Feed, Ihr Eingang',
    dropHere: '; oder ziehen Sie Dateien irgendwo auf diese Seite',
    files: 'Dateien',
    paste: 'Stattdessen einen Text einfügen',
    addThem: 'Hinzufügen',
    none: 'Eine solche Geschichte gibt es nicht.',
    tooFew: 'Fügen Sie mindestens zwei Fassungen der Geschichte ein, oder laden Sie sie hoch.',
    onlyOne: 'Eine Fassung allein lässt sich mit nichts vergleichen: Fügen Sie eine zweite hinzu.',
    twin: (file) => `„${file}“ kam zweimal, mit demselben Text. Wählen Sie die Datei nur einmal.`,
    tooMany: (most) => `Höchstens ${most} Fassungen je Geschichte.`,
  },

  readings: {
    headline: 'Überschrift:',
    differs: 'weicht ab:',
    silent: (versions) => `Nicht berichtet in: ${versions.join(', ')}`,
  },

  analysis: {
    again: 'Neu vergleichen',
    running: (stage, percent) => `Die Fassungen werden verglichen: ${stage}, zu ${percent} % fertig.`,
    look: 'Noch einmal nachsehen',
    failed: (why) =>
      `Die letzte Analyse wurde nicht fertig: ${why} Die Texte bleiben, und gezeigt werden die Behauptungen der Analyse davor.`,
    due: 'Seit die Behauptungen zuletzt ermittelt wurden, kam etwas hinzu oder änderte sich.',
    unexpected: 'Bei uns ist etwas schiefgegangen; das Protokoll des Servers sagt, was.',
    tooLong: (seconds) =>
      `Die Analyse dauerte länger als ${seconds} Sekunden und wurde abgebrochen. Geändert wurde nichts. Versuchen Sie es mit kürzeren oder weniger Texten.`,
    stages: {
      'waiting for its turn': 'noch nicht an der Reihe',
      reading: 'Texte lesen',
      'looking for copies': 'Kopien suchen',
      aligning: 'Sätze zuordnen',
      comparing: 'vergleichen',
      'looking into gaps': 'Lücken ansehen',
      done: 'fertig',
    },
  },

  hints: {
    label: 'Tipp',
    story:
      '**Beginnen Sie mit der Karte.** Jede Spalte ist eine Behauptung, jede Zeile ein Medium: Je dunkler ein Feld, desto mehr weicht das Medium ab. Mit `o` gehen Sie die Behauptungen eine nach der anderen durch.',
    claim:
      '**Urteilen Sie ohne Maus.** `1` bestätigt, `2` strittig, `3` unbelegt; dann begründen, und `Strg` `Enter` speichert. `j` und `k` gehen vor und zurück, `?` zeigt alle Tasten.',
    compare:
      '**Jede Zeile eine Behauptung, jede Spalte ein Text.** Markierte Wörter unterscheiden sich in der Sache, unterstrichene sind nur anders formuliert. Wählen Sie unter „Andere Worte als“ einen Text, um die anderen daran zu messen.',
    gotIt: 'Verstanden',
  },

  compare: {
    title: 'Gegenüberstellung',
    claims: 'Behauptungen',
    shows: { all: 'Alle Behauptungen', several: 'Von mehreren berichtet', differing: 'Mit Unterschieden' },
    difference: 'Unterschied',
    anyDifference: 'jeder',
    level: 'Stufe',
    anyLevel: 'jede',
    toldBy: 'Berichtet in',
    anyVersion: 'jeder Fassung',
    ruling: 'Befund',
    anyRuling: 'jeder',
    ruledBy: 'Urteil von',
    anybody: 'gleich wem',
    otherThan: 'Andere Worte als',
    firstTelling: 'die erste Wiedergabe',
    show: 'Anzeigen',
    rows: (from, to, of) => `Zeilen ${from}–${to} von ${of}`,
    table: 'Behauptungen nach Fassung',
    claim: 'Behauptung',
    nothing: 'Zu dieser Auswahl passt keine Behauptung.',
    showAll: 'Alle Behauptungen anzeigen',
    earlier: 'Frühere Zeilen',
    further: 'Weitere Zeilen',
    copies: (count) => `${count} ${count === 1 ? 'Kopie' : 'Kopien'}`,
  },

  bulk: {
    title: 'Mehrere Behauptungen auf einmal',
    what: 'Kreuzen Sie die Behauptungen an und geben Sie ein Urteil ab. Es gilt für alle oder für keine.',
    given: 'Sie haben schon geurteilt: Dieses Urteil tritt an die Stelle',
    nothing: 'Noch gibt es keine Behauptungen.',
    verdict: 'Das Urteil',
    theyAre: 'Sie sind',
    choose: 'bitte wählen',
    why: 'Begründung',
    searched: 'Wo haben Sie gesucht?',
    forUnsourced: 'Für „unbelegt“.',
    sure: 'Wie sicher sind Sie?',
    confidences: { unsaid: 'ohne Angabe', low: 'wenig', medium: 'mittel', high: 'sehr' },
    give: 'Urteil über die angekreuzten Behauptungen abgeben',
    control: 'Strg',
    saved: (value, count) => `Gespeichert: ${value}, bei ${count} ${count === 1 ? 'Behauptung' : 'Behauptungen'}.`,
    tick: 'Kreuzen Sie die Behauptungen an, für die es gilt.',
    tooMany: (most) => `Höchstens ${most} Behauptungen auf einmal.`,
    refused: (numbers) =>
      `${numbers.length === 1 ? 'Behauptung' : 'Die Behauptungen'} ${list(numbers.map(String))} ${numbers.length === 1 ? 'lässt' : 'lassen'} dieses Urteil nicht zu, deshalb wurde keines abgegeben.`,
  },

  alignment: {
    title: 'Zuordnung',
    heading: 'Zuordnung von Hand',
    what: 'Welche Sätze eine Behauptung sind, wo jemand es gesagt hat. Das gilt für jede spätere Analyse und für Fassungen, die hinzukommen.',
    claim: (claim) => `Behauptung ${claim}`,
    alikeTitle: 'Diese sehen einander ähnlich',
    one: 'Sie sind eine Behauptung',
    notSame: 'Nicht dieselbe',
    related: 'Nur verwandt',
    pair: (one, other) => `${one} und ${other}`,
    noneAlike: 'Keine zwei Behauptungen sehen einander ähnlich, die sich noch niemand angesehen hat.',
    mendedTitle: 'Von Hand geändert',
    nothingMended: 'Noch nichts. Von der Seite jeder Behauptung führt ein Link zu ihrer Zuordnung.',
    muchInCommon:
      'In verschiedenen Fassungen, mit Worten, die viel gemeinsam haben, aber nicht genug, um für den Vergleich als eine zu gelten.',
    tellBoth: (versions) =>
      versions === 1
        ? 'Eine Fassung, der die eine zu fehlen scheint, berichtet die andere in ganz ähnlichen Worten.'
        : `${versions} Fassungen, denen die eine zu fehlen scheint, berichten die andere in ganz ähnlichen Worten.`,
    deeds: {
      parted: 'Von den anderen getrennt',
      merged: 'Zusammengelegt',
      moved: 'Einer anderen Behauptung zugeordnet',
      copied: 'Auch in einer anderen Behauptung',
      split: 'Zu einer eigenen Behauptung gemacht',
      divided: 'Aus einem Satz zwei gemacht',
      related: 'Als verwandt markiert',
      refused: 'Nicht dieselbe, obwohl ähnlich',
    },
    lostSentence: 'ein Satz, den es nicht mehr gibt',
    release: 'Aufheben',
    held: 'Die Analyse hält sich daran:',
    gone: 'Die Sätze stehen nicht mehr in den Texten, deshalb bewirkt es nichts.',
    broken:
      '**Die Analyse konnte sich nicht daran halten:** Eine andere Änderung sagt etwas anderes. Heben Sie eine davon auf.',
    see: 'siehe',
    seeClaim: (claim) => `Behauptung ${claim}`,
  },

  archives: {
    title: 'Geschichte übernehmen',
    what: 'Eine Geschichte, die aus einem anderen Crossread exportiert wurde, mit ihren Texten, Behauptungen, Festlegungen, Urteilen, Belegen, Ausgaben und ihrem ganzen Verlauf. Sie wird ganz übernommen oder gar nicht.',
    archive: 'Archiv',
    hint: 'Was Personen getan haben, kommt unter ihren Namen mit, gekennzeichnet mit „(imported)“: Sie haben hier kein Konto, gleich welche Adresse sie haben, und können sich nicht anmelden. Übernehmen Sie nur Archive einer Redaktion, der Sie vertrauen.',
    accounts: 'Was Personen getan haben, den Konten mit derselben Adresse zuschreiben',
    accountsHint:
      'Nur für ein Archiv der eigenen Redaktion: Wer es angelegt hat, könnte in jemandes Namen alles Mögliche hineingeschrieben haben.',
    back: 'Zurück zu den Geschichten',
    import: 'Übernehmen',
    missing: 'Wählen Sie das Archiv einer Geschichte.',
    oneAtATime: 'Bitte nur ein Archiv auf einmal.',
    refused: (file, why) => `„${file}“ ${why}`,
    hereAlready: 'Diese Geschichte ist schon hier, genau so.',
    here: 'Die Geschichte ist hier, mit ihrem ganzen Verlauf.',
    strangers: (names) =>
      `Unter einem Namen geführt, der als übernommen gekennzeichnet und kein Konto ist: ${names.join(', ')}.`,
    published: (count) =>
      count === 1 ? 'Eine ihrer Ausgaben können jetzt alle lesen.' : `${count} ihrer Ausgaben können jetzt alle lesen.`,
    sealed:
      'Ein Archiv enthält alle Urteile, und einige Behauptungen sind für Sie noch versiegelt. Geben Sie Ihr Urteil darüber ab, oder lassen Sie es auf der Befehlszeile exportieren.',
    unfit: (file) => `„${file}“ passt nicht zusammen, deshalb wurde nichts davon übernommen.`,
    changedSince: (title, slug) =>
      `„${title}“ ist schon hier, als ${slug}, und lautet anders als in diesem Archiv: Eines von beiden hat sich seither geändert. Nichts wurde übernommen.`,
  },

  queue: {
    screens: {
      mine: {
        title: 'Meine Aufgaben',
        lead: 'Behauptungen, die Sie bekommen oder übernommen und noch nicht beurteilt haben.',
        empty: 'Ihnen ist nichts zugeteilt. In den anderen Listen steht, was auf irgendwen wartet.',
      },
      second: {
        title: 'Zweites Augenpaar nötig',
        lead: 'Von anderen beurteilt, aber noch nicht von genug.',
        empty: 'Keine Behauptung wartet noch auf ein Urteil von Ihnen.',
      },
      disagreements: {
        title: 'Uneinigkeit',
        lead: 'Prüfende haben verschieden geurteilt.',
        empty: 'Niemand ist uneins.',
      },
      stale: {
        title: 'Noch einmal ansehen',
        lead: 'Beurteilt nach Worten, die sich seither geändert haben.',
        empty: 'Kein Befund beruht auf Worten, die sich geändert haben.',
      },
      unassigned: {
        title: 'Nicht vergeben',
        lead: 'Ohne Urteil und niemandem zugeteilt.',
        empty: 'Jede Behauptung hat ein Urteil oder jemanden, der eines abgeben soll.',
      },
    },
    tabs: 'Aufgabenlisten',
    waiting: 'warten',
    followed: 'Geschichten, denen Sie folgen',
    unseen: (count) => `**${count} neu**, seit Sie zuletzt da waren`,
    nothingNew: 'nichts Neues',
    seeUnassigned: 'Ansehen, was niemand hat',
    begin: 'Anfangen',
    mark: (claim) => `Behauptung ${claim} markieren`,
    contradicted: 'mit Widerspruch',
    verdicts: (count) => (count === 0 ? 'noch kein Urteil' : count === 1 ? 'ein Urteil' : `${count} Urteile`),
    you: 'Sie',
    due: 'fällig am',
    wasDue: 'war fällig am',
    whatToDo: 'Was mit den markierten Behauptungen geschehen soll',
    giveTo: 'Markierte Behauptungen zuteilen',
    me: 'mir',
    evenly: 'allen Prüfenden, gleichmäßig',
    nobody: 'niemandem',
    dueDay: 'Fällig am',
    add: 'Wer sie schon hat, behält sie',
    assign: 'Zuteilen',
    take: 'Markierte Behauptungen übernehmen',
    handBackMarked: 'Markierte Behauptungen zurückgeben',
    handThemBack: 'Zurückgeben',
    handedBack: (count) => `${count} ${count === 1 ? 'Behauptung' : 'Behauptungen'} zurückgegeben.`,
    assigned: (count) => `${count} ${count === 1 ? 'Behauptung' : 'Behauptungen'} zugeteilt.`,
    markOne: 'Markieren Sie mindestens eine Behauptung.',
    tooMany: (most) => `Höchstens ${most} Behauptungen auf einmal.`,
    choosePerson: 'Wählen Sie, wer sie ansehen soll.',
    noDay: 'Geben Sie den Tag mit Jahr, Monat und Tag an.',
    dayOver: 'Dieser Tag ist vorbei: Wählen Sie heute oder einen späteren.',
    onlyEditorsGive:
      'Sie können Behauptungen selbst übernehmen; anderen zuteilen dürfen sie nur die Redaktion und Admins.',
    notHere: 'Unter diesem Namen prüft hier niemand mehr.',
  },

  report: {
    title: 'Bericht',
    heading: 'Faktencheck-Bericht',
    open: (count) =>
      `${count === 1 ? '1 Behauptung hat' : `${count} Behauptungen haben`} noch kein Urteil. Der Bericht führt sie als noch nicht geprüft.`,
    openGoOn: (count) =>
      `${count === 1 ? '1 Behauptung hat' : `${count} Behauptungen haben`} noch kein Urteil. Der Bericht führt sie als noch nicht geprüft; [weiter prüfen].`,
    stale: (count) =>
      `${count === 1 ? '1 Urteil wurde' : `${count} Urteile wurden`} abgegeben, bevor eine Fassung hinzukam, die die Behauptung änderte. Der Bericht sagt es dazu.`,
    editions: 'Ausgaben',
    noneYet:
      'Noch ist nichts veröffentlicht: Was Sie unten mitnehmen, ist ein Entwurf, und so steht es auf jeder Seite.',
    since: (count, edition) => `${count} ${count === 1 ? 'Änderung' : 'Änderungen'} seit Ausgabe ${edition}`,
    nothingSince: (edition) => `Seit Ausgabe ${edition} hat sich nichts geändert, was Lesende sehen würden.`,
    editorsPublish: 'Die Redaktion und Admins können eine Ausgabe veröffentlichen.',
    needsRuling: 'Sobald eine Behauptung einen Befund hat, lässt sich der Bericht als Ausgabe veröffentlichen.',
    needsDisclosure: 'Eine Ausgabe lässt sich veröffentlichen, sobald [die Offenlegung] ausgefüllt ist.',
    firstNote: 'Was Lesende über diese Ausgabe wissen sollten',
    firstNoteHint:
      'Eine Ausgabe ist fest: Sie behält Nummer, Zeit und Prüfsumme und lässt sich zurückziehen, aber nie löschen.',
    note: 'Warum es eine neue Ausgabe gibt',
    noteHint: 'Die Liste der Korrekturen druckt es neben den Änderungen, die oben stehen.',
    publish: (edition) => `Ausgabe ${edition} veröffentlichen`,
    disclosure: 'Offenlegung',
    notTold: 'Noch nicht gesagt:',
    waits: 'Eine Ausgabe wartet darauf.',
    saysSo: 'Der Bericht wird es dazusagen.',
    allTold: 'Alles ist gesagt, was Lesende von denen wissen wollen, die geprüft haben.',
    fillIn: 'Checkliste ausfüllen',
    lookAt: 'Checkliste ansehen',
    takeDraft: 'Den Entwurf mitnehmen',
    commandLine: 'Auf der Befehlszeile:',
    schema: 'Die Daten folgen [diesem JSON-Schema].',
    talk: 'Kein Bericht druckt, was Prüfende unterwegs zueinander gesagt haben:',
    talkFile: 'die Gespräche als JSON',
    forDesk: 'für die Redaktion.',
    willSay: 'Was darin stehen wird',
    published: (edition) =>
      `Ausgabe ${edition} ist veröffentlicht. Sie bleibt, wie sie ist; eine Änderung ergibt eine neue Ausgabe.`,
    comparing:
      'Die Fassungen werden gerade neu verglichen. Warten Sie, bis das fertig ist, und veröffentlichen Sie dann.',
    noRuling: 'Noch hat keine Behauptung einen Befund. Beurteilen Sie mindestens eine, und veröffentlichen Sie dann.',
    untold: (topics) =>
      `Der Bericht sagt noch nichts zu: ${topics.map((topic) => `„${topic}“`).join(', ')}. Füllen Sie zuerst seine Offenlegung aus.`,
    sayWhy: 'Sagen Sie, warum es eine neue Ausgabe gibt: Ihre Liste der Korrekturen druckt es.',
    publishedMeanwhile:
      'Inzwischen hat jemand eine Ausgabe veröffentlicht. Gehen Sie zurück zum Bericht, und sehen Sie sie zuerst an.',
    nobodyWaits: 'Niemand wartet mehr darauf.',
  },

  formats: {
    html: {
      title: 'Eine Datei für sich (HTML)',
      purpose:
        'Jede Behauptung, wie jedes Medium sie gedruckt hat, das Urteil, von wem und auf welche Belege hin, und die Texte, wie sie kamen. Öffnet sich überall, braucht sonst nichts und lässt sich drucken.',
      variant: 'Ansehen',
    },
    pdf: {
      title: 'Papier (PDF)',
      purpose:
        'Der ganze Bericht zum Drucken, Ablegen und Verschicken: ausgezeichnet für Screenreader (PDF/UA-1), mit Lesezeichen und seinen Schriften.',
      variant: '',
    },
    docx: {
      title: 'Word (DOCX)',
      purpose:
        'Der ganze Bericht zum Weiterbearbeiten: echte Formatvorlagen, Überschriften, Tabellen und die Quellen der Belege als Fußnoten.',
      variant: '',
    },
    md: {
      title: 'Markdown',
      purpose:
        'Der ganze Bericht als einfacher Text mit Überschriften und Tabellen, für ein Repository oder Redaktionssystem.',
      variant: '',
    },
    csv: {
      title: 'Tabelle (CSV)',
      purpose: 'Eine Zeile je Behauptung und Fassung, mit dem Befund, für Tabellenkalkulation oder Statistik.',
      variant: 'Für Excel',
    },
    json: {
      title: 'Daten (JSON)',
      purpose: 'Alles aus dem Bericht für andere Programme, nach einem veröffentlichten JSON-Schema.',
      variant: '',
    },
    claimreview: {
      title: 'ClaimReview (JSON-LD)',
      purpose:
        'Auszeichnung nach Schema.org für eine Seite, die einen Befund druckt, je eine für jede beurteilte Behauptung. Strittig und unbelegt stehen in Worten da, ohne Zahl.',
      variant: '',
    },
    annotations: {
      title: 'Web-Anmerkungen (JSON-LD)',
      purpose:
        'Jede Behauptung an ihren Sätzen in den Texten, wie sie kamen, nach dem Web Annotation Data Model des W3C.',
      variant: '',
    },
    averitec: {
      title: 'AVeriTeC (JSON)',
      purpose: 'Behauptungen, Etiketten, Fragen und Antworten, wie der Datensatz AVeriTeC sie hat, für die Forschung.',
      variant: '',
    },
  },

  part: {
    download: 'Herunterladen',
    some: 'Nur einige Behauptungen mitnehmen',
    what: 'Was in mehreren Listen gewählt ist, muss alles zutreffen. Die Datei sagt, dass sie ein Teil ist, und wovon.',
    ruling: 'Befund',
    kind: 'Art des Unterschieds',
    toldBy: 'Berichtet in',
    verdictOf: 'Mit einem Urteil von',
    numbers: 'Behauptungen nach Nummer',
  },

  editions: {
    edition: (number) => `Ausgabe ${number}`,
    chipWithdrawn: 'zurückgezogen',
    chipNewest: 'neueste',
    chipPublic: 'öffentlich',
    published: 'Veröffentlicht am',
    withdrawnTitle: 'Zurückgezogen',
    by: 'von',
    newer: (edition) => `Es gibt eine neuere: [Ausgabe ${edition}].`,
    says: 'Was darin steht',
    hash: 'Prüfsumme des Inhalts (SHA-256 des kanonischen JSON)',
    corrects: 'Was sie berichtigt',
    nothingCorrected: 'An Behauptungen, Quellen und Offenlegung hat sich nichts geändert.',
    take: 'Mitnehmen',
    bundle: 'Alles zusammen, signiert (Zip)',
    bundleWhat: 'Jedes Format, die Fassungen, wie sie kamen, eine Liste der Prüfsummen und deren Signatur.',
    checks: 'prüft es ohne Netz.',
    publicTitle: 'Öffentliche Seite',
    publicWhere: (edition, newest) =>
      `Alle können sie unter [${edition}] lesen und jede Behauptung auf einer eigenen Seite, mit Auszeichnung für Suchmaschinen und einem Rahmen für andere Websites. [${newest}] führt immer zur neuesten.`,
    takeOff: 'Von der Seite nehmen',
    notPublic:
      'Zurzeit liest sie nur, wer angemeldet ist. Die öffentliche Seite zitiert Sätze und verlinkt ihre Medien; ganze Artikel druckt sie nicht.',
    putOn: 'Auf eine öffentliche Seite stellen',
    withdrawTitle: 'Zurückziehen',
    withdrawWhat:
      'Wer ihre Adresse hat, kann sie weiter lesen, mit Ihrem Hinweis über allem anderen. Das lässt sich nicht zurücknehmen: Veröffentlichen Sie stattdessen eine neue Ausgabe.',
    notice: 'Hinweis an ihre Leserschaft',
    withdraw: (edition) => `Ausgabe ${edition} zurückziehen`,
    all: 'Alle Ausgaben',
    withdrawn: (edition) => `Ausgabe ${edition} ist zurückgezogen. Sie bleibt lesbar, unter Ihrem Hinweis.`,
    shown: (edition) => `Ausgabe ${edition} steht jetzt auf ihrer öffentlichen Seite.`,
    hidden: (edition) =>
      `Ausgabe ${edition} steht nicht mehr auf ihrer öffentlichen Seite. Wer eine Kopie hat, behält sie.`,
    noSuch: 'Eine solche Ausgabe gibt es nicht.',
    noSuchOf: (edition) => `Eine Ausgabe ${edition} dieses Berichts gibt es nicht.`,
    withdrawnAlready: (edition) => `Ausgabe ${edition} ist schon zurückgezogen.`,
    sayWhy: 'Sagen Sie, warum: Wer die Ausgabe liest, sieht es zuerst.',
    noPublicPages:
      'Es gibt keine öffentlichen Seiten. Admins können sie unter „Organisation und Veröffentlichen“ zulassen.',
  },

  disclosure: {
    title: 'Offenlegung',
    what: 'Was der Bericht darüber sagt, wie er entstand, nach den fünf Verpflichtungen im Kodex des International Fact-Checking Network. Wo ein Feld leer bleibt, wird die Antwort der Organisation gedruckt.',
    leftWaits: (count) =>
      `${count === 1 ? '1 Punkt ist' : `${count} Punkte sind`} noch nicht gesagt. Eine Ausgabe wartet darauf.`,
    leftSaysSo: (count) =>
      `${count === 1 ? '1 Punkt ist' : `${count} Punkte sind`} noch nicht gesagt. Eine Ausgabe wird es dazusagen.`,
    notToldYet: 'noch nicht gesagt',
    told: 'gesagt',
    usual: 'Die Antwort der Organisation:',
    once: 'Was für jeden Bericht gilt, steht einmal unter [Organisation und Veröffentlichen].',
    saved: 'Die Offenlegung ist gespeichert.',
    commitments: {
      nonpartisanship: 'Überparteilichkeit und Fairness',
      sources: 'Standards und Transparenz der Quellen',
      organisation: 'Transparenz von Finanzierung und Organisation',
      methodology: 'Standards und Transparenz der Methode',
      corrections: 'Offene und ehrliche Korrekturen',
    },
    topics: {
      choice: 'Warum dies geprüft wurde',
      interests: 'Interessen',
      withheld: 'Nicht genannte Quellen',
      contacted: 'Wer die Behauptungen aufgestellt hat',
      methods: 'Wie wir arbeiten',
      organisation: 'Herausgegeben von',
      about: 'Über uns',
      funding: 'Finanzierung',
      contact: 'Kontakt',
      corrections: 'Umgang mit Fehlern',
    },
    asks: {
      choice: 'Warum wurden diese Geschichte und diese Behauptungen gewählt?',
      interests:
        'Welche Interessen haben Redaktion, Beteiligte oder Quellen an der Sache? Schreiben Sie „Keine“, wo es keine gibt.',
      withheld: 'Welche Quellen sind nicht genannt, und warum? Schreiben Sie „Keine“, wo alle genannt sind.',
      contacted:
        'Wurden die gefragt, die die Behauptungen aufgestellt haben, und was haben sie geantwortet? Wenn nicht, warum nicht?',
      methods:
        'Wo steht, wie Behauptungen gewählt, geprüft, geschrieben und redigiert werden? Ein Link oder ein paar Sätze.',
      organisation: 'Wie heißt die Organisation?',
      about: 'Wo erzählt sie von sich? Ein Link oder ein paar Sätze.',
      funding: 'Wer bezahlt sie? Ein Link oder ein paar Sätze.',
      contact: 'Wie ist sie zu erreichen? Ein Link oder eine Adresse.',
      corrections: 'Wie werden Fehler gemeldet und berichtigt? Ein Link oder ein paar Sätze.',
    },
  },

  organisation: {
    title: 'Organisation und Veröffentlichen',
    people: 'Personen',
    what: 'Was jeder Bericht über die sagt, die ihn gemacht haben, nach den fünf Verpflichtungen im Kodex des International Fact-Checking Network. Eine Geschichte kann mehr sagen oder etwas anderes.',
    publishing: 'Veröffentlichen',
    whenMissing: 'Wenn etwas davon nicht gesagt ist',
    block: 'Der Bericht bleibt ein Entwurf, bis es gesagt ist',
    warn: 'Er darf veröffentlicht werden und sagt, was nicht gesagt ist',
    publicPages: 'Öffentliche Seiten',
    off: 'Keine: Berichte liest hier nur, wer angemeldet ist',
    on: 'Die Redaktion darf eine Ausgabe auf eine Seite stellen, die alle lesen können',
    adminsChange: 'Admins können das ändern.',
    notToldYet: 'Noch nicht gesagt',
    saved: 'Gespeichert. Berichte, die von jetzt an veröffentlicht werden, sagen es so.',
    chooseMissing: 'Wählen Sie, was dann geschieht.',
    choosePublic: 'Wählen Sie, ob es öffentliche Seiten gibt.',
  },

  making: {
    noneFits: 'Keine Behauptung des Berichts erfüllt alles, was verlangt war.',
    tooManyClaims: (most) => `Höchstens ${most} Behauptungen auf einmal.`,
    noNumbers: (text) => `„${text}“ nennt keine Behauptungen: Schreiben Sie ihre Nummern, etwa 3, 7-9.`,
    noSuchVersion: (name) => `Eine Fassung „${name}“ gibt es in diesem Bericht nicht.`,
    noSuchPerson: (name) => `Von „${name}“ gibt es in diesem Bericht kein Urteil.`,
    pdfTooLong: 'Das PDF zu setzen dauert zu lange. Drucken Sie stattdessen den HTML-Bericht.',
    tooLong: 'Ein so großer Bericht dauert in diesem Format zu lange. Nehmen Sie einen Teil davon oder sein HTML.',
    tooLarge:
      'Für einen so großen Bericht in diesem Format reicht der Speicher nicht. Nehmen Sie einen Teil davon oder sein HTML.',
  },

  signIn: {
    title: 'Anmelden',
    address: 'E-Mail-Adresse',
    password: 'Passwort',
    wrong: 'Adresse und Passwort passen zu keinem Konto. Prüfen Sie beides und versuchen Sie es noch einmal.',
  },

  join: {
    title: 'Beitreten',
    heading: 'Der Redaktion beitreten',
    invitedAs: (role) => `Sie sind eingeladen, Ihre Rolle: ${role}.`,
    setUp: 'Einrichten',
    welcome: 'Willkommen bei Crossread',
    firstVisit:
      'Dies ist der erste Besuch, deshalb entsteht hier das erste Konto. Es darf alles; andere werden von ihm eingeladen.',
    token: 'Einmal-Schlüssel',
    tokenHint: 'Er steht im Terminal, in dem das Programm gestartet wurde.',
    name: 'Ihr Name',
    nameHint: 'Er steht neben Ihren Urteilen.',
    addressHint: 'Sie melden sich damit an; verschickt wird nie etwas.',
    passwordHint: 'Mindestens 10 Zeichen.',
    firstPasswordHint: 'Mindestens 10 Zeichen. Ein paar Wörter merkt man sich leichter als Sonderzeichen.',
    make: 'Konto anlegen',
    wrongToken: 'Das ist nicht der Schlüssel, der beim Start ausgegeben wurde.',
    setUpAlready: 'Crossread ist schon eingerichtet. Melden Sie sich an, oder bitten Sie um eine Einladung.',
    invitationGone: 'Diese Einladung wurde schon benutzt, zurückgezogen oder ist abgelaufen. Bitten Sie um eine neue.',
    invitationUsed: 'Diese Einladung wurde inzwischen benutzt. Bitten Sie um eine neue.',
    addressTaken: 'Mit dieser Adresse gibt es schon ein Konto: Melden Sie sich damit an.',
  },

  account: {
    title: 'Ihr Konto',
    youAre: (role) => `Ihre Rolle: ${role}.`,
    profile: 'Name und Adresse',
    name: 'Name',
    passwordNow: 'Jetziges Passwort',
    newPassword: 'Neues Passwort',
    newPasswordHint: 'Mindestens 10 Zeichen. Alle anderen Browser werden abgemeldet.',
    changePassword: 'Passwort ändern',
    passwordChanged: 'Das Passwort ist geändert. Alle anderen Browser sind abgemeldet.',
    notYourPassword: 'Das ist nicht Ihr Passwort.',
    addressTaken: 'Mit dieser Adresse meldet sich schon jemand anderes an.',
    saved: 'Gespeichert.',
    coloursTitle: 'Farben in diesem Browser',
    colours: 'Farben',
    asTheSystem: 'wie das System sie hat',
    themes: { light: 'hell', dark: 'dunkel' },
    languageTitle: 'Sprache in diesem Browser',
    language: 'Sprache',
    asTheBrowser: 'wie der Browser sie wünscht',
    followedTitle: 'Geschichten, denen Sie folgen',
    unseen: (count) => (count > 0 ? `${number(count)} neu` : 'nichts Neues'),
    followNoMore: 'Nicht mehr folgen',
    noneFollowed:
      'Keine. Den Knopf dafür hat die Seite einer Geschichte; was andere dort tun, steht dann in Ihren [Hinweisen].',
    sessionsTitle: 'Angemeldet mit',
    lastUsed: (when) => `zuletzt benutzt ${when}`,
    thisBrowser: 'dieser Browser',
    signItOut: 'Abmelden',
    signedItOut: 'Dieser Browser ist abgemeldet.',
    signOutEverywhere: 'Überall abmelden',
    unknownBrowser: 'ein unbekannter Browser',
    browserOn: (browser, system) => `${browser} unter ${system}`,
  },

  bookmarklet: {
    title: 'Lesezeichen zum Senden',
    what: 'Ein Lesezeichen, das die Seite, die Sie gerade lesen, an [Ihren Eingang] schickt, so wie Sie sie sehen: auch eine hinter einer Anmeldung oder Bezahlschranke, die Sie passiert haben. Dort sagen Sie, zu welcher Geschichte sie gehört.',
    ready:
      '**Es ist fertig und wird nur jetzt gezeigt.** Ziehen Sie diesen Link in die Lesezeichenleiste Ihres Browsers:',
    name: 'An Crossread senden',
    otherPages:
      'Hier darauf zu drücken bewirkt nichts: Es wirkt auf anderen Seiten, aus der Lesezeichenleiste. Wo sich nichts ziehen lässt, legen Sie ein Lesezeichen irgendeiner Seite an und setzen dies an die Stelle ihrer Adresse:',
    address: 'Adresse des Lesezeichens',
    secret:
      'Behalten Sie es für sich: Wer es hat, kann Seiten an Ihren Eingang senden, sonst aber nichts. Einige Websites verbieten, dass ihre Seiten gesendet werden; speichern Sie eine solche Seite und laden Sie die Datei hoch.',
    there: (made, used) =>
      `Sie haben eines, angelegt ${made}, ${used ? `zuletzt benutzt ${used}` : 'noch nicht benutzt'}. Es wird nicht noch einmal gezeigt; ein neues tritt an seine Stelle.`,
    make: 'Lesezeichen anlegen',
    renew: 'Erneuern',
    revoke: 'Widerrufen',
    revoked: 'Das Lesezeichen ist widerrufen: Was damit gesendet wird, wird abgewiesen.',
    forbidden:
      'Diese Website lässt ihre Seiten nicht senden. Speichern Sie die Seite und laden Sie die Datei in Crossread hoch.',
  },

  people: {
    title: 'Personen',
    what: 'Lesende lesen. Prüfende urteilen über Behauptungen. Die Redaktion entscheidet auch, wo Urteile auseinandergehen, legt die Regelung einer Geschichte fest und nimmt Belege anderer zurück. Admins kümmern sich außerdem um die Konten.',
    policy: 'Regelung neuer Geschichten',
    organisation: 'Organisation und Veröffentlichen',
    linkTitle: 'Die Einladung ist angelegt',
    linkWhat:
      'Geben Sie diesen Link der Person, für die er ist. Er gilt einmal, 14 Tage lang, und wird nur jetzt gezeigt:',
    link: 'Link der Einladung',
    accounts: 'Konten',
    you: '(Sie)',
    disabled: 'gesperrt',
    since: (when) => `seit ${when}`,
    roleOf: (name) => `Rolle von ${name}`,
    changeRole: 'Rolle ändern',
    changeRoleOf: (name) => `Rolle ändern: ${name}`,
    roleChanged: 'Die Rolle ist geändert.',
    disable: 'Sperren',
    disableNamed: (name) => `Sperren: ${name}`,
    disabledNow: 'Das Konto ist gesperrt. Was damit getan wurde, bleibt.',
    enable: 'Entsperren',
    enableNamed: (name) => `Entsperren: ${name}`,
    enabledNow: 'Das Konto ist wieder entsperrt.',
    data: 'Persönliche Daten',
    dataOf: (name) => `Persönliche Daten von ${name}`,
    invite: 'Jemanden einladen',
    whom: 'Für wen ist sie?',
    whomHint: 'Ein Name für diese Liste; wie sie heißen will, wählt die Person selbst.',
    role: 'Rolle',
    makeLink: 'Einladungslink anlegen',
    open: 'Noch nicht angenommen',
    until: (when) => `bis ${when}`,
    withdraw: 'Zurückziehen',
    withdrawn: 'Die Einladung ist zurückgezogen: Ihr Link gilt nicht mehr.',
    sayWhom: 'Sagen Sie, für wen sie ist, damit sie sich später zurückziehen lässt.',
    onlyAdmin: 'Das ist der einzige Admin: Machen Sie zuerst jemand anderen zum Admin.',
    noSuchAccount: 'Ein solches Konto gibt es nicht.',
  },

  personalData: {
    erasedBefore: 'Gelöscht: Hier verrät nichts mehr, wer es war.',
    copyTitle: 'Eine Kopie von allem, was gespeichert ist',
    copyWhat:
      'Eine Datei: das Konto, wo es angemeldet ist, alles damit Geschriebene, auch Ungespeichertes, und alles, was es getan hat. Geben Sie sie der Person, um die es geht. Sie kann Urteile enthalten, die für Sie versiegelt sind; deshalb hält der Verlauf fest, dass Sie sie genommen haben.',
    takeCopy: 'Kopie nehmen',
    eraseTitle: 'Löschen',
    eraseOwnTitle: 'Das eigene Konto löschen',
    eraseWhat:
      'Das Konto endet sofort, und Name und Adresse verschwinden überall, auch aus dem Verlauf und aus dem, was andere an die Person geschrieben haben. Das lässt sich nicht rückgängig machen.',
    eraseStays:
      'Urteile, Belege und Kommentare bleiben, unter „Former member“. Veröffentlichte Ausgaben und Sicherungen enthalten den Namen, bis sie zurückgezogen oder ersetzt sind.',
    typeAddress: 'Um fortzufahren, schreiben Sie die Adresse des Kontos',
    typeThis: (address) => `Schreiben Sie ${address}, um zu sagen, dass Sie dieses Konto meinen.`,
    eraseForGood: 'Endgültig löschen',
    erased: (name) =>
      `${name} ist gelöscht. Ausgaben und Sicherungen enthalten den Namen, bis sie zurückgezogen oder ersetzt sind.`,
    nobodySignsIn: (address) =>
      `Mit ${address} meldet sich niemand an: „crossread user list“ zeigt, wer sich womit anmeldet.`,
  },

  policy: {
    title: 'Regelung',
    what: 'Befunde werden nach dieser Regel aus den Urteilen ermittelt; niemand trägt sie ein. Eine Änderung gilt auch für die Urteile, die es schon gibt.',
    newStories: 'Regelung neuer Geschichten',
    newStoriesWhat: 'Jede neue Geschichte beginnt damit. Die Redaktion kann sie für eine Geschichte ändern.',
    ruling: 'Wie ein Befund zustande kommt',
    gate: 'Wenn einem Urteil die Belege fehlen',
    sources: '„Bestätigt“ verlangt einen Beleg, der die Behauptung stützt, „unbelegt“ eine Angabe, wo gesucht wurde.',
    set: 'Regelung festlegen',
    editorsSet: 'Die Redaktion legt sie fest.',
    adminsSet: 'Admins legen sie fest.',
    changed: 'Die Regelung ist festgelegt. Jeder Befund der Geschichte folgt ihr von jetzt an.',
    newStoriesChanged: 'Festgelegt. Neue Geschichten beginnen damit; die vorhandenen behalten ihre.',
    chooseRuling: 'Wählen Sie, wie ein Befund zustande kommt.',
    chooseGate: 'Wählen Sie, was mit einem Urteil ohne Belege geschieht.',
    policies: {
      one: {
        title: 'Eine Person entscheidet',
        meaning: 'Das jüngste Urteil über eine Behauptung ist ihr Befund.',
      },
      two: {
        title: 'Zwei stimmen überein',
        meaning: 'Ein Urteil wird zum Befund, wenn zwei Prüfende es vertreten und mehr als jedes andere.',
      },
      blind: {
        title: 'Verdeckt, dann verglichen',
        meaning:
          'Niemand sieht das Urteil anderer über eine Behauptung, bevor das eigene abgegeben ist. Zwei übereinstimmende sind der Befund; wo Prüfende auseinandergehen, entscheidet die Redaktion und begründet es.',
      },
      editor: {
        title: 'Die Redaktion schlichtet',
        meaning:
          'Zwei übereinstimmende Urteile sind der Befund; wo Prüfende auseinandergehen, entscheidet die Redaktion und begründet es.',
      },
    },
    gates: {
      warn: {
        title: 'Warnen',
        meaning:
          'Ein Urteil ohne die Belege, auf denen es ruhen sollte, wird angenommen, und die Behauptung sagt, was fehlt.',
      },
      block: {
        title: 'Zurückhalten',
        meaning: 'Ein Urteil ohne die Belege, auf denen es ruhen sollte, wird erst angenommen, wenn sie da sind.',
      },
    },
  },

  verdicts: { confirmed: 'bestätigt', disputed: 'strittig', unsourced: 'unbelegt', open: 'offen' },

  fieldsOfTexts: {
    headline: 'Überschrift',
    byline: 'Autorenzeile',
    outlet: 'Medium',
    agency: 'Agentur',
    published: 'veröffentlicht',
    updated: 'aktualisiert',
    link: 'Link',
    language: 'Sprache',
  },

  events: {
    line: (who, deed) => `${who} hat ${deed}`,
    own: (deed) => `Sie haben ${deed}`,
    somebody: 'Unbekannt',
    policy: (ruling, gate) => `${ruling}; ohne Belege: ${gate}`,
  },

  // What follows ‘hat’: '… hat die Geschichte angelegt'.
  deeds: {
    'story.created': () => 'die Geschichte angelegt',
    'story.imported': ({ events }) =>
      `die Geschichte von anderswo übernommen, mit ${events} Ereignissen aus ihrem Verlauf`,
    'version.received': ({ label }) => `die Fassung „${label}“ hinzugefügt`,
    'version.revised': ({ label, revision }) => `hinzugefügt, was „${label}“ jetzt druckt: den Text Nummer ${revision}`,
    'version.set-aside': ({ label }) => `die Fassung „${label}“ beiseitegelegt`,
    'version.taken-in': ({ label }) => `die Fassung „${label}“ wieder aufgenommen`,
    'claim.assigned': ({ number, to, due }) => `Behauptung ${number} an ${to} gegeben${due && `, fällig am ${due}`}`,
    'claim.unassigned': ({ number, from }) => `Behauptung ${number} von ${from} genommen`,
    'batch.started': ({ items }) => `begonnen, ${items} Texte einzubringen`,
    'batch.finished': ({ added, items, failed }) =>
      `${added} von ${items} Texten eingebracht${failed && `; ${failed} waren nicht zu lesen`}`,
    'items.taken': ({ items }) => `${items} Texte so hinzugefügt, wie sie gelesen wurden`,
    'item.looked-at': ({ item, fields }) =>
      `„${item}“ vor dem Hinzufügen angesehen${fields && ` und berichtigt: ${fields}`}`,
    'batch.cancelled': () => 'das Einbringen von Texten abgebrochen',
    'waiting.expired': ({ items, pages }) =>
      `weggeworfen, was zu lange gewartet hat: ${items} eingebrachte Texte, ${pages} Seiten in Eingängen`,
    'bookmarklet.made': () => 'ein Lesezeichen zum Senden angelegt',
    'bookmarklet.revoked': () => 'das Lesezeichen zum Senden widerrufen',
    'inbox.received': () => 'eine Seite an den Eingang gesendet',
    'inbox.discarded': ({ count }) => `${count} der Seiten im Eingang weggeworfen`,
    'batch.retried': ({ item }) => `noch einmal versucht, „${item}“ einzubringen`,
    'version.corrected': ({ label, fields }) => `berichtigt, was über „${label}“ bekannt ist: ${fields}`,
    'version.reread': ({ label, encoding, before }) =>
      `die Datei von „${label}“ noch einmal gelesen, als ${encoding} statt ${before}`,
    'part.restored': ({ label, text }) =>
      `einen Teil von „${label}“ zurückgeholt, der beim Lesen weggefallen war: ${text}`,
    'story.analysed': ({ first }) => (first ? 'die Fassungen verglichen' : 'die Fassungen noch einmal verglichen'),
    'verdict.given': ({ number, verdict }) => `Behauptung ${number} als ${verdict} beurteilt`,
    'verdict.changed': ({ number, verdict, verdictBefore }) =>
      `das Urteil über Behauptung ${number} von „${verdictBefore}“ in „${verdict}“ geändert`,
    'verdict.withdrawn': ({ number, verdict }) => `das Urteil „${verdict}“ über Behauptung ${number} zurückgenommen`,
    'adjudication.given': ({ number, verdict, reason }) =>
      `entschieden, dass Behauptung ${number} ${verdict} ist: ${reason}`,
    'adjudication.withdrawn': ({ number, verdict }) =>
      `die Entscheidung „${verdict}“ über Behauptung ${number} zurückgenommen`,
    'act.undone': ({ deed }) => `rückgängig gemacht: ${deed}`,
    'act.left': ({ deed }) => `so gelassen: ${deed}`,
    'act.redone': ({ deed }) => `wiederholt: ${deed}`,
    'claim.opened': ({ number }) => `die Urteile über Behauptung ${number} angesehen, ohne selbst zu urteilen`,
    'story.policy-changed': ({ policy }) => `geändert, wie Befunde zustande kommen${policy && `: ${policy}`}`,
    'policy.standard-changed': ({ policy }) => `die Regelung neuer Geschichten geändert${policy && `: ${policy}`}`,
    'evidence.added': ({ number }) => `Behauptung ${number} einen Beleg hinzugefügt`,
    'evidence.restored': ({ number }) => `einen Beleg zu Behauptung ${number} wiederhergestellt`,
    'evidence.withdrawn': ({ number }) => `einen Beleg zu Behauptung ${number} zurückgenommen`,
    'difference.dismissed': ({ number, reason }) => `einen Unterschied bei Behauptung ${number} verworfen: ${reason}`,
    'difference.restored': ({ number }) => `einen Unterschied bei Behauptung ${number} wiederhergestellt`,
    'thread.begun': ({ number, about }) =>
      `ein Gespräch über ${about === 'difference' ? 'einen Unterschied bei ' : about === 'sentence' ? 'einen Satz von ' : ''}Behauptung ${number} begonnen`,
    'comment.written': ({ number }) => `Behauptung ${number} kommentiert`,
    'comment.changed': ({ number }) => `einen Kommentar zu Behauptung ${number} geändert`,
    'comment.withdrawn': ({ number }) => `einen Kommentar zu Behauptung ${number} zurückgenommen`,
    'thread.resolved': ({ number }) => `ein Gespräch über Behauptung ${number} abgeschlossen`,
    'thread.reopened': ({ number }) => `ein Gespräch über Behauptung ${number} wieder eröffnet`,
    'story.access-changed': ({ access }) =>
      access === 'open' ? 'die Geschichte für alle geöffnet' : 'die Geschichte auf ihre Mitglieder beschränkt',
    'member.set': ({ role }) => `jemanden zum Mitglied der Geschichte gemacht, Rolle: ${role}`,
    'member.removed': () => 'jemanden aus den Mitgliedern der Geschichte genommen',
    'block.kept': ({ label, text }) => `eine Stelle von „${label}“ behalten, die beiseitegelegt war: ${text}`,
    'block.set-aside': ({ label, text }) => `eine Stelle von „${label}“ beiseitegelegt: ${text}`,
    'sentence.join': ({ label, text }) => `zwei Sätze von „${label}“ verbunden: ${text}`,
    'sentence.split': ({ label, text }) => `einen Satz von „${label}“ geteilt: ${text}`,
    'alignment.parted': ({ number, text }) => `einen Satz von Behauptung ${number} getrennt: ${text}`,
    'alignment.merged': ({ number, other }) => `Behauptung ${number} mit Behauptung ${other} vereint`,
    'alignment.moved': ({ number, other, text }) =>
      `einen Satz von Behauptung ${number} zu Behauptung ${other} verschoben: ${text}`,
    'alignment.copied': ({ number, other, text }) =>
      `einen Satz von Behauptung ${number} auch Behauptung ${other} zugeordnet: ${text}`,
    'alignment.split': ({ number, text }) => `Behauptung ${number} geteilt: ${text} …`,
    'alignment.divided': ({ number, text }) => `einen Satz von Behauptung ${number} geteilt, vor: ${text}`,
    'alignment.related': ({ number, other }) => `Behauptung ${number} als verwandt mit Behauptung ${other} markiert`,
    'alignment.refused': ({ number, other }) =>
      `festgehalten, dass Behauptung ${number} nicht dieselbe ist wie Behauptung ${other}`,
    'alignment.restored': ({ number }) => `die Zuordnung von Behauptung ${number} wiederhergestellt, wie sie war`,
    'alignment.released': ({ number }) =>
      `eine Änderung an der Zuordnung${number && ` von Behauptung ${number}`} zurückgenommen`,
    'edition.published': ({ edition, note }) => `Ausgabe ${edition} des Berichts veröffentlicht${note && `: ${note}`}`,
    'edition.withdrawn': ({ edition, notice }) => `Ausgabe ${edition} des Berichts zurückgezogen: ${notice}`,
    'report-key.made': () => 'den Schlüssel angelegt, mit dem Berichte signiert werden',
    'edition.shown': ({ edition }) => `Ausgabe ${edition} des Berichts auf ihre öffentliche Seite gestellt`,
    'edition.hidden': ({ edition }) => `Ausgabe ${edition} des Berichts von ihrer öffentlichen Seite genommen`,
    'disclosure.changed': () => 'geändert, was der Bericht offenlegt',
    'organisation.changed': () => 'geändert, was jeder Bericht offenlegt',
    'mend.withdrawn': ({ label, text }) => `eine Änderung an „${label}“ zurückgenommen: ${text}`,
    'person.invited': ({ role, note }) => `jemanden eingeladen (${role}): ${note}`,
    'invitation.withdrawn': ({ role, note }) => `eine Einladung zurückgezogen (${role}): ${note}`,
    'person.joined': ({ name, role }) => `${name} aufgenommen, Rolle: ${role}`,
    'person.changed': () => 'den eigenen Namen oder die eigene Adresse geändert',
    'person.role-changed': ({ name, role, roleBefore }) => `${name} die Rolle „${role}“ statt „${roleBefore}“ gegeben`,
    'person.disabled': ({ name }) => `das Konto von ${name} gesperrt`,
    'person.exported': ({ name }) => `eine Kopie von allem genommen, was über ${name} gespeichert ist`,
    'person.erased': () => 'die persönlichen Daten von jemandem gelöscht, der gegangen ist',
    'person.enabled': ({ name }) => `das Konto von ${name} wieder entsperrt`,
  },

  sealedDeeds: {
    'verdict.given': ({ number }) => `über Behauptung ${number} geurteilt`,
    'verdict.changed': ({ number }) => `ein Urteil über Behauptung ${number} geändert`,
    'verdict.withdrawn': ({ number }) => `ein Urteil über Behauptung ${number} zurückgenommen`,
    'evidence.added': ({ number }) => `Behauptung ${number} einen Beleg hinzugefügt`,
    'evidence.restored': ({ number }) => `einen Beleg zu Behauptung ${number} wiederhergestellt`,
    'evidence.withdrawn': ({ number }) => `einen Beleg zu Behauptung ${number} zurückgenommen`,
    'difference.dismissed': ({ number }) => `einen Unterschied bei Behauptung ${number} verworfen`,
    'difference.restored': ({ number }) => `einen Unterschied bei Behauptung ${number} wiederhergestellt`,
    'thread.begun': ({ number }) => `Behauptung ${number} kommentiert`,
    'comment.written': ({ number }) => `Behauptung ${number} kommentiert`,
    'comment.changed': ({ number }) => `einen Kommentar zu Behauptung ${number} geändert`,
    'comment.withdrawn': ({ number }) => `einen Kommentar zu Behauptung ${number} zurückgenommen`,
    'thread.resolved': ({ number }) => `ein Gespräch über Behauptung ${number} abgeschlossen`,
    'thread.reopened': ({ number }) => `ein Gespräch über Behauptung ${number} wieder eröffnet`,
    'act.left': ({ number }) => `bei Behauptung ${number} etwas so gelassen`,
    'act.undone': ({ number }) => `bei Behauptung ${number} etwas rückgängig gemacht`,
    'act.redone': ({ number }) => `bei Behauptung ${number} etwas wiederholt`,
    other: ({ number }) => `bei Behauptung ${number} etwas getan, das versiegelt ist, solange verdeckt geprüft wird`,
  },

  activity: {
    title: 'Verlauf',
    story: 'Geschichte',
    any: 'alle',
    person: 'Person',
    anybody: 'alle',
    show: 'Zeigen',
    nothingYet: 'Hier ist noch nichts geschehen.',
    nothingFits: 'Zu dieser Auswahl passt nichts.',
    everything: 'Alles zeigen',
    pages: 'Seiten',
    earlier: 'Früher',
  },

  history: {
    title: (number) => `Verlauf von Behauptung ${number}`,
    verdicts: 'Urteile, die gelten',
    searched: 'Gesucht in:',
    lookAgain: (why) => `noch einmal ansehen: ${why}`,
    happened: 'Was geschah, das Jüngste zuerst',
    holdAgain: 'Dieses Urteil wieder gelten lassen',
    nothingYet: 'Hier hat noch niemand etwas getan.',
    nothingBefore: 'Davor hat niemand etwas getan.',
    latest: 'Das Jüngste',
    claim: (number) => `Behauptung ${number}`,
    noSuchClaim: (number) => `In dieser Geschichte gibt es keine Behauptung ${number}.`,
  },

  restoration: {
    asItWas: 'Die Behauptung, wie sie damals war',
    after: (deed) => `nachdem: ${deed}`,
    title: (number) => `Behauptung ${number}, wie sie war`,
    history: 'Verlauf',
    afterThis: (deed) => `Nachdem: ${deed}`,
    changes: 'Das würde sich ändern',
    oneAct:
      'Alles zusammen ist eine Handlung, neu und unter Ihrem Namen: Nichts wird gelöscht, und einmal Rückgängigmachen nimmt sie zurück.',
    putBack: 'So wiederherstellen',
    nothing:
      'Nichts, was Sie wiederherstellen könnten: Soweit Ihre Rechte reichen, steht die Behauptung da wie damals.',
    stays: 'Das bleibt, wie es jetzt ist',
    theRest: 'Gespräche, die Texte und was die Analyse in ihnen findet.',
    done: (count) =>
      `${count === 1 ? 'Eines ist' : `${number(count)} Dinge sind`} wieder wie zuvor. Es ist eine Handlung: Einmal Rückgängigmachen nimmt sie zurück.`,
    sealed:
      'Was andere zu dieser Behauptung getan haben, ist für Sie versiegelt, solange blind geprüft wird: Geben Sie zuerst Ihr eigenes Urteil ab.',
    noSuchEvent: 'Ein solches Ereignis gibt es bei dieser Behauptung nicht.',
    meanwhile: 'Inzwischen ist bei der Behauptung etwas geschehen: Das würde sich jetzt ändern.',
    standsSo: 'Nichts davon lässt sich wiederherstellen: Die Behauptung steht schon so da.',
    alignmentChanged: 'Die Zuordnung wurde seitdem geändert. Sehen Sie zuerst noch einmal nach.',
    verdict: (value, reason) => `Ihr Urteil ist wieder „${value}“: ${reason}`,
    noVerdict: 'Sie haben kein Urteil mehr.',
    decision: (value, reason) => `Sie entscheiden „${value}“, mit den Worten von damals: ${reason}`,
    noDecision: 'Die Entscheidung wird zurückgenommen.',
    evidence: (title) => `Ein Beleg gilt wieder: ${title}`,
    noEvidence: (title) => `Ein Beleg wird zurückgenommen: ${title}`,
    dismissal: (why, reason) => `Sie verwerfen einen Unterschied wie damals (${why}): ${reason}`,
    noDismissal: (why) => `Ein Unterschied ist nicht mehr verworfen: ${why}`,
    alignmentBack:
      'Was seitdem an der Zuordnung geändert wurde, wird zurückgenommen; die Geschichte wird neu verglichen.',
    alignmentAgain: 'Was damals an der Zuordnung galt, gilt wieder; die Geschichte wird neu verglichen.',
    alignmentBoth:
      'Was seitdem an der Zuordnung geändert wurde, wird zurückgenommen, und was damals galt, gilt wieder; die Geschichte wird neu verglichen.',
    seat: (name, due) => `${name} soll sie ansehen${due && `, bis ${due}`}.`,
    noSeat: (name) => `${name} muss sie nicht mehr ansehen.`,
    theirs: (name) => `${name} hatte damals ein anderes Urteil: Nur ${name} kann es wieder gelten lassen.`,
    editors: {
      verdict: '',
      decision: 'Nur die Redaktion kann die Entscheidung wiederherstellen',
      evidence: 'Nur die Redaktion kann Belege anderer wiederherstellen oder zurücknehmen',
      dismissal: 'Nur die Redaktion kann das Verwerfen wiederherstellen',
      alignment: 'Nur die Redaktion kann die Zuordnung wiederherstellen',
      assignment: 'Nur die Redaktion kann die Behauptung anderen geben oder nehmen',
    },
    gone: {
      verdict: '',
      decision: 'Worüber entschieden wurde, ist nicht mehr da',
      evidence: 'Der Beleg ist nicht mehr da',
      dismissal: 'Den verworfenen Unterschied findet die Analyse nicht mehr',
      alignment: 'Was zugeordnet wurde, ist nicht mehr da',
      assignment: 'Wer die Behauptung hatte, hat hier kein Konto mehr',
    },
    named: (words, name) => (name === '' ? `${words}.` : `${words}: ${name}`),
  },

  notices: {
    title: 'Hinweise',
    what: 'Wer Sie genannt oder Ihnen geantwortet, gegen Ihr Urteil entschieden oder Ihnen eine Behauptung gegeben hat, und was andere in den Geschichten taten, denen Sie folgen.',
    notRead: 'ungelesen',
    markRead: 'Als gelesen markieren',
    markReadNamed: (notice) => `Als gelesen markieren: ${notice}`,
    markUnread: 'Als ungelesen markieren',
    markUnreadNamed: (notice) => `Als ungelesen markieren: ${notice}`,
    markAll: 'Alles als gelesen markieren',
    allRead: 'Alles ist gelesen.',
    unreadTitle: 'Ungelesen',
    readTitle: 'Gelesen',
    news: (count) => `${number(count)} neu`,
    seeAll: 'Alles ansehen',
    nothing:
      'Noch nichts. Folgen Sie einer Geschichte, um zu hören, was andere dort tun; ihre Seite hat den Knopf dafür.',
    mention: (who, claim) => `${who} hat Sie in einem Kommentar zu Behauptung ${claim} genannt`,
    answer: (who, claim) => `${who} hat geantwortet, wo Sie zu Behauptung ${claim} geschrieben haben`,
    assigned: (who, claim, due) => `${who} hat Ihnen Behauptung ${claim} gegeben${due && `, fällig am ${due}`}`,
    overruled: (who, claim, verdict, reason) =>
      `${who} hat entgegen Ihrem Urteil entschieden, dass Behauptung ${claim} ${verdict} ist: ${reason}`,
  },

  undo: {
    title: 'Rückgängig machen',
    what: 'Was Sie in dieser Geschichte getan haben, das Letzte zuerst. Gelöscht wird nichts: Rückgängigmachen ist eine weitere Zeile im Verlauf. Was jemand anderes seither geändert hat, bleibt, wie es ist.',
    claimsInOneGo: (count) => `${number(count)} Behauptungen auf einmal`,
    thingsInOneGo: (count) => `${number(count)} Schritte auf einmal`,
    seeClaim: (claim) => `Behauptung ${claim} ansehen`,
    seeVersion: 'die Fassung ansehen',
    undoTitle: 'Das würde rückgängig gemacht',
    undo: 'Rückgängig machen',
    leave: 'So lassen und zeigen, was Sie davor getan haben',
    left: 'Es bleibt, wie es ist. Hier steht, was Sie davor getan haben.',
    nothingDone: 'Sie haben hier nichts getan, was sich rückgängig machen ließe.',
    more: (count) =>
      count === 1
        ? 'Davor lässt sich noch eines rückgängig machen.'
        : `Davor lassen sich noch ${number(count)} weitere rückgängig machen, eines nach dem anderen.`,
    redoTitle: 'Das würde wiederholt',
    redo: 'Wiederholen',
    nothingUndone: 'Sie haben seither nichts rückgängig gemacht.',
    onlyHere: (claims) =>
      `Nur diese Fassung enthält ${claimsOf(claims)}: Ohne sie ist davon nichts mehr zu finden; was dazu gesagt wurde, bleibt.`,
    othersReviewed: (claims) => `Andere haben seither ${claimsOf(claims)} geprüft.`,
    undone: 'Rückgängig gemacht.',
    undoneClaims: (count) => `Rückgängig gemacht, bei ${number(count)} Behauptungen.`,
    undoneThings: (count) => `Rückgängig gemacht, ${number(count)} Schritte auf einmal.`,
    redone: 'Wiederholt.',
    redoneClaims: (count) => `Wiederholt, bei ${number(count)} Behauptungen.`,
    redoneThings: (count) => `Wiederholt, ${number(count)} Schritte auf einmal.`,
    nothingToUndo: 'Es gibt nichts rückgängig zu machen.',
    nothingToRedo: 'Es gibt nichts zu wiederholen.',
    nothingToLeave: 'Es gibt nichts, was so bleiben könnte.',
    didSomethingElse: 'Sie haben inzwischen etwas anderes getan. Sehen Sie zuerst nach, was als Nächstes kommt.',
    claim: (claim) => `Behauptung ${claim}`,
    version: (label) => `„${label}“`,
    story: 'Die Geschichte',
    cannotUndo: (what) =>
      `${what} wurde seither geändert, deshalb lässt sich das nicht rückgängig machen. Sie können es so lassen und rückgängig machen, was Sie davor getan haben.`,
    cannotRedo: (what) => `${what} wurde seither geändert, deshalb lässt sich das nicht wiederholen.`,
    onlyEditorsGive: 'Nur die Redaktion und Admins geben anderen Behauptungen.',
    stayingTitle: 'Was bleibt',
    stays: {
      opened: 'Gesehenes lässt sich nicht ungesehen machen: Ein Urteil danach wäre nicht verdeckt.',
      published:
        'Andere haben sie vielleicht gelesen. Ziehen Sie sie mit einem Hinweis zurück, oder veröffentlichen Sie eine berichtigte.',
      withdrawn: 'Andere haben sie vielleicht gelesen. Veröffentlichen Sie eine weitere Ausgabe.',
      shown: 'Andere haben sie vielleicht gelesen. Nehmen Sie sie dort von der öffentlichen Seite.',
      hidden: 'Andere haben sie vielleicht gelesen. Stellen Sie sie dort wieder auf die öffentliche Seite.',
      created:
        'Eine Geschichte bleibt, mit den Texten, aus denen sie entstand; eine Fassung lässt sich auf ihrer Seite beiseitelegen.',
      imported: 'Eine Geschichte, die übernommen wurde, bleibt.',
      broughtIn: 'Jede Fassung, die dabei hinzukam, lässt sich für sich zurücknehmen.',
      cancelled: 'Bringen Sie noch einmal ein, was abgebrochen wurde.',
      lookedAt: 'Was beim Einbringen berichtigt wurde, lässt sich auf der Seite der Fassung berichtigen.',
      unknown: 'Das lässt sich nicht rückgängig machen.',
      before: 'Es geschah, bevor festgehalten wurde, wie es rückgängig zu machen ist.',
    },
  },

  changes: {
    added: (versions) => `Hinzugefügt: ${someOf(versions)}.`,
    revised: (versions) => `Mit neuem Text: ${someOf(versions)}.`,
    newClaims: (count) => counted(count, 'neue Behauptung.', 'neue Behauptungen.'),
    grownClaims: (count) =>
      counted(
        count,
        'Behauptung steht jetzt in einer weiteren Fassung.',
        'Behauptungen stehen jetzt in einer weiteren Fassung.',
      ),
    newContradictions: (count) => counted(count, 'neuer Widerspruch.', 'neue Widersprüche.'),
    newDiscrepancies: (count) => counted(count, 'neue Abweichung.', 'neue Abweichungen.'),
    stale: (count) =>
      counted(
        count,
        'Urteil braucht einen zweiten Blick, weil seine Behauptung jetzt anders lautet.',
        'Urteile brauchen einen zweiten Blick, weil ihre Behauptungen jetzt anders lauten.',
      ),
    gone: (count) =>
      counted(
        count,
        'geprüfte Behauptung ist nicht mehr zu finden; ihre Urteile bleiben.',
        'geprüfte Behauptungen sind nicht mehr zu finden; ihre Urteile bleiben.',
      ),
    broken: (count) =>
      counted(
        count,
        'Änderung von Hand an der Zuordnung ließ sich nicht einhalten; die Seite „Zuordnung“ sagt, welche.',
        'Änderungen von Hand an der Zuordnung ließen sich nicht einhalten; die Seite „Zuordnung“ sagt, welche.',
      ),
    nothingElse: 'Sonst hat sich nichts geändert: keine neuen Behauptungen, keine neuen Unterschiede.',
  },

  read: {
    published: (when) => `veröffentlicht **${when}**`,
    differing: (count) => `**${number(count)}** ${count === 1 ? 'Satz' : 'Sätze'}, die andere anders drucken`,
    aside: (count) => `**${number(count)}** ${count === 1 ? 'Absatz' : 'Absätze'} [beiseitegelegt]`,
    versions: 'Fassungen',
    noneDiffers: 'keine Fassung weicht ab',
    differ: (count) => (count === 1 ? '1 weicht ab' : `${number(count)} weichen ab`),
    orMoreDiffer: (count) => `${number(count)} oder mehr weichen ab`,
    versionsDiffer: (count) => counted(count, 'Fassung weicht ab', 'Fassungen weichen ab'),
    onlyHere: 'nur in dieser Quelle',
    asPrinted: 'Wie gedruckt',
    notReadYet: 'Noch nicht gelesen: Die Auswertung läuft noch.',
    noSuchVersion: 'Eine solche Fassung gibt es nicht.',
    claim: (claim) => `Behauptung ${claim}`,
    others: 'Wie die anderen es drucken',
    choose:
      'Wählen Sie einen Satz: Was die anderen Fassungen davon drucken, erscheint hier. Je dunkler sein Grund, desto mehr weichen ab.',
    chooseAlike:
      'Keine andere Fassung weicht von dieser ab. Wählen Sie einen Satz, um zu sehen, wer ihn noch berichtet.',
    before: 'Voriger Unterschied',
    next: 'Nächster Unterschied',
  },

  origins: {
    title: 'Quellen und Daten',
    tree: 'Stammbaum',
    agency: 'Agentur',
    dateUnknown: 'Datum unbekannt',
    shared: (same, all) => `${number(same)} von ${number(all)} ${all === 1 ? 'Satz' : 'Sätzen'} Wort für Wort`,
    notCompared: 'Die Fassungen sind noch nicht verglichen.',
    timeline: 'Zeitleiste',
    timelineWhat:
      'Was wann veröffentlicht wurde, und die Tage, von denen die Behauptungen berichten, jeder, wie er gedruckt und wie er verstanden wurde.',
    long: 'Die Geschichte ist lang: Nur die Daten ihrer ersten Fassungen sind zu sehen.',
    published: 'Veröffentlicht:',
    elsewhere: (days) => `Dieselbe Behauptung wird auch berichtet von: ${days.join(', ')}.`,
    noDates: 'Keine Fassung ist datiert, und keine Behauptung nennt einen Tag.',
    assumed: 'die Fassung ist undatiert und wurde wie von diesem Tag gelesen',
    span: (from, to) => `${from} bis ${to}`,
  },

  search: {
    title: 'Suche',
    words: 'Wörter',
    wordsHint:
      'Jedes Wort muss vorkommen; "Wörter in Anführungszeichen" zusammen. Durchsucht werden Behauptungen, Texte, Belege, Begründungen und Kommentare.',
    kind: 'In',
    everything: 'allem',
    story: 'Geschichte',
    any: 'alle',
    kinds: {
      claim: 'Behauptungen',
      version: 'Texten',
      evidence: 'Belegen',
      verdict: 'Begründungen von Urteilen',
      dismissal: 'Begründungen von Verworfenem',
      comment: 'Kommentaren',
      story: 'Titeln von Geschichten',
    },
    moreFound: (most) =>
      `Mehr als ${number(most)} gefunden; dies sind die ersten. Nehmen Sie ein Wort dazu, oder wählen Sie eine Geschichte.`,
    found: (count) => `${number(count)} gefunden.`,
    nothing: 'Nichts enthält alle diese Wörter. Versuchen Sie es mit weniger davon oder mit einem Teil eines Wortes.',
    hits: {
      story: () => 'Die Geschichte',
      claim: (claim) => `Behauptung ${claim}`,
      version: () => 'Text',
      evidence: (claim) => `Beleg zu Behauptung ${claim}`,
      verdict: (claim) => `Urteil über Behauptung ${claim}`,
      comment: (claim) => `Kommentar zu Behauptung ${claim}`,
      dismissal: (claim) => `Verworfener Unterschied bei Behauptung ${claim}`,
    },
  },

  members: {
    title: 'Mitglieder',
    open: 'Alle hier sehen diese Geschichte. Mitglieder haben die Rolle, die hier steht; alle anderen die, die sie sonst haben.',
    restricted:
      'Nur ihre Mitglieder und Admins sehen diese Geschichte. Für alle anderen gibt es sie nicht: Keine Liste, keine Suche und kein Hinweis nennt sie.',
    who: 'Wer dazugehört',
    mayDo: (name) => `Was ${name} darf`,
    takeOut: 'Herausnehmen',
    takeOutNamed: (name) => `Herausnehmen: ${name}`,
    nobody: 'Hier hat niemand eine eigene Rolle.',
    add: 'Hinzufügen',
    chooseSomebody: 'jemanden wählen',
    as: 'als',
    accessTitle: 'Wer die Geschichte sieht',
    everybody: 'Alle hier',
    everybodyHint: 'Alle mit der Rolle, die sie haben, wenn sie oben keine andere bekommen.',
    itsMembers: 'Ihre Mitglieder',
    itsMembersHint:
      'Und Admins. Wer das festlegt, bleibt mit der Rolle Redaktion darin. Was veröffentlicht ist, bleibt öffentlich.',
    editorsSet: 'Die Redaktion der Geschichte legt es fest.',
    saved: 'Gespeichert.',
    holds: 'Gespeichert. Es gilt von jetzt an.',
    noMember: 'Kein Mitglied mehr. Was sie getan haben, bleibt.',
    choosePerson: 'Wählen Sie jemanden.',
    chooseRole: 'Wählen Sie, was sie dürfen.',
    chooseAccess: 'Wählen Sie, wer die Geschichte sieht.',
    gone: 'Niemand dieses Namens hat hier noch ein Konto.',
  },

  agreement: {
    title: 'Übereinstimmung',
    judged: (judged, all, blind) =>
      `Über ${number(judged)} von ${number(all)} Behauptungen haben zwei oder mehr Prüfende geurteilt${blind ? '; gezählt ist jedes Urteil, wie es zuerst abgegeben wurde, ehe die der anderen zu sehen waren' : ''}.`,
    sealed: (count) => `${number(count)} Behauptungen, über die Sie nicht geurteilt haben, sind ausgelassen.`,
    story: 'Die Geschichte',
    on: 'bei',
    nobody: 'Noch haben keine zwei über dieselbe Behauptung geurteilt.',
    kinds: 'Nach Art des Unterschieds',
    differIn: 'Behauptungen mit Unterschied in',
    noKinds: 'Über keine Behauptung mit einem Unterschied haben zwei geurteilt.',
    pairs: 'Nach Paaren von Prüfenden',
    reviewers: 'Prüfende',
    claims: 'Behauptungen',
    pairsOf: 'Paare',
    same: 'gleiches Urteil',
    alpha: 'Alpha',
    which: 'das ist',
    allClaims: 'Alle Behauptungen',
    rules: 'Regeln, nach der Häufigkeit, mit der ihre Funde verworfen werden',
    rule: 'Regel',
    found: 'gefunden',
    dismissed: 'verworfen',
    share: 'Anteil',
    noRules: 'Keine Regel hat einen Unterschied gefunden.',
    few: 'zu wenige, um es zu sagen',
    certain: 'alle gleich, daher ist der Zufall nicht zu bestimmen',
    reliable: 'verlässlich',
    tentative: 'vorläufig',
    unreliable: 'nicht verlässlich',
    meaning:
      'Gleiches Urteil: der Anteil der Paare von Urteilen über eine Behauptung, die gleich sind. Alpha ist das von Krippendorff für Kategorien: 1 ist volle Übereinstimmung, 0 das, was der Zufall ergäbe. Ab 0,80 heißt es verlässlich, ab 0,67 vorläufig. Unter zehn Behauptungen sind es zu wenige, um es zu sagen.',
  },

  archiveFiles: {
    noArchive: (name, part) => `„${name}“ ist kein Archiv einer Geschichte: ${part} fehlt darin.`,
    notAsArchive: (name, part) =>
      `„${name}“ ist kein Archiv einer Geschichte: ${part} darin ist nicht als solches zu lesen.`,
    newer: (name) => `„${name}“ stammt von einem neueren Crossread: Bringen Sie erst dieses auf den Stand.`,
    unnamed: (name, part) => `„${name}“ enthält „${part}“, das seine Liste nicht nennt.`,
    changed: (name, part) => `„${part}“ in „${name}“ wurde nach der Ausfuhr geändert.`,
    missing: (name, part) => `„${part}“ fehlt in „${name}“.`,
    listChanged: (name) => `Die Liste von „${name}“ wurde geändert.`,
    line: (part, line) => `Zeile ${line} von ${part} liest sich nicht, wie sie sollte.`,
  },

  talk: {
    title: 'Gespräch',
    takenBack: (who, when) => `Zurückgenommen von ${who}, ${when}`,
    changed: (when) => `Geändert ${when}`,
    until: (when) => `bis ${when}:`,
    change: 'Ändern',
    yourWords: 'Ihre Worte',
    takeBack: 'Zurücknehmen',
    note: 'Ein Hinweis an seiner Stelle',
    takeItBack: 'Zurücknehmen',
    thread: (about) => `Gespräch: ${about}`,
    resolvedBy: (who, when) => `abgeschlossen von ${who}, ${when}`,
    openAgain: 'Wieder eröffnen',
    answer: 'Antworten',
    yourAnswer: 'Ihre Antwort',
    resolve: 'Abschließen',
    blind:
      'Solange die Behauptung verdeckt geprüft wird, sehen Sie nur, was Sie selbst sagen; andere sehen es, sobald sie geurteilt haben.',
    nothing: 'Noch hat niemand etwas gesagt. Was hier gesagt wird, bleibt in der Redaktion: Kein Bericht druckt es.',
    resolvedCount: (count) => `${number(count)} abgeschlossen`,
    say: 'Etwas sagen',
    what: 'Was möchten Sie sagen?',
    about: 'Worüber',
    sayIt: 'Sagen',
    mention: 'Schreiben Sie @ und einen Namen, um jemandem Bescheid zu geben',
    aboutClaim: 'Die Behauptung',
    aboutDifference: (kind) => `Unterschied: ${kind}`,
    aboutGoneDifference: 'Ein Unterschied, den die Auswertung nicht mehr findet',
    aboutSentence: (version) => `Satz von ${version}`,
    aboutGoneSentence: 'Ein Satz, wie er war',
    wholeClaim: 'die ganze Behauptung',
    said: 'Gesagt. Wen Sie genannt haben, bekommt Bescheid.',
    answered: 'Geantwortet.',
    resolved: 'Abgeschlossen. Es bleibt lesbar und lässt sich wieder eröffnen.',
    reopened: 'Das Gespräch ist wieder eröffnet.',
    reworded: 'Geändert. Was vorher dastand, bleibt.',
    withdrawn: 'Der Kommentar ist zurückgenommen.',
    writeFirst: 'Schreiben Sie zuerst etwas.',
    chooseAbout: 'Wählen Sie, worum es geht.',
    onlyAuthor: 'Nur wer einen Kommentar geschrieben hat, kann ihn ändern.',
    onlyAuthorOrEditor: 'Nur wer einen Kommentar geschrieben hat, oder die Redaktion kann ihn zurücknehmen.',
    sayWhy: 'Sagen Sie, warum: Wer ihn geschrieben hat, erfährt es.',
    noSuchComment: 'Einen solchen Kommentar gibt es nicht.',
    noSuchThread: 'Ein solches Gespräch gibt es nicht.',
    noLongerFound: 'Die Auswertung findet das nicht mehr: Wählen Sie noch einmal.',
    draftBack: (when) => `Ihre Worte vom ${when} sind wieder da; gespeichert sind sie noch nicht.`,
    discard: 'Verwerfen',
  },

  permissions: {
    reviewers: 'Ihr Konto darf lesen, aber nicht prüfen. Bitten Sie einen Admin um die Rolle „Prüfende“.',
    editors: 'Das dürfen nur die Redaktion und Admins.',
    admins: 'Das darf nur ein Admin.',
  },

  fields: {
    atMost: (characters) => `Höchstens ${number(characters)} Zeichen.`,
    atLeast: (characters) => `Mindestens ${number(characters)} Zeichen.`,
    nameMissing: 'Sagen Sie, wer Sie sind: Der Name steht neben Ihren Urteilen.',
    noAddress: 'Das ist keine E-Mail-Adresse.',
    weakPassword: 'Das ist eines der ersten, die jeder versuchen würde. Nehmen Sie ein paar eigene Wörter.',
    addressInPassword: 'Das Passwort darf Ihre Adresse nicht enthalten.',
    chooseRole: 'Wählen Sie eine Rolle.',
  },

  uploads: {
    tooMany: (most) => `ist eine zu viel: höchstens ${most} Dateien auf einmal.`,
    tooLarge: (megabytes) =>
      `ist größer als ${megabytes} MB. Bringen Sie nur den einen Artikel ein, oder fügen Sie seinen Text ein.`,
    tooLargeTogether: (megabytes) =>
      `macht die Dateien zusammen größer als ${megabytes} MB. Senden Sie sie in kleineren Gruppen.`,
    textTooLarge: 'Einer der Texte ist größer als 20 MB.',
    unreadable: 'Die hochgeladenen Dateien waren nicht zu lesen. Versuchen Sie es noch einmal.',
  },

  errors: {
    back: 'Zurück zu den Geschichten',
    reference: 'Kennzeichen für den Betrieb des Servers:',
    notFound: 'Nicht gefunden',
    nothingHere: 'Unter dieser Adresse gibt es nichts. Vielleicht ist sie verschrieben.',
    signedOut: 'Abgemeldet',
    signInAgain:
      'Sie sind abgemeldet. Melden Sie sich in einem anderen Tab wieder an, kommen Sie zurück und speichern Sie noch einmal: Was Sie geschrieben haben, steht noch hier.',
    notAllowed: 'Nicht erlaubt',
    changedMeanwhile: 'Inzwischen geändert',
    notAsItIs: 'So lässt sich das nicht annehmen',
    formatCannot: 'Dieses Format lässt sich nicht herstellen',
    tooOften: 'Zu viele Seiten auf einmal',
    tooOftenWhy:
      'Aus Ihrem Netz wurden mehr Seiten abgerufen, als wir senden können. Warten Sie eine Minute und versuchen Sie es dann noch einmal.',
    notReachable: 'Nicht erreichbar',
    nothingSaved: 'Zurzeit lässt sich nichts speichern',
    expired: 'Dieses Formular ist abgelaufen',
    expiredWhy:
      'Es wurde vor der letzten Anmeldung oder in einem anderen Browser geöffnet. Gehen Sie zurück, laden Sie die Seite neu und senden Sie es noch einmal: Was Sie geschrieben haben, steht noch darin.',
    tooLarge: 'Zu groß',
    tooLargeWhy: 'Das Gesendete ist größer, als hier angenommen wird: 20 MB Text, 25 MB je Datei.',
    unreadable: 'Die Anfrage war nicht zu lesen',
    tryAgain: 'Gehen Sie zurück und versuchen Sie es noch einmal.',
    ours: 'Bei uns ist etwas schiefgegangen',
    oursWhy:
      'Nichts wurde halb gespeichert. Versuchen Sie es noch einmal; geschieht es wieder, sagen Sie es den Betreibern dieses Servers.',
    renewed:
      'Nichts wurde gespeichert: Seit diese Seite geöffnet wurde, hat sich jemand angemeldet. Sie ist erneuert, und was Sie geschrieben haben, steht noch hier: Speichern Sie noch einmal.',
    referenceShort: 'Kennzeichen:',
    nul: 'Darin stehen NUL-Zeichen; vermutlich stammt es aus einer Datei, die kein Text ist.',
    tooManyTries: (seconds) =>
      `Zu viele Versuche. Nichts ist gesperrt: Warten Sie ${seconds > 60 ? counted(Math.ceil(seconds / 60), 'Minute', 'Minuten') : seconds > 5 ? 'eine Minute' : 'ein paar Sekunden'} und versuchen Sie es noch einmal.`,
  },

  drafts: {
    back: (when: string) => `Ihr Text vom ${when} ist wieder da; gespeichert ist er noch nicht.`,
    files: 'Dateien müssen Sie noch einmal auswählen.',
    discard: 'Verwerfen',
    discarded: 'Was Sie nicht gespeichert hatten, ist gelöscht.',
  },

  live: {
    anew: 'Die Geschichte wurde inzwischen neu verglichen:',
    others: 'Zu dieser Auswahl passen inzwischen andere Behauptungen:',
    marked: 'Der Text ist inzwischen anders markiert:',
    loadIt: 'laden',
    onIt: (names: string[]) => `${names.join(', ')} ${names.length === 1 ? 'arbeitet' : 'arbeiten'} daran`,
  },

  walk: {
    queues: {
      mine: 'Meine Aufgaben',
      second: 'Zweites Augenpaar',
      disagreements: 'Uneinigkeit',
      stale: 'Noch einmal ansehen',
      unassigned: 'Nicht vergeben',
    },
    place: (place, of) => `· ${number(place)} von ${number(of)}`,
    next: 'Nächste Aufgabe',
    through: 'Sie sind mit dieser Liste durch.',
    back: 'Zurück zu den Aufgaben',
  },

  scripts: {
    atClaim: '{name} (Behauptung {claim})',
    otherHere: 'Noch jemand hier: {names}',
    othersHere: '{count} andere hier: {names}',
    tickNone: 'Nichts ankreuzen',
    tickAll: 'Alle {count} ankreuzen',
    people: 'Personen',
    keysReset: 'Jede Taste ist wieder, wie sie war.',
    keyTaken: '‚{key}‘ ist vergeben: {what}.',
    keyOther: 'Wählen Sie einen Buchstaben, eine Ziffer oder ein Zeichen, nur nicht g.',
    fileChosen: '1 Datei gewählt: {names}.',
    filesChosen: '{count} Dateien gewählt: {names}.',
    folder: '„{name}“ ist ein Ordner: Ziehen Sie die Dateien darin herüber oder ein Zip davon.',
    draftKept: 'Noch nicht gespeichert; als Entwurf für Sie aufgehoben.',
    draftTooLong: 'Zu lang für einen Entwurf: Speichern Sie, bevor Sie diese Seite schließen.',
    offline:
      'Sie sind offline. Was Sie schreiben, bleibt auf dieser Seite; speichern Sie, sobald die Verbindung wieder da ist.',
    offlineNotSaved:
      'Sie sind offline, deshalb wurde nichts gespeichert. Was Sie geschrieben haben, steht noch da: Speichern Sie noch einmal, sobald die Verbindung wieder da ist.',
    offlineNotSent:
      'Sie sind offline, deshalb wurde nichts gesendet. Was Sie geschrieben haben, steht noch da: Senden Sie es noch einmal, sobald die Verbindung wieder da ist.',
    draftNotKept:
      'Noch nicht gespeichert, und der Server ist nicht erreichbar: Vorerst stehen diese Worte nur auf dieser Seite.',
    noAnswer:
      'Der Server hat nicht geantwortet, also ist nichts gespeichert. Was Sie geschrieben haben, steht noch hier: Versuchen Sie es noch einmal.',
    changedMeanwhile: 'Inzwischen geändert:',
    loadIt: 'laden',
    making: 'Wird erstellt.',
    makingBar: 'Wie viel schon erstellt ist',
    makingClaims: '{done} von {of} Behauptungen',
    makingFormats: '{done} von {of} Formaten',
    makingStop: 'Abbrechen',
    makingMade: 'Fertig: Ihr Browser hat die Datei.',
    makingStopped: 'Abgebrochen. Es bleibt höchstens der Anfang einer Datei.',
    makingFailed: 'Die Datei ließ sich nicht erstellen. Versuchen Sie es noch einmal.',
  },
};

/** Versions that are named one by one. */
const NAMED = 6;

function someOf(versions: string[]): string {
  if (versions.length <= NAMED) return versions.join(', ');
  const more = versions.length - NAMED + 1;
  return `${number(versions.length)} Fassungen (${versions.slice(0, NAMED - 1).join(', ')} und ${number(more)} weitere)`;
}

function claimsOf(numbers: number[]): string {
  return `${numbers.length === 1 ? 'Behauptung' : 'die Behauptungen'} ${list(numbers.map(String))}`;
}
