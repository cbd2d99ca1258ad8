import type { Kept, Plan, Restored } from '../../desk/undo/plan-restoration.ts';
import { moment } from '../../report/moment.ts';
import { words } from '../../words/words.ts';

/** What putting a claim back would change and what stays, a line a thing. */
export function presentPlan({ changes, kept, last }: Plan) {
  return { last, changes: changes.map(changeWords), kept: kept.map(keptWords) };
}

function changeWords(change: Restored): string {
  const { restoration: t, rulings } = words();
  switch (change.what) {
    case 'verdict':
      return change.words ? t.verdict(rulings[change.words.value], change.words.reason) : t.noVerdict;
    case 'decision':
      return change.words ? t.decision(rulings[change.words.value], change.words.reason) : t.noDecision;
    case 'evidence': {
      const { title, url, passage } = change.evidence;
      return (change.holds ? t.evidence : t.noEvidence)(title ?? url ?? passage.slice(0, 80));
    }
    case 'dismissal':
      return change.reason === null ? t.noDismissal(change.why) : t.dismissal(change.why, change.reason);
    case 'alignment':
      return alignmentWords(change);
    case 'assignment':
      return change.was
        ? t.seat(change.name, change.was.due ? moment(change.was.due).words : '')
        : t.noSeat(change.name);
  }
}

function alignmentWords({ ends, again, endMends, mendsAgain }: Extract<Restored, { what: 'alignment' }>): string {
  const { alignmentBack, alignmentAgain, alignmentBoth } = words().restoration;
  const [back, more] = [ends.length + endMends.length > 0, again.length + mendsAgain.length > 0];
  if (back && more) return alignmentBoth;
  return back ? alignmentBack : alignmentAgain;
}

function keptWords({ what, because, name }: Kept): string {
  const { theirs, editors, gone, named } = words().restoration;
  if (because === 'theirs') return theirs(name);
  return named(because === 'editor' ? editors[what] : gone[what], name);
}
