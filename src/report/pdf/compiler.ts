/** Typst's compiler, a native module that exists for some kinds of machine only. */
import { createRequire } from 'node:module';
import { FormatUnavailable } from '../../errors.ts';
import { words } from '../../words/words.ts';
import { FONT_FILES } from './fonts.ts';

/** What we use of @myriaddreamin/typst-ts-node-compiler, whose platform packages bring no types. */
export interface Compiler {
  compile(what: { mainFilePath: string; inputs: Record<string, string> }): Compiled;
  fetchDiagnostics(error: object): unknown[];
  pdf(document: object, options: { pdfStandard: 'ua-1'; creationTimestamp: number }): Buffer;
  evictCache(age: number): void;
}

interface Compiled {
  result: object | null;
  takeError(): object | null;
}

let compiler: Compiler | undefined;

/** Made once: it keeps fonts and the compiled template. Throws FormatUnavailable where there is none for this machine. */
export function typst(): Compiler {
  compiler ??= load().create({ workspace: import.meta.dirname, fontArgs: [{ fontPaths: FONT_FILES }] });
  return compiler;
}

interface CompilerModule {
  NodeCompiler: {
    create(options: { workspace: string; fontArgs: { fontPaths: string[] }[] }): Compiler;
  };
}

function load(): CompilerModule['NodeCompiler'] {
  const found = packageFor(`${process.platform}-${process.arch}`);
  const module: CompilerModule = createRequire(import.meta.url)(found);
  return module.NodeCompiler;
}

/**
 * Where the compiler for a kind of machine ('linux-x64') is installed. Throws FormatUnavailable that says so where it is
 * not: its makers build it for some machines only, and Crossread brings the one for Linux on x64.
 */
export function packageFor(machine: string): string {
  const require = createRequire(import.meta.url);
  for (const kind of [machine, `${machine}-gnu`, `${machine}-musl`, `${machine}-msvc`]) {
    try {
      return require.resolve(`@myriaddreamin/typst-ts-node-compiler-${kind}`);
    } catch {
      // Not the one for this machine: the next may be.
    }
  }
  throw new FormatUnavailable(words().making.noCompiler(machine));
}
