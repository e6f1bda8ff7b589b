import assert from 'node:assert/strict';
import { formatAddress } from '../../../../src/core/address.ts';
import { meantAddress } from '../../../../src/core/paper/addressText.ts';

describe('an address as people write it', () => {
  const cases: [string, string | undefined][] = [
    ['Eq.5', 'eq.5'], ['Eq. (5)', 'eq.5'], ['eqn 12a', 'eq.12a'], ['equation 3', 'eq.3'], ['§3.2', 'sec.3.2'], ['section 3.2', 'sec.3.2'],
    ['sec 3.2', 'sec.3.2'], ['Sec. III-B', 'sec.III-B'], ['Appendix A.2', 'app.A.2'], ['Algorithm 1, lines 4–7', 'alg.1.L4-L7'],
    ['Alg. 2 line 3', 'alg.2.L3'], ['Figure 2.', 'fig.2'], ['Table 1', 'tab.1'], ['page 7', 'p.7'], ['Theorem 4.1', 'thm.4.1'],
    ['below', undefined], ['equation below', undefined], ['5', undefined], ['', undefined], ['the section 3', undefined], ['Eq. 5 and Eq. 6', undefined],
  ];
  for (const [text, expected] of cases) {
    it(`"${text}" means ${expected ?? 'nothing'}`, () => {
      const address = meantAddress(text);
      assert.equal(address && formatAddress(address), expected);
    });
  }
});
