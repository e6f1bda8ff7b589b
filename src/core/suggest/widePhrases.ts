import type { Phrase } from './phrase.ts';

/** One topic: a question for all its patterns, `{match}` standing for what was found. */
interface Topic {
  readonly id: string;
  readonly kind: Phrase['kind'];
  readonly question: string;
  /** How much hangs on it, what is looked for, and what settles it in the rest of the sentence. */
  readonly patterns: readonly (readonly [Phrase['severity'], RegExp, RegExp?])[];
}

const number = /\d/;
const within = (characters: number) => new RegExp(String.raw`^[^.;]{0,${characters}}\d`);

const topics: readonly Topic[] = [
  {
    id: 'deferral', kind: 'deferred', question: 'What does this leave to others, and what exactly is done here? (“{match}”)',
    patterns: [
      ['high', /\b(?:standard|usual|common|typical|conventional)\s(?:procedures?|practices?|protocols?|pipelines?|settings?|set-?ups?|recipes?|techniques?|choices?)\b/i],
      ['medium', /\bas\s(?:is\s)?(?:usual|standard|customary|common(?:ly\sdone)?)\b/i],
      ['medium', /\b(?:details?|proofs?|derivations?|descriptions?)\s(?:are|is|can\sbe)\s(?:omitted|skipped|deferred|relegated|left\sout)\b/i],
      ['medium', /\b(?:see|refer\sto|in)\s(?:the\s)?(?:supplement(?:ary|al)?(?:\smaterials?)?|appendix|appendices|code|repository|our\scode)\b[^.;]{0,40}\b(?:for|details)\b/i],
      ['high', /\b(?:minor|slight|small|some|several|few)\s(?:modifications?|changes?|adjustments?|differences?|tweaks?|variations?|variants?)\b|\bslightly\s(?:modif|differ|chang|alter|adapt)\w+/i],
    ],
  },
  {
    id: 'quantity', kind: 'vague', question: 'How much is “{match}”?',
    patterns: [
      ['medium', /\b(?:sufficient(?:ly)?|adequate(?:ly)?|appropriate(?:ly)?|suitabl[ey]|reasonabl[ey]|proper(?:ly)?)\s(?:chosen|selected|tuned|set|large|small|many|long|high|low|scaled|initiali[sz]ed|defined|values?|number|choice|amount|size)\b/i],
      ['low', /\b(?:several|various|a\snumber\sof|multiple|a\sfew|a\shandful\sof|some|many)\s(?:runs?|seeds?|trials?|epochs?|iterations?|steps?|layers?|samples?|rounds|repetitions|times|values|settings)\b/i],
      ['medium', /\b(?:approximately|roughly|around|about|nearly|almost)\s\d[\d,.]*\s?(?:k|K|M|%|epochs?|steps?|iterations?|hours?|days?|GPUs?|samples?|images?|tokens?|parameters?)\b/],
    ],
  },
  {
    id: 'loophole', kind: 'vague', question: 'When does this hold, and what happens else? (“{match}”)',
    patterns: [
      ['medium', /\b(?:if|when|where|as)\s(?:necessary|needed|required|possible|applicable|appropriate|desired)\b|\bwhenever\s(?:possible|necessary)\b/i],
      ['medium', /\b(?:typically|usually|generally|often|normally|in\smost\scases|mostly|commonly|sometimes|in\spractice)\b[^.;]{0,60}?\b(?:set|use[ds]?|chosen|choose|appl(?:y|ied)|take[ns]?|initiali[sz]ed|select(?:ed)?|perform(?:ed)?)\b/i],
      ['medium', /\b(?:can|could|may|might)\s(?:also\s)?be\s(?:replaced|substituted|chosen|used|implemented|computed|approximated|extended)\b|\bany\s(?:suitable|other|standard|off-the-shelf|appropriate|kind\sof|type\sof)\b|\boptional(?:ly)?\b/i],
    ],
  },
  {
    id: 'list', kind: 'vague', question: 'What else belongs to it? (“{match}”)',
    patterns: [
      ['medium', /\betc\b\.?|\band\sso\s(?:on|forth)\b|\bamong\sothers\b|\bincluding\sbut\snot\slimited\sto\b/i],
      ['low', /\b(?:e\.g\.|for\sexample|such\sas|for\sinstance)[^.;]{0,80}?\b(?:optimi[sz]er|learning\srate|loss|metric|distance|kernel|encoder|backbone|network|classifier|norm|augmentation|activation)\b/i],
    ],
  },
  {
    id: 'parameters', kind: 'missing', question: 'Which value is used, and how was it found? (“{match}”)',
    patterns: [
      ['high', /\bhyper-?parameters?\b[^.;]{0,50}?\b(?:tun|select|chosen|choos|search|sweep|optimi[sz]|default|same|unchanged|following|as\sin|from)/i, number],
      ['high', /\b(?:with|us(?:e|ing)|keep|leave)\b[^.;]{0,25}?\bdefaults?\b/i, number],
      ['high', /\b(?:small|large|tiny|fixed|positive|suitable|appropriate|certain|given|predefined|pre-defined|user-defined|pre-specified|problem-dependent)\s(?:constant|threshold|value|margin|weight|coefficient|temperature|parameter|scalar|factor|number|window|step\ssize|learning\srate)\b/i, number],
      ['medium', /\b(?:best|optimal|good|reasonable)[-\s](?:performing\s)?(?:hyper-?parameters?|configuration|setting|value|learning\srate|checkpoint|model)s?\b/i],
      ['medium', /\bAdam(?:W|ax)?\b/, /β|beta|eps|\d\.\d/i],
      ['medium', /\b(?:same|identical|shared)\s(?:set\sof\s)?(?:settings?|configurations?|parameters?|setup|training\s(?:setup|recipe|settings?))\b/i],
    ],
  },
  {
    id: 'data', kind: 'missing', question: 'Which data exactly, and prepared how? (“{match}”)',
    patterns: [
      ['high', /\b(?:standard|usual|common|basic|simple|typical|same|default|conventional|minimal|light)\s(?:data\s)?(?:pre-?processing|augmentations?|normali[sz]ation|tokeni[sz](?:ation|er)|cropping|filtering|cleaning|splits?)\b/i],
      ['high', /\b(?:we|were|are|is)\s(?:then\s|first\s|further\s|also\s)?(?:pre-?process(?:ed)?|normali[sz]ed?|filter(?:ed)?|clean(?:ed)?|standardi[sz]ed?|resampled?|down-?sampled?|subsampled?|rescaled?|resized?|truncated?|padded)\b/i, /\b(?:by|to|with|mean|variance|unit|between|range)\b|\d/],
      ['high', /\b(?:randomly|uniformly)\s(?:sampl|select|split|chosen|choos|crop|shuffl|drawn|partition|mask|pick)\w*/i, within(60)],
      ['medium', /\b(?:held[-\s]out|validation|development|dev)\s(?:set|split|data)\b/i, within(80)],
      ['medium', /\b(?:outliers?|duplicates?|missing\svalues?|noisy|low[-\s]quality|invalid)\s(?:samples?\s|examples?\s|data\s|entries\s|points?\s|values?\s)?(?:are|were|is|was)\s(?:removed|discarded|excluded|filtered|dropped|ignored|imputed)\b/i],
      ['medium', /\b(?:proprietary|in-house|not\spublicly\savailable|available\s(?:up)?on\srequest|cannot\sbe\s(?:released|shared))\b/i],
    ],
  },
  {
    id: 'start', kind: 'missing', question: 'What does it start from, exactly? (“{match}”)',
    patterns: [
      ['medium', /\b(?:pre-?trained|off-the-shelf)\s(?:weights?|checkpoints?|models?|backbones?|encoders?|embeddings?|networks?)\b/i, /https?:|v\d/],
      ['medium', /\bwarm[-\s]?(?:start|up|ed\sup)\w*/i, within(40)],
    ],
  },
  {
    id: 'randomness', kind: 'missing', question: 'What is random here, and what do the numbers stand for? (“{match}”)',
    patterns: [
      ['medium', /\b(?:different|random|multiple|several|independent)\s(?:random\s)?(?:seeds?|runs?|initiali[sz]ations?|trials?)\b/i, number],
      ['medium', /±/, /\b(?:standard|std|confidence|error|deviation)\b/i],
      ['medium', /\b(?:stochastically|non-?determinis\w+|sampling\snoise|randomness)\b/i],
    ],
  },
  {
    id: 'evaluation', kind: 'missing', question: 'How is this measured, with which program and on which part of the data? (“{match}”)',
    patterns: [
      ['high', /\b(?:standard|common|usual|widely\sused|commonly\sused|official|conventional|popular)\s(?:evaluation\s)?(?:metrics?|benchmarks?|protocols?|measures?|evaluation|scripts?|test\ssets?)\b/i],
      ['high', /\b(?:best|highest|peak|final|last)\s(?:validation\s|test\s)?(?:accuracy|performance|score|checkpoint|epoch|iterate)s?\b/i],
      ['medium', /\b(?:BLEU|FID|ROUGE|mAP|PSNR|SSIM|Inception\sScore|IoU|AUROC|LPIPS)\b/, /\[\d|sacre|clean-fid|library|implementation|package|script|computed\s(?:on|with|over|using)/i],
      ['medium', /\b(?:comparable|competitive|on\spar|negligible|significant(?:ly)?|substantial(?:ly)?|considerabl[ey]|marginal(?:ly)?|consistently)\s(?:results?|performance|improvements?|better|worse|gains?|outperform\w*|higher|lower|difference)\b/i],
      ['low', /\bin\sour\sexperience\b|\bworks?\swell\sin\spractice\b|\bwe\s(?:empirically\s)?f(?:ind|ound)\s(?:that|it)\b/i],
      ['medium', /\b(?:fair|direct|apples-to-apples)\scomparison|\bcomparable\s(?:settings?|compute|size|budget|capacity)\b|\b(?:results?|numbers?|scores?)\s(?:are\s|were\s)?(?:taken|copied|quoted|borrowed)\s(?:directly\s)?(?:from|in|by)\b/i],
      ['high', /\b(?:re-?implement(?:ed|ation)?|re-?run|re-?trained?|our\s(?:own\s)?implementation)\s(?:of\s)?(?:the\s)?(?:baselines?|methods?|models?|results?)\b/i],
    ],
  },
  {
    id: 'architecture', kind: 'vague', question: 'How is it built: sizes, order, activations? (“{match}”)',
    patterns: [
      ['high', /\b(?:standard|vanilla|simple|small|shallow|lightweight|typical|conventional|plain|common|basic|deep|fully[-\s]connected)\s(?:\w+\s)?(?:MLP|CNN|RNN|LSTM|GRU|transformer|ResNet|U-?Net|network|encoder|decoder|perceptron|architecture|backbone|GAN|VAE)\b/i, number],
      ['high', /\b(?:a|an|one|two|few|several|multiple|some)\s(?:linear|dense|convolutional|fully[-\s]connected|feed-?forward|attention|projection|embedding|recurrent)\s(?:layers?|head|block|module)s?\b/i, /\d|dimension|hidden|units|kernel|size/i],
      ['medium', /\b(?:similar|same|identical|analogous|comparable)\s(?:network\s|model\s|backbone\s)?(?:architectures?|structure|backbone|design)\b/i],
      ['medium', /\b(?:non-?linearity|activation(?:\sfunction)?|normali[sz]ation\slayer|pooling|skip\sconnections?|residual\sconnections?)\b/i, /ReLU|GELU|SiLU|Swish|tanh|sigmoid|softplus|Batch|Layer|RMS|Group|max|average|mean|\d/],
      ['medium', /\b(?:concatenat|fus|aggregat|merg|upsampl|downsampl|interpolat|reshap)(?:e[sd]?|ed|ing|ion)\b/i, /along|dimension|axis|sum|mean|average|dot|bilinear|nearest|linear|channel/i],
    ],
  },
  {
    id: 'schedule', kind: 'missing', question: 'When and how long, exactly? (“{match}”)',
    patterns: [
      ['high', /\b(?:until|till|upon)\s(?:the\sloss\s(?:stops|plateaus)|saturation|stable)\b/i],
      ['high', /\b(?:learning[-\s]rate\s)?(?:decay(?:ed|s)?|annea(?:l|led|ling)|schedul(?:e|ed|er|ing))\b/i, /\d|cosine|linear|exponential|step|polynomial/i],
      ['high', /\b(?:many|more|additional|fewer)\s(?:training\s)?(?:epochs|iterations|steps|updates)\b/i, number],
      ['medium', /\b(?:periodically|occasionally|regularly|gradually|progressively|every\s(?:few|so\soften|several)|from\stime\sto\stime|alternately|at\sthe\s(?:start|beginning|end)\sof\straining|in\sthe\searly\sstages?|later\sstages?)\b/i],
      ['medium', /\b(?:total|effective|global|per-?GPU|per-?device)\sbatch\ssize\b|\bbatch\ssize\b|\bmini-?batch(?:es)?\b/i, number],
      ['medium', /\b(?:gradient\sclipping|clip(?:ped|ping)?\s(?:the\s)?gradients?|weight\sdecay|EMA|exponential\smoving\saverage|label\ssmoothing|gradient\saccumulation|mixed[-\s]precision)\b/i, within(60)],
    ],
  },
  {
    id: 'numerics', kind: 'missing', question: 'With which bound, constant or method, exactly? (“{match}”)',
    patterns: [
      ['high', /\bnumerical(?:ly)?\s(?:precision|errors?)\b|\bto\s(?:avoid|prevent|ensure)\s(?:instabilit\w+|degenerate|collapse|exploding|vanishing)/i],
      ['high', /\bsmall\s(?:positive\s)?(?:constant|number|value|epsilon)\b|\b(?:epsilon|ε|ϵ)\b[^.;]{0,60}?\b(?:small|constant|positive|avoid|prevent|stability)\b/i, number],
      ['medium', /\b(?:clip(?:ped|ping)?|clamp(?:ed|ing)?|threshold(?:ed|ing)|round(?:ed|ing)|saturat\w+)\b/i, within(50)],
      ['medium', /\b(?:approximated|estimat(?:e|ed|ing)\s(?:using|via|by|with)|Monte[-\s]Carlo\s(?:estimate|approximation|samples?)|finite\sdifferences?|numerically\s(?:solve|integrat|comput|approxim)\w*)\b/i, within(60)],
      ['medium', /\b(?:rescaled?|whiten(?:ed)?|standardi[sz]ed?)\b/i, /by|to|with|mean|variance|norm|unit|between|range|\[|L2/],
    ],
  },
  {
    id: 'compute', kind: 'missing', question: 'On what does it run, and what does it cost? (“{match}”)',
    patterns: [
      ['medium', /\b(?:computational(?:ly)?|compute|memory|resource|time|budget|hardware)\s(?:constraints?|limitations?|reasons|limits?|restrictions?|budget)\b/i],
      ['medium', /\b(?:efficient(?:ly)?|parallel(?:i[sz]ed|ly)?|distributed|vectori[sz]ed|optimi[sz]ed|custom|fused)\s(?:implementation|kernel|CUDA|version|training)\b|\bimplementation\s(?:tricks?|details?)\b|\b(?:tricks?|heuristics?)\b/i],
    ],
  },
];

/**
 * Those that ask far more, beside the default ones: for whoever will rather read twenty questions too many than miss one.
 * They come from the same collection as the default phrases, where about a third of what they found was worth a question.
 */
export const widePhrases: readonly Phrase[] = topics.flatMap(({ id, kind, question, patterns }) => patterns.map(([severity, match, unless], index): Phrase => ({
  id: `wide-${id}-${index + 1}`, kind, severity, match, question, ...(unless ? { unless } : {}),
})));
