import { equal } from 'node:assert/strict';
import { copyFileSync, rmSync } from 'node:fs';
import { example } from '../harness/example.ts';
import { openWorkbench } from '../harness/suite.ts';
import { until } from '../harness/until.ts';

/** A paper with a second document that is here, and a third that is not. */
describe('the documents of a paper', () => {
  const lock = example.paperFile.replace(/\.yaml$/, '.lock');
  const context = openWorkbench({
    prepare: (copy) => {
      copyFileSync(copy.file(example.paper), copy.file('supplement.pdf'));
      const documents = '    supplement: { pdf: supplement.pdf }\n    v0: { pdf: absent.pdf, url: "https://papertrace.invalid/absent.pdf" }\n';
      copy.write(`${example.folder}/${example.paperFile}`, copy.read(example.paperFile).replace('\n  documents:\n', `\n  documents:\n${documents}`));
      copy.write('src/new.py', '# @paper:quote-anchoring@supplement#eq.5\nscore = 1\n\n# @paper:quote-anchoring@v0#p.2\nnext = 2\n');
      rmSync(copy.file(lock), { force: true });
    },
  });

  it('an address leads into the document that it names', async () => {
    const { workbench } = context;
    await workbench.openFile('src/new.py');
    await workbench.editor.codeLens(/Eq\. \(5\) .* · p\. \d/);
    await workbench.editor.goTo(1, 40);
    await workbench.runCommand('Papertrace: Reveal in Paper');
    await workbench.tab('supplement.pdf').waitFor();
    await workbench.pdf.atPage(3);
  });

  it('a hover shows a picture of the passage', async () => {
    const { workbench } = context;
    await workbench.openFile('src/new.py');
    await workbench.editor.hoverThat('eq.5', (said) => said.includes('Eq. (5)'));
    await workbench.editor.hoverBox.locator('img[src^="data:image"]').first().waitFor();
  });

  it('one that is absent is named with where to get it, and nothing is fetched unasked', async () => {
    const { workbench } = context;
    await workbench.editor.goTo(4, 30);
    await workbench.runCommand('Papertrace: Reveal in Paper');
    await workbench.toast('papertrace.invalid/absent.pdf').getByText('Download').first().waitFor();
  });

  it('the lock is written after a save, with what code uses', async () => {
    const { workbench, copy } = context;
    await workbench.openFile('src/new.py');
    await workbench.editor.goTo(5, 1);
    await workbench.editor.type('# @paper:eq.6\n');
    await workbench.editor.save();
    const text = await until('the lock is there', () => {
      try {
        return copy.read(lock);
      } catch {
        return '';
      }
    }, (written) => written.includes('"eq.6"'));
    equal(text.includes('"thing":"eq.5"'), true);
  });
});
