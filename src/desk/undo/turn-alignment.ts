import { relink, unlinkGuests } from '../../store/claim-links.ts';
import { listPinsById } from '../../store/pins.ts';
import { setAllWithdrawn } from '../../store/withdrawals.ts';
import { type Turning, toldBy } from './way.ts';

/** Pins and divided sentences; false when one of them stands otherwise by now. */
export async function turnPins({ tx, step, back }: Turning): Promise<boolean> {
  const { pins = [], released = [], mends = [], endedMends = [], before = [] } = toldBy(step);
  const [ends, begins] = back ? [pins, released] : [released, pins];
  await unlinkGuests(tx, await listPinsById(tx, ends));
  // Else what somebody ruled on since would hold the sentences where they were put.
  if (back) await relink(tx, before);
  return (
    (await setAllWithdrawn(tx, 'pin', ends, true)) &&
    (await setAllWithdrawn(tx, 'pin', begins, false)) &&
    (await setAllWithdrawn(tx, 'mend', mends, back)) &&
    (await setAllWithdrawn(tx, 'mend', endedMends, !back))
  );
}
