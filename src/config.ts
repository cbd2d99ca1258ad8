import { join, resolve } from 'node:path';
import { z } from 'zod';
import { InvalidInput } from './errors.ts';

export interface Config {
  host: string;
  port: number;
  /** Folder for the database file. */
  dataFolder: string;
  /** A postgres:// address, or nothing for the SQLite file in the data folder. */
  databaseUrl: string | undefined;
  /** Proxies in front whose X-Forwarded-For is believed. */
  trustedProxies: number;
  /** Requests reach us through https, so cookies may insist on it. */
  https: boolean;
  /** Pages at links are fetched when a person asks for it. */
  fetchLinks: boolean;
  /** Where readers reach this server, without a slash at the end: public pages cite themselves by it. */
  publicUrl: string | undefined;
  /** Requests a minute of one signed-in person; 0 for as many as they like. */
  memberLimit: number | undefined;
  logLevel: string;
  /** A policy file: which comparison rules are off. */
  rulesFile: string | undefined;
  /** Lets a collector on another machine read /metrics. */
  metricsToken: string | undefined;
  backups: {
    folder: string;
    /** Hours between backups; 0 for none. */
    hours: number;
    /** How many are kept. */
    keep: number;
  };
}

const Environment = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number('must be a number').int('must be a whole number').min(0).max(65535).default(3000),
  CROSSREAD_DATA: z.string().min(1).default('./data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional(),
  CROSSREAD_PROXIES: z.coerce.number('must be a number').int().min(0).max(10).default(0),
  CROSSREAD_HTTPS: z.enum(['0', '1'], 'must be 0 or 1').default('0'),
  CROSSREAD_FETCH: z.enum(['0', '1'], 'must be 0 or 1').default('1'),
  CROSSREAD_BACKUPS: z.string().min(1).optional(),
  CROSSREAD_BACKUP_HOURS: z.coerce
    .number('must be a number')
    .min(0)
    .max(24 * 31)
    .optional(),
  CROSSREAD_BACKUPS_KEPT: z.coerce
    .number('must be a number')
    .int('must be a whole number')
    .min(1)
    .max(1000)
    .default(14),
  CROSSREAD_METRICS_TOKEN: z.string().min(20, 'must have at least 20 characters').optional(),
  CROSSREAD_PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'must be a web address such as https://desk.example' })
    .optional(),
  CROSSREAD_MEMBER_REQUESTS: z.coerce.number('must be a number').int('must be a whole number').min(0).optional(),
  CROSSREAD_RULES: z.string().min(1).optional(),
  LOG_LEVEL: z
    .enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug'], 'must be one of silent … debug')
    .default('info'),
});

/** The environment → typed settings. Throws InvalidInput with one message a variable. An empty variable counts as unset. */
export function parseConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    const fields = parsed.error.issues.map((issue) => [
      issue.path.join('.'),
      `${issue.path.join('.')} ${issue.message}.`,
    ]);
    throw new InvalidInput(Object.fromEntries(fields));
  }
  const { data } = parsed;
  const dataFolder = resolve(data.CROSSREAD_DATA);
  return {
    host: data.HOST,
    port: data.PORT,
    dataFolder,
    databaseUrl: data.DATABASE_URL,
    trustedProxies: data.CROSSREAD_PROXIES,
    https: data.CROSSREAD_HTTPS === '1',
    fetchLinks: data.CROSSREAD_FETCH === '1',
    publicUrl: data.CROSSREAD_PUBLIC_URL?.replace(/\/+$/, ''),
    memberLimit: data.CROSSREAD_MEMBER_REQUESTS,
    logLevel: data.LOG_LEVEL,
    rulesFile: data.CROSSREAD_RULES === undefined ? undefined : resolve(data.CROSSREAD_RULES),
    metricsToken: data.CROSSREAD_METRICS_TOKEN,
    backups: {
      folder: data.CROSSREAD_BACKUPS === undefined ? join(dataFolder, 'backups') : resolve(data.CROSSREAD_BACKUPS),
      // Several servers may share a PostgreSQL: one of them is told to make its backups.
      hours: data.CROSSREAD_BACKUP_HOURS ?? (data.DATABASE_URL === undefined ? 24 : 0),
      keep: data.CROSSREAD_BACKUPS_KEPT,
    },
  };
}

/** Where the store is: PostgreSQL when an address is given, else the file in the data folder. */
export function databaseTarget({ databaseUrl, dataFolder }: Config): { url: string } | { file: string } {
  return databaseUrl === undefined ? { file: join(dataFolder, 'crossread.db') } : { url: databaseUrl };
}
