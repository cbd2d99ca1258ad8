import { execFileSync, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Target } from './target.ts';

export interface Report {
  findings: string[];
  /** It was stopped before it was through. */
  cut: boolean;
}

/** `seconds`: the longest it may run. `folder`: its own, for what it writes. */
type Tool = (target: Target, seconds: number, folder: string) => Promise<Report>;

export const NAMES = ['wapiti', 'sqlmap', 'nikto'] as const;
type Name = (typeof NAMES)[number];

export const INSTALL: Record<Name, string> = {
  wapiti: 'apt-get install wapiti',
  sqlmap: 'apt-get install sqlmap',
  nikto: 'apt-get install nikto (in ‘non-free’)',
};

export function isInstalled(name: Name): boolean {
  try {
    execFileSync('which', [name], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Kinds of attack that ask nobody outside. */
const WAPITI_KINDS =
  'backup,blindsql,cookieflags,crlf,csp,exec,file,htaccess,http_headers,methods,permanentxss,redirect,sql,xss';

export const TOOLS: Record<Name, Tool> = {
  /** Goes through all pages and forms by itself. */
  wapiti: async (target, seconds, folder) => {
    const out = join(folder, 'report.json');
    const words = [
      '-u',
      `${target.url}/`,
      '-f',
      'json',
      '-o',
      out,
      '--flush-session',
      '--no-bugreport',
      '-S',
      'polite',
    ];
    const bounds = ['-d', '5', '--max-links-per-page', '60', '--max-scan-time', String(Math.round(seconds / 3))];
    const store = ['--store-session', folder, '--store-config', folder, '-m', WAPITI_KINDS, '--max-attack-time', '60'];
    const { cut, output } = await run('wapiti', [...words, ...bounds, ...store], seconds);
    const written = await readFile(out, 'utf8').catch(() => '');
    if (written === '') throw new Error(`wapiti wrote no report:\n${output.slice(-1500)}`);
    const report = JSON.parse(written) as WapitiReport;
    const findings = [report.vulnerabilities, report.anomalies].flatMap((kinds) =>
      Object.entries(kinds ?? {}).flatMap(([kind, found]) =>
        found.map(({ method, path, parameter, info }) => `${kind}: ${method} ${path} ${parameter ?? ''} – ${info}`),
      ),
    );
    return { findings, cut };
  },

  /** Tries every parameter of the addresses and forms named. */
  sqlmap: async (target, seconds, folder) => {
    const asks = [
      ...target.addresses.map((address) => ['-u', `${target.url}${address}`]),
      ...target.forms.map(({ page, action, fields }) => {
        const token = ['--csrf-token', 'csrf', '--csrf-url', `${target.url}${page}`];
        return ['-u', `${target.url}${action}`, '--data', `${fields}&csrf=x`, ...token];
      }),
    ];
    const findings: string[] = [];
    let cut = false;
    for (const ask of asks) {
      const settled = ['--batch', '--disable-coloring', '--flush-session', '--output-dir', folder, '--level', '2'];
      const bounds = ['--risk', '1', '--timeout', '10', '--retries', '0', '--ignore-code', '*', '--skip', 'csrf'];
      const done = await run('sqlmap', [...ask, ...settled, ...bounds], seconds / asks.length);
      cut ||= done.cut;
      const told =
        done.output.match(
          /^(?:Parameter: .*|.*(?:is vulnerable|might be injectable|appears to be .*injectable).*)$/gm,
        ) ?? [];
      findings.push(...told.map((line) => `${ask[1]?.slice(target.url.length)}: ${line.trim()}`));
    }
    return { findings, cut };
  },

  /** Looks for files and settings that servers should not show. */
  nikto: async (target, seconds, folder) => {
    const out = join(folder, 'report.csv');
    const words = ['-host', target.url, '-Format', 'csv', '-output', out, '-nointeractive', '-ask', 'no'];
    const { cut } = await run('nikto', [...words, '-maxtime', `${seconds}s`], seconds + 30);
    const lines = (await readFile(out, 'utf8').catch(() => '')).split('\n').slice(1);
    return { findings: lines.filter((line) => line.includes(',')), cut };
  },
};

interface WapitiReport {
  vulnerabilities?: Record<string, WapitiFinding[]>;
  anomalies?: Record<string, WapitiFinding[]>;
}

interface WapitiFinding {
  method: string;
  path: string;
  parameter: string | null;
  info: string;
}

function run(command: string, words: string[], seconds: number): Promise<{ output: string; cut: boolean }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, words, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text) => {
        output += text;
      });
    let cut = false;
    const clock = setTimeout(() => {
      cut = true;
      // As by hand: so that it writes down what it has found.
      child.kill('SIGINT');
      setTimeout(() => child.kill('SIGKILL'), 15_000).unref();
    }, seconds * 1000);
    child.on('error', reject);
    child.on('close', () => {
      clearTimeout(clock);
      if (process.env.ATTACK_VERBOSE) console.error(output);
      resolve({ output, cut });
    });
  });
}
