import assert from 'node:assert/strict';
import { addressTitle, formatAddress, holds, parseAddress, readAddress } from '../../../src/core/address.ts';

describe('addresses', () => {
  for (const [written, title] of [
    ['eq.5', 'Eq. (5)'], ['sec.3.2.1', '§3.2.1'], ['app.A.2', 'App. A.2'], ['sec.III-B', '§III-B'], ['eq.5a', 'Eq. (5a)'],
    ['alg.1', 'Alg. 1'], ['alg.1.L4', 'Alg. 1, line 4'], ['alg.1.L22-L27', 'Alg. 1, lines 22–27'], ['lst.2.L3', 'Listing 2, line 3'], ['p.iv', 'p. iv'],
  ] as const) {
    it(`reads and prints ${written}`, () => {
      const address = parseAddress(written);
      assert.ok(address);
      assert.equal(formatAddress(address), written);
      assert.equal(addressTitle(address), title);
    });
  }
  it('ends where it can no longer go on', () => {
    assert.equal(readAddress('eq.5).')?.length, 4);
    assert.equal(readAddress('sec.3.2. Then')?.length, 7);
    assert.equal(readAddress('equation.5'), undefined);
    assert.equal(readAddress('eq.'), undefined);
  });
  for (const [outer, inner, relation] of [
    ['alg.1.L22-L27', 'alg.1.L24', 'contains'], ['alg.1', 'alg.1.L24', 'contains'], ['alg.1.L24', 'alg.1', undefined],
    ['alg.1.L5-L6', 'alg.1.L5a', 'contains'], ['sec.3', 'sec.3.2', 'contains'], ['sec.3', 'sec.31', undefined], ['sec.III', 'sec.III-B', 'contains'], ['sec.III-B', 'sec.III-B1', 'contains'], ['sec.I', 'sec.II', undefined], ['eq.1', 'eq.1', 'same'], ['eq.1', 'eq.10', undefined],
  ] as const) {
    it(`${outer} against ${inner}: ${relation ?? 'apart'}`, () => {
      const [a, b] = [parseAddress(outer), parseAddress(inner)];
      assert.ok(a && b);
      assert.equal(holds(a, b), relation);
    });
  }
});
