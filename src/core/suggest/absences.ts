import type { AmbiguityFields } from '../paper/schema.ts';
import type { Prose, Sentence } from './prose.ts';
import { isSubstance } from './sections.ts';
import { passageAt } from './suggestion.ts';
import type { Suggestion } from './suggestion.ts';

/** What whoever implements a paper has to know, and how papers say it. */
interface Need {
  readonly id: string;
  readonly name: string;
  readonly question: string;
  readonly severity: NonNullable<AmbiguityFields['severity']>;
  /** Said where this stands. */
  readonly said: RegExp;
  /** Asked only of papers in which some sentences hold this; of all, when absent. */
  readonly of?: RegExp;
}

/** One line of the checklist. */
export interface NeedAnswer {
  readonly name: string;
  /** Whether the paper says something of it: its first passage that does is the suggestion's place. */
  readonly isSaid: boolean;
  /** The question, for where it says nothing or too little. */
  readonly suggestion: Suggestion<AmbiguityFields>;
}

const learns = /\b(?:neural|trained|training\s(?:set|data)|gradient\sdescent|classifier|learning\srate|loss\sfunction)\b/i;
const random = /\b(?:random(?:ly)?|stochastic|sampl(?:e|ed|ing)|Monte\sCarlo|shuffl\w+)\b/i;
const measures = /\b(?:experiments?|evaluat\w+|benchmark\w*|accuracy|measured|results\sshow|outperform\w*)\b/i;
const floats = /\b(?:floating[\s-]point|numerical\w*|converge\w*|gradient|matri(?:x|ces)|softmax|logarithm|probabilit\w+|optimi[sz]\w+)\b/i;
const data = /\b(?:data\s?sets?|corpus|corpora|training\s(?:set|data)|recordings|patients|samples)\b/i;
const bytes = /\b(?:bytes?|octets?|encod(?:e|ed|ing)|serial\w+|packets?|messages?)\b/i;
const peers = /\b(?:nodes?|replicas?|clients?|servers?|peers?|distributed|protocol)\b/i;

/** So many sentences show what a paper is about; one may speak of another's. */
const enough = 3;

