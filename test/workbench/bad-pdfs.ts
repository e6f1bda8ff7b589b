import { match } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { example } from '../harness/example.ts';
import { root } from '../harness/places.ts';
import type { ExampleCopy } from '../harness/example.ts';
import type { InWorkbench } from '../harness/suite.ts';

export function addBadPdfs(copy: ExampleCopy): void {
  copy.write('bad/empty.pdf', '');
  copy.write('bad/page.pdf', '<!doctype html><title>Log in to download</title>');
  copy.write('bad/truncated.pdf', readFileSync(copy.file(example.paper)).subarray(0, 3000));
  copy.write('bad/locked.pdf', readFileSync(path.join(root, 'test', 'fixtures', 'locked.pdf')));
}

export const badPdfs = (context: InWorkbench): unknown => describe('bad PDFs', () => {
  const reasons = { empty: /This file is empty/, page: /This file is not a PDF/, truncated: /This PDF is truncated|damaged/ };

  for (const [name, reason] of Object.entries(reasons)) {
    it(`${name}.pdf: the page says why it stays empty`, async () => {
      const { workbench } = context;
      await workbench.openFile(`bad/${name}.pdf`);
      const alert = workbench.pdf.frame.getByRole('alert');
      await alert.waitFor();
      match(await alert.textContent() ?? '', reason);
    });
  }

  it('locked.pdf: asks for the password, again after a wrong one, and opens', async () => {
    const { workbench } = context;
    await workbench.openFile('bad/locked.pdf');
    const field = workbench.pdf.frame.getByLabel('Password');
    await field.fill('wrong');
    await field.press('Enter');
    await workbench.pdf.frame.getByText('That password is wrong').waitFor();
    await field.fill('secret');
    await field.press('Enter');
    await workbench.pdf.pageNumber(1).locator('.textLayer', { hasText: 'A passage behind a password' }).waitFor();
  });
});
