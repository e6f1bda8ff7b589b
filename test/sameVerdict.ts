/*
 * One folder, and what is wrong in it, whoever looks: the command line (test/cli) and every extension host
 * (test/extension) are held to it. Its files are written by the tests, since git would leave out half of them.
 */

const unknown = '# @paper:electoin\nx = 1\n';

/** The files by path. */
export const files: Readonly<Record<string, string>> = {
  'papertrace.config.yaml': `exclude: ["src/legacy/**"]
tests: ["checks/**"]
languages:
  quint: { extensions: [qnt], line: ["//"] }
severities:
  missing-pdf: warning
`,
  '.gitignore': 'generated/\n*.tmp.py\n',
  'raft.paper.yaml': `papertrace: 1
paper:
  title: In Search of an Understandable Consensus Algorithm
  documents:
    main: { pdf: raft.pdf }
  code: ["src/**", "checks/**"]
steps:
  election:
    title: Leaders are elected by a majority
  log-matching:
    title: Logs that agree on an entry agree on all before it
`,
  'src/election.rs': '// @paper:election\nfn elect() {}\n\n// @paper:electoin\nfn again() {}\n',
  'src/log.qnt': '// @paper:log-matching\nval matching = true\n',
  'checks/election.rs': '// @paper:election\nfn one_leader() {}\n',
  // not what git ignores, unless a nearer file says otherwise
  'src/generated/out.py': unknown,
  'src/lost.tmp.py': unknown,
  'src/.gitignore': '!kept.tmp.py\n',
  'src/kept.tmp.py': unknown,
  // not what the configuration leaves out, nor installed packages, nor another root
  'src/legacy/old.py': unknown,
  'src/node_modules/raft/index.py': unknown,
  'src/vendor/papertrace.config.yaml': '',
  'src/vendor/other.py': unknown,
};

/** As `file:line:column severity rule`, sorted. */
export const problems: readonly string[] = [
  'checks/election.rs:1:4 warning claim-in-test',
  'raft.paper.yaml:5:18 warning missing-pdf',
  'src/election.rs:4:11 error unknown-record',
  'src/kept.tmp.py:1:10 error unknown-record',
];

/** Where marks stand that name a record, as `file:line`, sorted. */
export const links: readonly string[] = ['checks/election.rs:1', 'src/election.rs:1', 'src/log.qnt:1'];
