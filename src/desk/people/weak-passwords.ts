import { createRequire } from 'node:module';
import type { ZxcvbnFactory } from '@zxcvbn-ts/core';

/** What people at a desk think of first, besides what everybody does. */
const OURS = [
  'crossread',
  'factcheck',
  'factchecker',
  'newsroom',
  'reporter',
  'redaktion',
  'passwort',
  'hallo',
  'willkommen',
];

/** 0 to 4; from 3 on some hundred million guesses are not enough. */
const STRONG = 3;

/** Guessing what is longer is not easier, and judging it takes long. */
const JUDGED = 64;

let judge: ZxcvbnFactory | undefined;

/**
 * Whether a password would be guessed soon: one of fifty thousand out of breaches, common words, names, dates, keys side
 * by side, and what people make of those; or something of one's `own` (name, address). Wheeler, 'zxcvbn: Low-Budget
 * Password Strength Estimation', USENIX Security 2016.
 */
export function isWeak(password: string, own: string[] = []): boolean {
  judge ??= makeJudge();
  const words = [...OURS, ...own];
  const plain = password.normalize('NFKC').slice(0, JUDGED);
  const spelled = [plain, plain.replace(/\s/gu, '')];
  return spelled.some((each) => (judge as ZxcvbnFactory).check(each, words).score < STRONG);
}

/** Loaded when the first password is chosen: its lists are large, and most days nobody chooses one. */
function makeJudge(): ZxcvbnFactory {
  const require = createRequire(import.meta.url);
  const core: typeof import('@zxcvbn-ts/core') = require('@zxcvbn-ts/core');
  const {
    dictionary,
    adjacencyGraphs,
  }: typeof import('@zxcvbn-ts/language-common') = require('@zxcvbn-ts/language-common');
  return new core.ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
}