/** The order is that of the work: data, method, numbers, runs, measuring. */
const needs: readonly Need[] = [
  { id: 'data-source', name: 'Where the data comes from', severity: 'high', of: data, question: 'Which data exactly is used, in which version, and where can it be had?', said: /\b(?:data\s?sets?|corpus|benchmark|database)\b[^.]{0,80}(?:https?:|www\.|\bavailable\b|\bdownload\w*|\bpublic\w*|\[\d|et\sal|\bversion\b|\bv\d)/i },
  { id: 'split', name: 'Split into training, validation and test', severity: 'high', of: learns, question: 'How is the data split into training, validation and test?', said: /\b(?:split|held[\s-]out|validation\s(?:set|data|split)|development\sset|dev\sset|newstest|test\sset|cross[\s-‐]?validation|folds?)\b[^.]{0,80}\d|\d+\s?%[^.]{0,40}\b(?:train|test|validation)/i },
  { id: 'preprocessing', name: 'Preprocessing', severity: 'high', of: data, question: 'How is the data prepared: cleaned, normalised, tokenised, cropped, filtered?', said: /\b(?:pre-?process\w*|(?<!(?:layer|batch)\s)normali[sz](?:ed|ation)|standardi[sz]ed|tokeni[sz]\w+|byte[\s-]pair|resiz\w+|cropp?\w+|filter(?:ed|ing)\s(?:out|the)|cleaned|down-?sampled|lower-?cased|word-?piece)\b/i },
  { id: 'initialisation', name: 'Initialisation', severity: 'high', of: learns, question: 'How are the parameters initialised?', said: /\binitiali[sz](?:e|ed|ation|ing)\b[^.]{0,100}(?:uniform|normal|gaussian|xavier|glorot|kaiming|\bHe\b|orthogonal|zeros?\b|identity|\d\.\d|pre-?trained|from\s(?:the|a)\s\w+\s(?:model|checkpoint))/i },
  { id: 'optimiser', name: 'Optimiser and learning rate', severity: 'high', of: learns, question: 'Which optimiser is used, with which learning rate and schedule?', said: /\b(?:learning\srate|step\ssize|lrate)\b[^.]{0,60}\d|\b(?:Adam|SGD|RMSProp|Adagrad|Adadelta|momentum|L-?BFGS|gradient\sdescent)\b[^.]{0,80}\d\.\d/i },
  { id: 'batch', name: 'Batch size', severity: 'medium', of: learns, question: 'How large is a batch?', said: /\b(?:mini-?)?batch(?:es)?(?:\ssizes?)?\b[^.]{0,40}\d|\d[\d,]*\s(?:sentences|examples|samples|images|tokens)\sper\sbatch/i },
  { id: 'stopping', name: 'Stopping rule', severity: 'high', of: /\b(?:iterat\w+|epochs?|converge\w*|optimi[sz]\w+|until)\b/i, question: 'When does it stop: after how many iterations or epochs, or at which tolerance?', said: /\d[\d,.]*\s?(?:[kKM]\s)?(?:training\s)?(?:epochs|iterations|steps|updates|rounds|passes|generations)\b|\b(?:tolerance|stopping\s(?:criterion|rule)|terminat\w+\swhen|stops?\swhen|early\sstopping|until\s(?:the|no|all|every|it)\b)/i },
  { id: 'epsilon', name: 'Epsilon and numerical precision', severity: 'medium', of: floats, question: 'Which precision and which small constants keep the numbers stable?', said: /\b(?:epsilon\s(?:of|is|=)|tolerance\sof|machine\sprecision|(?:single|double|half|mixed)[\s-]precision|float(?:16|32|64)|\d+[\s-]bit\s(?:float|precision)|gradient\sclipping)\b|[εϵ]\s?=|(?<![\d.])10\^?[-−]\d/i },
  { id: 'seeds', name: 'Random seeds', severity: 'medium', of: random, question: 'Which random seeds and generator are used?', said: /\b(?:random\s)?seeds?\b(?:ed)?|\b(?:pseudo-?random\snumber\sgenerator|PRNG|Mersenne)\b/i },
  { id: 'runs', name: 'Number of runs and spread', severity: 'medium', of: measures, question: 'How many runs stand behind the numbers, and how far do they spread?', said: /\b(?:averag\w+|mean|median)\b[^.]{0,40}\b(?:\d+|two|three|four|five|ten|twenty)\s(?:\w+\s){0,2}(?:runs?|seeds?|trials?|repetitions?|experiments?|folds?)|±|\bstandard\s(?:deviation|error)|\bconfidence\sinterval|\b(?:\d+|three|five|ten)\s(?:random\s)?(?:runs|trials|repetitions|seeds)\b/i },
  { id: 'metric', name: 'Implementation of the metrics', severity: 'high', of: measures, question: 'With which program or formula, and which settings, are the metrics computed?', said: /\b(?:computed|measured|evaluated|scored|calculated)\s(?:with|by|using)\s(?:the\s)?(?:\w+\s){0,3}(?:script|tool\w*|package|library|software|perl|evaluat\w+)|\b(?:multi-bleu|sacrebleu|mteval|scikit-learn|evaluation\s(?:script|server|tool))\b|\b(?:accuracy|error|score|metric|F1|precision|recall|loss)\b[^.]{0,30}\bis\s(?:defined|computed|calculated|measured)/i },
  { id: 'baselines', name: 'How baselines were obtained', severity: 'medium', of: /\b(?:baselines?|compared?\s(?:with|to|against)|competing|state[\s-]of[\s-]the[\s-]art)\b/i, question: 'Were the baselines run again, with which settings, or are their numbers taken from elsewhere?', said: /\b(?:re-?implement\w*|re-?run|re-?train\w*|taken\sfrom|reported\s(?:in|by)|as\sreported|numbers\sfrom|we\s(?:ran|executed|trained|used)\s(?:\w+\s){0,4}(?:baseline|implementation|version))\b/i },
  { id: 'search', name: 'Search for hyper-parameters', severity: 'medium', of: learns, question: 'Over which values were the hyper-parameters searched, how, and on which data?', said: /\b(?:grid|random|hyper-?parameter|Bayesian)\ssearch\b|\b(?:tuned|chosen|selected|optimi[sz]ed)\b[^.]{0,60}\b(?:validation|development|held-?out|cross)/i },
  { id: 'hardware', name: 'Hardware', severity: 'low', of: measures, question: 'On which hardware was it run?', said: /\b(?:[APVHKT]\d{1,3}0?\sGPUs?|GPUs?\b[^.]{0,40}\d|NVIDIA|Tesla|RTX|GTX|TPUv?\d?|Intel|Xeon|Core\s?i\d|AMD|Ryzen|Opteron|ARM\b|Cortex|\d(?:\.\d)?\s?GHz|\d+\s?GB\s(?:of\s)?(?:RAM|memory))/i },
  { id: 'time', name: 'Run time', severity: 'low', of: measures, question: 'How long does it take to run or train?', said: /\b\d[\d,.]*\s?(?:ms|seconds|secs|minutes|mins|hours?|h|days?|weeks?)\b(?![^.]{0,20}\bof\s(?:data|audio|speech|video))|\b(?:words|frames|images|tokens|bytes|cycles)\s(?:per|\/)\s(?:second|byte)/i },
  { id: 'versions', name: 'Software and its versions', severity: 'low', of: measures, question: 'Which software and which versions are used?', said: /\b(?:version\s\d|v\d+\.\d+|Python\s\d|PyTorch|TensorFlow|Theano|Torch\b|JAX\b|CUDA\s?\d|MATLAB|gcc\s\d|LLVM\s\d|Java\s\d|Ubuntu|Linux\s\d)/i },
  { id: 'code', name: 'Code of the authors', severity: 'low', question: 'Is there code of the authors, and at which version does it match the paper?', said: /\b(?:code|implementation|software|source)\b[^.]{0,80}(?:https?:|github|gitlab|bitbucket|zenodo|www\.|available)|github\.com/i },
  { id: 'edges', name: 'Edge cases', severity: 'medium', question: 'What happens at the edges: empty input, one element, ties, the largest size?', said: /\b(?:empty\s(?:input|string|set|list|sequence|file|quote)|is\sempty|edge\scases?|corner\scases?|special\scases?|degenerate|ties?\s(?:are|is)\sbroken|break\sties|if\sno(?:ne)?\b|boundary\sconditions?|zero[\s-]length|overflow)\b/i },
  { id: 'limits', name: 'Limits on sizes', severity: 'medium', of: bytes, question: 'How large may inputs, messages and counters become, and what happens beyond?', said: /\b(?:maximum|at\smost|up\sto|limit(?:ed)?\s(?:of|to|is)|no\s(?:more|longer|larger)\sthan|must\snot\sexceed)\b[^.]{0,50}\d/i },
  { id: 'encoding', name: 'Byte order and encoding', severity: 'high', of: bytes, question: 'In which byte order and encoding are numbers and texts written?', said: /\b(?:little|big)[\s-]endian|network\sbyte\sorder|UTF-?8|ASCII|\bRLP\b|protobuf|JSON|ASN\.1/i },
  { id: 'failures', name: 'Failures and timeouts', severity: 'high', of: peers, question: 'What happens when a message is lost, a peer fails or does not answer in time?', said: /\b(?:time-?outs?|timed?\sout|retr(?:y|ies|ied)|fail(?:s|ed|ure|ures|over)|crash(?:es|ed)?|abort(?:s|ed)?|unavailable|recover(?:y|s|ed)?)\b/i },
  { id: 'vectors', name: 'Test vectors or expected values', severity: 'medium', of: /\b(?:hash\w*|cipher|encrypt\w*|protocol|specification|encod\w+|checksum)\b/i, question: 'Are there test vectors or expected values to check an implementation against?', said: /\btest\svectors?\b|\bexpected\s(?:output|value)s?\b|\breference\soutputs?\b/i },
  { id: 'complexity', name: 'Cost', severity: 'low', of: /\balgorithm\b/i, question: 'What does it cost in time and memory as the input grows?', said: /\bO\s?\(|\b(?:linear|quadratic|cubic|logarithmic|constant)(?:ly)?\s(?:time|memory|space|in\sthe)\b|\bcomplexity\b/i },
];

/** The checklist of a paper, in the order of the work. */
export function whatIsSaid({ sentences, outline }: Prose): NeedAnswer[] {
  const matters = isSubstance(outline);
  // Of its code and its data a paper may tell anywhere.
  const own = sentences.filter(({ section, text }) => matters(section) || /https?:|\bavailab/i.test(text));
  return needs.filter(({ of }) => of === undefined || own.filter(({ text }) => of.test(text)).length >= enough).map((need): NeedAnswer => {
    const found = own.find(({ text }) => need.said.test(text));
    return { name: need.name, isSaid: found !== undefined, suggestion: ask(need, found) };
  });
}

/** What is missing stands nowhere, so it has no place. */
function ask({ id, name, question, severity, said }: Need, found: Sentence | undefined): Suggestion<AmbiguityFields> {
  const match = found && said.exec(found.text);
  const place = match ? passageAt(found, match.index, match.index + match[0].length) : { page: 0, quote: '' };
  return { kind: 'ambiguity', source: id, title: question, name, ...place, fields: { question, kind: found ? 'vague' : 'missing', status: 'open', severity } };
}
