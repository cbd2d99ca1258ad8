import { enableCompileCache } from 'node:module';
import { Argument, Command, CommanderError, Option } from 'commander';
import { CrossreadError } from '../errors.ts';
import { REPORT_FORMAT_NAMES } from '../report/formats.ts';
import type { RestoreOptions } from '../store/backup.ts';
import { explainTrouble } from '../store/trouble.ts';
import type { BackupOptions } from './backup.ts';
import { FORMATS, STORY_FORMATS, type StoryFormat, TASK_NAMES, type TaskName } from './choices.ts';
import type { CompareOptions } from './compare.ts';
import type { ImportOptions } from './import.ts';
import type { ReportOptions } from './report.ts';

// A command loads only what it needs, and what was compiled once is kept: half of a short run is loading.
enableCompileCache();

const FAILED = 1;
const MISUSED = 2;

const program = new Command('crossread')
  .description("Compares several outlets' versions of one news story, claim by claim.")
  .exitOverride();

program
  .command('compare')
  .argument('<file...>', "the versions' texts: UTF-8, or UTF-16 with a byte order mark")
  .addOption(new Option('--format <format>', 'how to print the analysis').choices(FORMATS).default('text'))
  .option('--story', 'call the versions as the story.json beside them does', false)
  .option('--rules <file>', 'a policy file of rules that are off: {"off": ["word-replaced"]}')
  .option('--off <rule...>', 'further rules that are off, by their names in docs/rules.md')
  .description('Prints one analysis of all the files')
  .action(async (files: string[], options: CompareOptions) => {
    const { compare } = await import('./compare.ts');
    const answer = await compare(files, options);
    if (files.length === 1) console.error('crossread: one file is read alone; give two or more to compare them.');
    process.stdout.write(answer);
  });

program
  .command('batch')
  .addArgument(new Argument('<task>', 'what to do with every line').choices(TASK_NAMES))
  .description('JSON lines in, JSON lines out, in the same order; a failing line becomes {"id","error"}')
  .action(async (task: TaskName) => {
    const { runBatch } = await import('./batch.ts');
    await runBatch(task, process.stdin, process.stdout);
  });

program
  .command('stories')
  .addOption(new Option('--format <format>', 'how to print them').choices(STORY_FORMATS).default('text'))
  .description('Lists the stories of CROSSREAD_DATA or DATABASE_URL with their counts')
  .action(async ({ format }: { format: StoryFormat }) => {
    const { describeStories } = await import('./stories.ts');
    process.stdout.write(await describeStories(format));
  });

program
  .command('import')
  .argument('<names...>', 'the story (its id, or its name in addresses; not with --new), then files and links')
  .option('--new <title>', 'make a story of them')
  .option('--encoding <name>', 'read the texts in this encoding, where the one found out is wrong')
  .option('--keep-copies', 'add texts that are copies of one there', false)
  .option('--all-or-nothing', 'take nothing while one of them cannot be taken')
  .usage('[options] <story> <file or link...>')
  .description(
    'Brings versions in: text, web pages, Word, PDF, rich text, mail, wire JSON and XML, zip; goes on past what cannot be taken',
  )
  .action(async (names: string[], options: ImportOptions) => {
    const { importVersions } = await import('./import.ts');
    const { told, refused, of } = await importVersions(names, options);
    process.stdout.write(told);
    if (refused > 0) throw new CrossreadError(`${refused} of ${of} could not be brought in: why stands with each.`);
  });

const story = program.command('story').description('A story with all that belongs to it, from one server to another');

story
  .command('export')
  .argument('<story>', "the story's id, or its name in addresses, as 'stories' lists it")
  .option('--out <file>', "where to write it; '-': to the next program; left out, a file here named after the story")
  .description('Writes texts, claims, pins, verdicts, evidence, editions and the whole history to one zip file')
  .action(async (name: string, { out }: { out?: string }) => {
    const { exportArchive } = await import('./story-archive.ts');
    process.stdout.write(await exportArchive(name, out));
  });

story
  .command('import')
  .argument('<file>', 'an archive that export wrote')
  .option('--accounts', 'give what people did to the accounts with their address: for an archive of your own desk only')
  .description('Takes a story in, whole or not at all; people come along as names that are marked as imported')
  .action(async (file: string, { accounts = false }: { accounts?: boolean }) => {
    const { importArchive } = await import('./story-archive.ts');
    process.stdout.write(await importArchive(file, { accounts }));
  });

