import { counted } from './format.ts';
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

  signIn: {
    title: 'Anmelden',
    address: 'E-Mail-Adresse',
    password: 'Passwort',
    wrong: 'Adresse und Passwort passen zu keinem Konto. Prüfen Sie beides und versuchen Sie es noch einmal.',
  },

  account: {
    languageTitle: 'Sprache in diesem Browser',
    language: 'Sprache',
    asTheBrowser: 'wie der Browser sie wünscht',
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
};
