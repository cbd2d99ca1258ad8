import type { Rule } from '../src/engine/types.ts';

/** docs/rules.md: every rule by kind, with what it flags and what it leaves alone. */
export function describeRules(rules: readonly Rule[]): string {
  const kinds = Map.groupBy(rules, ({ kind }) => kind);
  const parts = [...kinds].map(([kind, ofKind]) => `## ${kind}\n\n${ofKind.map(describe).join('\n')}`);
  return `# Rules

Made from the rules themselves by \`npm run docs:rules\`. Each looks at two sentences that state the same thing. A *contradiction* cannot be true on both sides, a *discrepancy* differs in substance, *wording* says it otherwise. Any rule can be switched off by its name in a policy file (\`{"off": ["word-replaced"]}\`: \`crossread compare --rules FILE\`, \`--off RULE\` for one more, \`CROSSREAD_RULES\` for a server, \`rulesOff\` of \`analyse\` for a program).

${parts.join('\n')}`;
}

function describe({ name, summary, flags, passes, languages }: Rule): string {
  const only = languages ? ` Languages: ${languages.join(', ')}.` : '';
  return `### ${name}

${summary}${only}

| flags | |
|---|---|
| ${cell(flags[0])} | ${cell(flags[1])} |
| **leaves alone** | |
| ${cell(passes[0])} | ${cell(passes[1])} |
`;
}

function cell(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/\s+/g, ' ');
}
