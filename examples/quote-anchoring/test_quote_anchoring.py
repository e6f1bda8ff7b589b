"""Run with: python3 -m unittest discover examples/quote-anchoring"""

import json
import unittest
from pathlib import Path

from quote_anchoring import Selector, find, normalise, rings


class Normalising(unittest.TestCase):
    def test_characters(self):
        # @paper:fold-text test
        self.assertEqual(normalise(["  the ﬁrst \t eﬀect", "", "of 𝑠𝑐𝑎𝑙𝑖𝑛𝑔 "]), "the first effect of scaling")

    def test_lines(self):
        # @paper:join-hyphens test
        self.assertEqual(normalise(["Navier-", "Stokes trans-", "duction"]), "Navier-Stokes transduction")
        self.assertEqual(normalise(["深層学習、", "検索"]), "深層学習、検索")


class Finding(unittest.TestCase):
    def test_rings(self):
        # @paper:rings test
        self.assertEqual(rings(5, 2), [[2], [1, 3], [4], [5], []])
        self.assertEqual(rings(3, None), [[1, 2, 3]])

    def test_the_cases_that_the_editor_is_tested_with(self):
        # @paper:alg.1 test
        cases = json.loads(Path(__file__).with_name("cases.json").read_text(encoding="utf-8"))
        for case in cases:
            with self.subTest(case["title"]):
                found = find(case["pages"], Selector(**case["wanted"]))
                self.assertEqual(found and {**vars(found), "score": round(found.score, 6), "margin": round(found.margin, 6)}, case["found"])

    def test_a_passage_with_foreign_context_is_shown(self):
        # @paper:score,tiers test
        found = find([["One two three, and then four five six."]], Selector("and then", before="Quite another", after="sentence"))
        self.assertEqual(found and found.tier, "check")


if __name__ == "__main__":
    unittest.main()
