/** A paper file with every section and every field of the format. */
export const example = `papertrace: 1                         # version of this format
paper:
  title: Attention Is All You Need
  authors: [Ashish Vaswani, Noam Shazeer]
  year: 2017
  arxiv: "1706.03762"                 # and/or doi, url
  documents:
    main: { pdf: attention.pdf, version: v7, sha256: "3f0c…" }    # a list of hashes where builds differ
    v5: { pdf: attention-v5.pdf }
    supplement: { pdf: supp.pdf, url: "https://…" }               # may be absent: many may not be committed
  code: ["src/**/*.py"]               # relative to the root
  links:                              # places to look: code, spec, blog, talk, errata, review
    - { kind: code, url: "https://…", commit: "9a1f…" }
summary:                              # one page, Markdown and math
  contribution: …                     # wanted before the first step is called done
  inputs: …
  outputs: …
  procedure: …
  assumptions: …
steps:
  scaled-dot-product:
    title: Scaled dot-product attention
    at: eq.1                          # an address; or { page, quote, in, doc }; a list; or nothing
    role: do                          # do | hold (a property: counts through tests) | given (by: who guarantees it)
    parent: attention
    priority: must                    # must | should | could
    skip: …                           # a reason: leaves the denominator
    notes: …
ambiguities:
  warmup-unit:
    question: Is warm-up counted in updates or in epochs?
    kind: missing                     # missing | vague | contradictory | deferred | suspected-error
    about: [lr-schedule]              # ids, addresses, other papers' (key#id)
    at: [eq.3, { page: 8, quote: "…" }]
    status: open                      # open | asked | assumed | resolved | dismissed
    severity: high
    options:
      - { text: updates, for: …, against: … }
      - { text: epochs }
    searched:
      - { place: supplement, date: 2026-11-01, found: nothing }
    asked: { channel: issue, url: "…", date: 2026-11-01, answer: … }
    answer: { choice: updates, because: …, evidence: "https://…", date: 2026-11-02 }
deviations:
  pre-ln:
    about: [encoder-layer]
    at: sec.3.1
    paper: …                          # what the paper says
    code: …                           # what the code does
    because: …
    kind: changed                     # changed | omitted | moved | added | extension | erratum
    reason: numerics                  # design | hardware | library | data | time | numerics | performance | interop | security | scope | paper-error | official-code | missing-info | better-result | licence
    intent: intentional               # intentional | forced | discovered
    impact: { level: minor, affects: [bleu-en-de, lem.7], note: … }
    status: accepted                  # proposed | accepted | reverted
    date: 2026-11-03
    review-by: 2027-01-01
results:
  bleu-en-de:
    at: tab.2
    metric: BLEU
    setting: newstest2014 en-de, base
    reported: 27.3
    unit: …
    better: higher
    tolerance: 0.3                    # or 2%
    deterministic: false
    measured:
      - { value: 26.9, seed: 1, date: 2026-11-03, commit: "…", from: runs/12/metrics.json }
    explained-by: [pre-ln]
parameters:
  warmup-steps: { paper: 4000, at: sec.5.3, ours: "configs/base.yaml#optim.warmup" }   # or bound by a mark on the literal
  p-drop: { paper: { base: 0.1, big: 0.3 }, at: sec.5.4 }                              # per variant
resources:
  paper: { hardware: 8 × P100, time: 12 h }
  estimate: {}
  measured: {}
notes:
  mask-remark: { at: { page: 5, quote: "…" }, text: …, colour: yellow }
`;
