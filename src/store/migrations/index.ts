import * as ground from './0001-ground.ts';
import * as mends from './0002-mends.ts';
import * as gaps from './0003-gaps.ts';
import * as revisions from './0004-revisions.ts';
import * as invitations from './0005-invitations.ts';
import * as originals from './0006-originals.ts';
import * as batches from './0007-batches.ts';
import * as details from './0008-details.ts';
import * as policy from './0009-policy.ts';
import * as work from './0010-work.ts';
import * as editions from './0011-editions.ts';
import * as search from './0013-search.ts';
import * as talk from './0014-talk.ts';
import * as pinActs from './0015-pin-acts.ts';
import * as setAside from './0016-set-aside.ts';
import * as nudges from './0017-nudges.ts';
import * as keptFilters from './0018-kept-filters.ts';
import * as gapParts from './0019-gap-parts.ts';

/** By name, run in the order of their names, each once. Add, never change. */
export const MIGRATIONS = {
  '0001-ground': ground,
  '0002-mends': mends,
  '0003-gaps': gaps,
  '0004-revisions': revisions,
  '0005-invitations': invitations,
  '0006-originals': originals,
  '0007-batches': batches,
  '0008-details': details,
  '0009-policy': policy,
  '0010-work': work,
  '0011-editions': editions,
  '0013-search': search,
  '0014-talk': talk,
  '0015-pin-acts': pinActs,
  '0016-set-aside': setAside,
  '0017-nudges': nudges,
  '0018-kept-filters': keptFilters,
  '0019-gap-parts': gapParts,
};