program
  .command('report')
  .argument('<story>', "the story's id, or its name in addresses, as 'stories' lists it")
  .addOption(
    new Option('--format <format>', "what to make; 'bundle': an edition in all formats, signed")
      .choices([...REPORT_FORMAT_NAMES, 'bundle'])
      .default('html'),
  )
  .option('--out <file>', "where to write it; '-' or nothing: to the terminal or the next program")
  .option('--edition <number>', "what was published under this number, or 'latest'; else a draft of what stands now")
  .option('--address <url>', 'where the story stands on the web, for formats that cite themselves')
  .option('--ruling <ruling...>', 'only claims that hold it: confirmed, disputed, unsourced, open')
  .option('--kind <kind...>', 'only claims with such a difference: number, date, person …')
  .option('--version <name...>', 'only claims that this version tells, by its name or number')
  .option('--person <name...>', 'only claims with a verdict of this person')
  .option('--claim <numbers...>', 'only these claims, such as 3 7-9')
  .option('--bom', 'begin a csv file with a byte order mark, for spreadsheets that want one', false)
  .description("Makes a story's fact-check report")
  .action(async (story: string, options: ReportOptions) => {
    const { writeReport } = await import('./report.ts');
    await writeReport(story, options);
  });

program
  .command('backup')
  .option('--out <file>', 'where to write it; left out, into the folder of backups under a name with the time')
  .option('--portable', 'rows for either database instead of a copy of the SQLite file', false)
  .description('Writes a backup of everything, while people work, and checks it')
  .action(async (options: BackupOptions) => {
    const { backup } = await import('./backup.ts');
    process.stdout.write(await backup(options));
  });

program
  .command('restore')
  .argument('<file>', 'a backup: .db for SQLite, .jsonl.gz for SQLite or PostgreSQL')
  .option('--replace', 'put it in the place of the store that is there; of that one a copy is kept', false)
  .description('Puts a backup in place and brings it up to date; the server must be stopped')
  .action(async (file: string, options: RestoreOptions) => {
    const { restore } = await import('./backup.ts');
    process.stdout.write(await restore(file, options));
  });

const user = program.command('user').description('What is kept about the people with an account');

user
  .command('list')
  .description('Lists them: address, name, role, and whether they may sign in')
  .action(async () => {
    const { listUsers } = await import('./user.ts');
    process.stdout.write(await listUsers());
  });

user
  .command('export')
  .argument('<address>')
  .description('Prints as JSON all that is kept about somebody and all they did')
  .action(async (address: string) => {
    const { exportUser } = await import('./user.ts');
    process.stdout.write(await exportUser(address));
  });

user
  .command('erase')
  .argument('<address>')
  .option('--yes', 'do it: there is no way back but a backup', false)
  .description('Ends the account and takes name, address and password away; what was done stays, without the name')
  .action(async (address: string, { yes }: { yes: boolean }) => {
    const { eraseUser } = await import('./user.ts');
    process.stdout.write(await eraseUser(address, yes));
  });

program
  .command('secret')
  .description('What forms are signed with')
  .command('renew')
  .description('Makes a new signing secret: forms opened before the next start of the server expire, sessions stay')
  .action(async () => {
    const { renewSecret } = await import('./secret.ts');
    process.stdout.write(await renewSecret());
  });

program
  .command('verify-report')
  .argument('<file>', 'a report bundle: the zip of an edition')
  .option('--key <fingerprint>', 'the key its signer is known by, as the desk’s public page prints it')
  .description('Checks a report bundle without a network, or names the first file that is wrong')
  .action(async (file: string, { key }: { key?: string }) => {
    const { verifyReport } = await import('./verify-report.ts');
    process.stdout.write(await verifyReport(file, key));
  });

program
  .command('verify')
  .argument('[backup]', 'a backup to check instead of the store')
  .description(
    'Checks the database file and that no recorded event was changed or removed, or names the first that was',
  )
  .action(async (file: string | undefined) => {
    const { verify } = await import('./verify.ts');
    process.stdout.write(await verify(file));
  });

// Whoever reads us may stop early ('| head'): that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = codeFor(error);
}

/** Says in one line what went wrong; what nobody foresaw keeps its stack trace. */
function codeFor(thrown: unknown): number {
  const error = explainTrouble(thrown) ?? thrown;
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : MISUSED;
  if (!(error instanceof CrossreadError)) throw error;
  console.error(`crossread: ${error.message.replace(/\s+/g, ' ')}`);
  return FAILED;
}
