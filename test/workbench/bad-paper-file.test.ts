import { equal } from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { example } from '../harness/example.ts';
import { openWorkbench } from '../harness/suite.ts';
import { until } from '../harness/until.ts';

describe('a paper file that does not parse', () => {
  const context = openWorkbench();
  const paperFile = (): string => context.copy.read(example.paperFile);
  let sound: string;
  let broken: string;

  it('is a problem at its place', async () => {
    const { workbench, copy } = context;
    sound = paperFile();
    await workbench.showContainer('Papertrace');
    await workbench.rows('Steps').filter({ hasText: /of 14 implemented/ }).waitFor();
    await workbench.openFile(`${example.folder}/${example.paperFile}`);
    await workbench.editor.goTo(copy.lineOf(example.paperFile, 'steps:') + 1);
    await workbench.editor.type('  oops: [never, closed');
    await workbench.page.keyboard.press('Enter');
    await workbench.editor.save();
    broken = await until('the file is saved', paperFile, (text) => text.includes('oops'));
    const problems = await workbench.problems();
    await problems.filter({ hasText: example.paperFile }).first().waitFor();
  });

  it('the views keep what it last said and mark it stale', async () => {
    const { workbench } = context;
    await workbench.rows('Steps').filter({ hasText: 'stale' }).waitFor();
    await workbench.view('Steps').filter({ hasText: /Out of date: the paper file of .* does not parse/ }).waitFor();
    await workbench.rows('Steps').filter({ hasText: /of 14 implemented/ }).first().waitFor();
  });

  it('nothing is written to it', async () => {
    const { workbench } = context;
    await workbench.openFile(`${example.folder}/${example.paper}`, { beside: true });
    await workbench.pdf.ready();
    await workbench.pdf.drag(example.sentence);
    await workbench.pdf.press('Step');
    await workbench.toast('does not parse, so nothing was written to it').waitFor();
    // and no title was asked for first, only to be thrown away
    equal(await workbench.quickInput.widget.isVisible(), false);
    equal(paperFile(), broken);
  });

  it('a merge that was not finished is explained, and once it is all comes back', async () => {
    const { workbench, copy } = context;
    const step = (id: string): string => sound.replace('\nsteps:\n', `\nsteps:\n  ${id}: { title: "Of ${id}" }\n`);
    const identity = ['-C', copy.path, '-c', 'user.name=A', '-c', 'user.email=a@b.c'];
    const commit = (text: string): void => {
      writeFileSync(copy.file(example.paperFile), text);
      execFileSync('git', [...identity, 'add', copy.file(example.paperFile)]);
      execFileSync('git', [...identity, 'commit', '-qm', 'x']);
    };
    execFileSync('git', [...identity, 'init', '-q', '-b', 'main']);
    commit(sound);
    execFileSync('git', [...identity, 'checkout', '-qb', 'theirs']);
    commit(step('theirs'));
    execFileSync('git', [...identity, 'checkout', '-q', 'main']);
    commit(step('ours'));
    equal(spawnSync('git', [...identity, 'merge', '-q', 'theirs'], { stdio: 'ignore' }).status, 1);

    const problems = await workbench.problems();
    await problems.filter({ hasText: 'A merge was not finished here' }).waitFor();
    await workbench.rows('Steps').filter({ hasText: 'stale' }).waitFor();
    await workbench.rows('Steps').filter({ hasText: /of 1[45] implemented/ }).first().waitFor();

    writeFileSync(copy.file(example.paperFile), paperFile().replaceAll(/^(?:<{7}|={7}|>{7}).*\n/gm, ''));
    await workbench.rows('Steps').filter({ hasText: /of 16 implemented/ }).waitFor();
    await workbench.rows('Steps').filter({ hasText: 'stale' }).first().waitFor({ state: 'detached' });
    await problems.filter({ hasText: 'A merge was not finished here' }).first().waitFor({ state: 'detached' });
  });
});
