import { Command, CommanderError, Option } from 'commander';
import type { AnchorsOptions } from './anchors.ts';
import type { CheckOptions } from './check.ts';
import type { DiffOptions } from './diff.ts';
import type { LockOptions } from './lock.ts';
import type { ExitCode, Run } from './run.ts';

/** Runs one command line; never throws for what a user wrote. What a command needs is loaded when it is run: of a small root that is most of the time. */
export async function main(run: Run): Promise<ExitCode> {
  let code: ExitCode = 0;
  const ending = <Words extends unknown[]>(command: (...words: Words) => Promise<ExitCode>) =>
    async (...words: Words): Promise<void> => { code = await command(...words); };
  const program = new Command('papertrace')
    .description('Papers beside the code that implements them.')
    .version(run.version)
    .exitOverride()
    .configureOutput({ writeOut: (text) => run.write(text), writeErr: (text) => run.writeError(text) });
  program.command('check').description('Print the problems of marks and paper files. Exit code 0: neither errors nor warnings, 1: some, 2: could not run.')
    .argument('[DIR]', 'a folder of the root to check', '.')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .option('--hints', 'list hints too: steps without code, records that nothing refers to')
    .action(ending(async (dir: string, options: CheckOptions) => (await import('./check.ts')).check(run, dir, options)));
  program.command('scan').description('Print every mark below a folder.')
    .argument('[DIR]', 'the folder', '.')
    .requiredOption('--json', 'as JSON, the only form')
    .action(ending(async (dir: string) => (await import('./scan.ts')).scan(run, dir)));
  program.command('adopt').description('Print citations in people’s own words that count as no mark yet: Eq. (5), Algorithm 1, line 3, §3.2, …')
    .argument('[DIR]', 'the folder', '.')
    .requiredOption('--json', 'as JSON, the only form')
    .action(ending(async (dir: string) => (await import('./adopt.ts')).adopt(run, dir)));
  program.command('outline').description('Print what a paper numbers and names: sections, equations, algorithms, figures, tables, theorems, references.')
    .argument('<FILE.pdf>', 'the paper')
    .requiredOption('--json', 'as JSON, the only form')
    .option('--no-hints', 'from text, fonts and geometry alone, without the PDF’s own bookmarks, links and tags')
    .action(ending(async (file: string, options: { hints: boolean }) => (await import('./outline.ts')).outline(run, file, options)));
  program.command('lock').description('Write where all that is used stands in the PDFs: NAME.paper.lock beside each paper file, to be committed.')
    .argument('[DIR]', 'a folder of the root', '.')
    .option('--check', 'write nothing; exit code 1 when a lock is not up to date')
    .action(ending(async (dir: string, options: LockOptions) => (await import('./lock.ts')).lock(run, dir, options)));
  program.command('anchors').description('Print where quotes of one version of a document stand in another.')
    .requiredOption('--new <NEW.pdf>', 'the version to look in')
    .option('--old <OLD.pdf>', 'the version that the quotes were taken from; without it, they and their contexts are all that is known')
    .requiredOption('--quotes <QUOTES.json>', '{ "anchors": [{ "id", "page", "quote", "before", "after" }] }')
    .requiredOption('--json', 'as JSON, the only form')
    .action(ending(async (options: AnchorsOptions) => (await import('./anchors.ts')).anchors(run, options)));
  program.command('diff').description('Print which records differ between a commit and the files as they are now, and when each was last reviewed.')
    .argument('<REV>', 'the commit, as git names it')
    .argument('[DIR]', 'a folder of the root', '.')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .action(ending(async (revision: string, dir: string, options: DiffOptions) => (await import('./diff.ts')).diff(run, revision, dir, options)));
  program.command('review').description('Say that code and paper agree as they are now: what changes later makes the link suspect.')
    .argument('<KEY#ID>', 'a record or an address with its paper, as diff prints it')
    .argument('[DIR]', 'a folder of the root', '.')
    .action(ending(async (name: string, dir: string) => (await import('./review.ts')).review(run, name, dir)));
  program.command('log').description('Write DEVIATIONS.md at the root.')
    .argument('[DIR]', 'a folder of the root', '.')
    .action(ending(async (dir: string) => (await import('./log.ts')).log(run, dir)));
  program.command('lsp').description('Be the language server over stdio, for any editor that speaks LSP: see docs/editors.md.')
    .option('--stdio', 'what it does anyway')
    .allowUnknownOption()
    .action(ending(async () => (await import('./lsp.ts')).lsp(run)));
  try {
    await program.parseAsync([...run.argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    run.writeError(`papertrace: ${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
}
