/** Typst's compiler, a native module that exists for some kinds of machine only. */
import { createRequire } from 'node:module';
import { SourceUnavailable } from '../../errors.ts';
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

/** Made once: it keeps fonts and the compiled template. Throws SourceUnavailable where there is none for this machine. */
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
  const require = createRequire(import.meta.url);
  const machine = `${process.platform}-${process.arch}`;
  for (const kind of [machine, `${machine}-gnu`, `${machine}-musl`, `${machine}-msvc`]) {
    try {
      const found: CompilerModule = require(`@myriaddreamin/typst-ts-node-compiler-${kind}`);
      return found.NodeCompiler;
    } catch {
      // Not the one for this machine: the next may be.
    }
  }
  throw new SourceUnavailable(
    `PDF cannot be made here: its compiler is not installed for ${machine}. Print the HTML report instead.`,
  );
}
