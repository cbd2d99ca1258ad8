import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { RULES } from '../../engine/index.ts';
import { InvalidInput, SourceUnavailable } from '../../errors.ts';

const POLICY = z.strictObject({ off: z.array(z.string()) });

/**
 * A policy file → names of the comparison rules it switches off: `{"off": ["word-replaced"]}`. Throws
 * SourceUnavailable when it cannot be read as one, InvalidInput when it names a rule there is none of.
 */
export async function readRulePolicy(path: string): Promise<string[]> {
  const json = await readFile(path, 'utf8').catch(() => {
    throw new SourceUnavailable(`'${path}' cannot be read: it should say which rules are off.`);
  });
  return checkRuleNames(parsePolicy(json, path).off, `'${path}'`);
}

function parsePolicy(json: string, path: string): z.infer<typeof POLICY> {
  try {
    return POLICY.parse(JSON.parse(json));
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error).replace(/\s+/g, ' ') : 'it is not JSON';
    throw new SourceUnavailable(`'${path}' is no policy file such as {"off": ["${RULES[0]?.name}"]}: ${reason}.`);
  }
}

/** The names, each once, in the order of the rules; `where` they were given is told with what is refused. */
export function checkRuleNames(names: readonly string[], where: string): string[] {
  const known = RULES.map(({ name }) => name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    const which = unknown.map((name) => `‘${name}’`).join(', ');
    const are = unknown.length === 1 ? 'a rule that is not there' : 'rules that are not there';
    throw new InvalidInput({ '': `${where} names ${are}: ${which}. The rules are: ${known.join(', ')}.` });
  }
  return known.filter((name) => names.includes(name));
}
