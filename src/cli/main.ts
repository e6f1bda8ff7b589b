import { Command, CommanderError, Option } from 'commander';
import { statSync } from 'node:fs';
import path from 'node:path';
import { URI } from 'vscode-uri';
import { createPapertrace } from '../core/service.ts';
import { anchors } from './anchors.ts';
import type { AnchorsOptions } from './anchors.ts';
import { adopt } from './adopt.ts';
import { check } from './check.ts';
import { diff } from './diff.ts';
import { lock } from './lock.ts';
import { lsp } from './lsp.ts';
import { log } from './log.ts';
import { outline } from './outline.ts';
import type { ExitCode, Run, Target } from './run.ts';
import { review } from './review.ts';
import { scan } from './scan.ts';

/** Runs one command line; never throws for what a user wrote. */
export async function main(run: Run): Promise<ExitCode> {
  let code: ExitCode = 0;
  const on = <Options>(work: (target: Target, options: Options) => Promise<ExitCode>) =>
    async (folder: string, options: Options): Promise<void> => {
      code = await work(await open(run, folder), options);
    };
  const program = new Command('papertrace')
    .description('Papers beside the code that implements them.')
    .version(run.version)
    .exitOverride()
    .configureOutput({ writeOut: (text) => run.write(text), writeErr: (text) => run.writeError(text) });
  program.command('check').description('Print the problems of marks and paper files. Exit code 0: neither errors nor warnings, 1: some, 2: could not run.')
    .argument('[DIR]', 'a folder of the root to check', '.')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .option('--hints', 'list hints too: steps without code, records that nothing refers to')
    .action(on(check));
  program.command('scan').description('Print every mark below a folder.')
    .argument('[DIR]', 'the folder', '.')
    .requiredOption('--json', 'as JSON, the only form')
    .action(on(scan));
  program.command('adopt').description('Print citations in people’s own words that count as no mark yet: Eq. (5), Algorithm 1, line 3, §3.2, …')
    .argument('[DIR]', 'the folder', '.')
    .requiredOption('--json', 'as JSON, the only form')
    .action(on(adopt));
  program.command('outline').description('Print what a paper numbers and names: sections, equations, algorithms, figures, tables, theorems, references.')
    .argument('<FILE.pdf>', 'the paper')
    .requiredOption('--json', 'as JSON, the only form')
    .option('--no-hints', 'from text, fonts and geometry alone, without the PDF’s own bookmarks, links and tags')
    .action(async (file: string, options: { hints: boolean }) => { code = await outline(run, file, options); });
  program.command('lock').description('Write where all that is used stands in the PDFs: NAME.paper.lock beside each paper file, to be committed.')
    .argument('[DIR]', 'a folder of the root', '.')
    .option('--check', 'write nothing; exit code 1 when a lock is not up to date')
    .action(on(lock));
  program.command('anchors').description('Print where quotes of one version of a document stand in another.')
    .requiredOption('--new <NEW.pdf>', 'the version to look in')
    .option('--old <OLD.pdf>', 'the version that the quotes were taken from; without it, they and their contexts are all that is known')
    .requiredOption('--quotes <QUOTES.json>', '{ "anchors": [{ "id", "page", "quote", "before", "after" }] }')
    .requiredOption('--json', 'as JSON, the only form')
    .action(async (options: AnchorsOptions) => { code = await anchors(run, options); });
  program.command('diff').description('Print which records differ between a commit and the files as they are now, and when each was last reviewed.')
    .argument('<REV>', 'the commit, as git names it')
    .argument('[DIR]', 'a folder of the root', '.')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .action(async (revision: string, folder: string, options: { format: string }) => { code = await diff(await open(run, folder), revision, options); });
  program.command('review').description('Say that code and paper agree as they are now: what changes later makes the link suspect.')
    .argument('<KEY#ID>', 'a record or an address with its paper, as diff prints it')
    .argument('[DIR]', 'a folder of the root', '.')
    .action(async (name: string, folder: string) => { code = await review(await open(run, folder), name); });
  program.command('log').description('Write DEVIATIONS.md at the root.')
    .argument('[DIR]', 'a folder of the root', '.')
    .action(on(log));
  program.command('lsp').description('Be the language server over stdio, for any editor that speaks LSP: see docs/editors.md.')
    .option('--stdio', 'what it does anyway')
    .allowUnknownOption()
    .action(async () => { code = await lsp(run); });
  try {
    await program.parseAsync([...run.argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    run.writeError(`papertrace: ${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
}

async function open(run: Run, folder: string): Promise<Target> {
  const full = path.resolve(run.cwd, folder);
  if (!statSync(full, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`"${folder}" is not a folder`);
  const uri = URI.file(full).toString();
  const papertrace = createPapertrace(run.ports);
  return { run, folder: uri, papertrace, workspace: await papertrace.open(uri) };
}
