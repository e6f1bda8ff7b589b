import type { Phrase } from './phrase.ts';

/** A number that says how much: of no citation, figure, section or list. */
const value = /(?<![[\w.,–-]|(?:Fig|Figure|Table|Tab|Sec|Section|Eq|Equation|Appendix|Algorithm|Step|Chapter|Theorem|Lemma)\.?\s\(?)\d+(?![\w\]]*\])/i;
const denied = /\b(?:(?:not|never|no|without|than)\s(?:[\w-]+\s){0,5}|(?:instead\sof|rather\sthan|unlike|in\scontrast\sto)\s[^,;:]{0,80})$/i;
const place = /\b(?:Sec(?:tion|t)?s?|Appendi(?:x|ces)|App|Tables?|Fig(?:ure)?s?|Eqs?|Equations?|Algorithms?|Chapters?)\b\.?\s*\(?[\dA-Z]|§\s*\d|\b(?:above|below|before|earlier|previous (?:section|experiment)s?)\b/i;

/**
 * Those that pay: tried on twenty papers, two of three hits were judged worth a question. They were found by collecting
 * what people who reimplemented papers reported as missing, and the wording around it in the papers; the patterns are
 * written for text as a PDF gives it. `\w` and the like are enough: they look for English.
 */
export const defaultPhrases: readonly Phrase[] = [
  {
    id: 'defer-standard', kind: 'vague', severity: 'high',
    match: /\b(?:follow(?:ing|s|ed)?|us(?:e[sd]?|ing)|adopt(?:s|ed|ing)?|apply|applying|with|under|as per)\s(?:the\s|a\s|an\s|our\s)?(?<what>(?:standard|usual|common|typical|conventional|customary)\s(?:[\w-]+\s){0,2}(?:procedures?|practices?|protocols?|pipelines?|settings?|setups?|recipes?|splits?|pre-?processing|augmentations?|metrics?|techniques?|methods?|approach(?:es)?|parameters|conventions?|tools?))\b/i,
    question: 'What exactly is the “{what}”?',
  },
  {
    id: 'defer-follow-cite', kind: 'deferred', severity: 'high', notAfter: denied,
    match: /\b(?:(?:[Ff]ollow(?:s|ing)?|(?:[Ww]e|are|is|was|were)\sfollowed|(?:[Ss]ame|[Ii]dentical)\s(?:\w+\s)?as\s(?:in|of|by)|[Aa]s\s(?:done\s|was\s|is\s)?(?:in|described\s(?:in|by)|proposed\s(?:in|by)|suggested\s(?:in|by)|detailed\sin|defined\sin))\s[^.,;:()]{0,40}?|[Ss]imilar(?:ly)?\sto\s(?:that\s|those\s|the\s\w+\s)?(?:of\s|in\s|by\s|described\sin\s|proposed\s(?:in|by)\s|used\s(?:in|by)\s)?)(?<cite>\[[^[\]]{1,60}\]|[A-Z][\w’'-]+(?:\set\sal\.?|\s(?:and|&)\s[A-Z][\w’'-]+)?,?\s[[(](?:\d{1,3}|(?:19|20)\d\d[a-z]?)[\])]|\([A-Z][^()]{2,40}?,?\s(?:19|20)\d\d[a-z]?\)|[A-Z][\w’'-]+\set\sal\.?)/,
    question: 'What is taken from {cite} here, and is it used unchanged?',
  },
  {
    id: 'defer-same-as', kind: 'deferred', severity: 'high',
    match: /\b(?<what>(?:same|identical|similar)\s(?:[\w-]+\s){0,2}hyper-?parameters(?:\ssettings?)?|(?:same|identical|similar)\s(?:[\w-]+\s){0,2}(?:hyper-?parameters?|settings?|configurations?|setups?|recipes?|architectures?|designs?|protocols?|procedures?|augmentations?|pre-?processing|splits?)(?=[^.;]{0,20}?\b(?:as|to)\s(?:in|of|that|those|used|for|\[|the\s(?:original|previous|reference|baseline)|[A-Z][a-z]+)))\b/,
    question: 'What is the “{what}” in full?', unless: place,
  },
  {
    id: 'defer-elsewhere', kind: 'deferred', severity: 'medium',
    match: /\bdetails?\b[^.;]{0,30}?\b(?:in|see|from|at|on)\s(?:the\s|our\s|an?\s|its\s)?(?:[\w-]+\s)?(?:suppl\w*|appendi(?:x|ces)|companion|papers?|articles?|report|thesis|code|repository|website|web\spage|online|literature|documentation|full\sversion|extended\sversion|references?|\[[^\]]{1,30}\]|https?:)|\bSuppl(?:ement(?:ary|al)?)?\.?\s(?:Methods?|Information|Materials?|Notes?|Text|Tables?|Appendix|Algorithms?|Sections?)\s?[\w.]*\s(?:and\s[\w.]+\s)?for\s[^.;]{0,30}?(?:details?|configurations?|descriptions?|parameters?)|\bdetails\s(?:are\s)?omitted|\b(?:omit(?:ted)?|skip(?:ped)?|leave\sout|left\sout|not\s\w+)\b[^.;]{0,30}?\b(?:for|due\sto|because\sof)\s(?:the\ssake\sof\s)?(?:brevity|space|lack\sof\sspace)|\bdue\sto\s(?:limited\sspace|space\s(?:limitations?|constraints?|reasons))|\b(?:beyond|outside)\s(?:of\s)?the\sscope|\bout\sof\sscope|\bleft\s(?:up\s)?(?:to|as)\s(?:the\s|an?\s)?(?:implement\w+|readers?|applications?|users?|exercise|caller)/i,
    question: 'What is left out here, and where is it told? (“{match}”)', unless: /\b(?:[Ss]ec(?:tion|t)?s?|[Aa]ppendi(?:x|ces)|App|[Tt]ables?|[Ff]ig(?:ure)?s?|[Aa]lgorithms?|[Cc]hapters?)\b\.?\s*\(?[\dA-Z]|§\s*\d/,
  },
  {
    id: 'defer-modified', kind: 'vague', severity: 'high',
    match: /\b(?<what>(?:with|after|a|minor|small|slight|some|few|several)\s(?:minor\s|small\s|slight\s|few\s)?(?:modif(?:ication|ied)s?|adjustments?|tweaks?|adaptations?)(?:\sversions?)?)\b[^.;]{0,30}?\b(?:of|to|from|for)\b|\bslightly\s(?:modif|adapt|chang)\w+/i,
    question: 'What was modified, exactly? (“{match}”)',
  },
  {
    id: 'hp-search-vague', kind: 'missing', severity: 'high',
    match: /\b(?:tun(?:e|ed|ing)|select(?:ed)?|cho(?:se|sen)|pick(?:ed)?|determin(?:e|ed)|found|(?<!(?:training|test|data|validation)\s)set|search(?:ed)?|optimi[sz]ed|adjusted|performed?)\b[^.;]{0,50}?\b(?:empirically|manually|heuristically|by\shand|(?:(?:via|by|using|an?)\s)?(?:grid|random|hyper-?parameter)\s?search|(?:by|using|via)\scross-?validation|(?:on|after)\s(?:[\w-]+\s){0,3}(?:validation|development|held-?out)\s(?:set|data|split))|\bfrom\sa\sgrid\b|\b(?:we\s)?select\s(?:those|the\s\w+)\sthat\slead\sto\sthe\sbest\b/i,
    question: 'Which values were tried, and which were taken? (“{match}”)', unless: value,
  },
  {
    id: 'hp-default', kind: 'missing', severity: 'high',
    match: /\b(?:us(?:e|es|ed|ing)|with|keep|kept|leave|left|adopt(?:ed)?)\b[^.;]{0,30}?\bdefault\s(?:hyper-?parameters?|parameters?|settings?|values?|configurations?|options?)\b|\bdefault\s(?:hyper-?parameters?|parameters|settings)\s(?:of|from|in|provided)/i,
    question: 'What are these defaults, and of which version? (“{match}”)', unless: value,
  },
  {
    id: 'hp-symbol-unvalued', kind: 'missing', severity: 'high',
    match: /(?<![\p{L}\p{N}])(?!(?:it|its|this|that|they|we|one|what|each|there|here|all|both|some|any|time|set|rate)\s)(?<symbol>(?:[A-Za-z]|\p{Script=Greek})[\w\p{Script=Greek}]{0,3}[′*]?)\s(?:is|are|denotes?|being)\s(?:a\s|an\s|some\s|the\s(?!constants?\b))?(?:(?:small|fixed|positive|non-negative|real|scalar|predefined|pre-defined|given|chosen|user-defined|user-specified)\s){0,2}(?:constants?|hyper-?parameters?|tun(?:able|ing)\sparameters?|(?:weighting|scaling|scale|discount|decay|damping|mixing|smoothing)\s(?:factor|coefficient|parameter)s?|(?:trade-?off|balancing|balance|regulari[sz]ation|penalty)\s(?:parameter|factor|coefficient|weight|strength)s?|(?:pre-?defined|fixed|given)\s(?:threshold|constant|number|value)|thresholds?|temperature|step\ssize|learning\srate|margin)\b/iu,
    question: 'What is the value of {symbol}?', unless: /(?:set|fix(?:ed)?|equal|equals|value)\s(?:\w+\s){0,3}(?:to|at|of|is)?\s?-?\d/i,
  },
  {
    id: 'hp-unless', kind: 'vague', severity: 'low',
    match: /\bunless\s(?:otherwise\s)?(?:stated|specified|noted|mentioned)(?:\sotherwise)?|\bunless\sotherwise\b/i,
    question: 'Where does the paper depart from this? (“{match}”)',
  },
  {
    id: 'init-vague', kind: 'missing', severity: 'high', notAfter: denied, reaches: 'next',
    match: /\b(?:randomly|properly|carefully|suitably)\sinitiali[sz]\w*|\b(?:default|standard|random)\sinitiali[sz]ations?\b|\binitiali[sz]ed?\s(?:[\w’'-]+\s){0,4}(?:randomly|at\srandom|from\sscratch|as\susual|properly|with\s(?:small\s)?random)\b/i,
    question: 'From which distribution is it initialised, at what scale, with which seed? (“{match}”)', unless: /\b(?:uniform|normal|gaussian|xavier|glorot|kaiming|orthogonal|truncated|zeros?)\b|[-−]?\d*\.\d+/i,
  },
  {
    id: 'sched-convergence', kind: 'missing', severity: 'high',
    match: /\b(?:until|till|upon|to)\s(?:convergence|converged|(?:it|they|the\s\w+)\s(?:has\s|have\s)?converge[sd]?)\b|\b(?:sufficiently\smany|enough|a\slarge\snumber\sof|several|a\sfew|a\s(?:certain|fixed|small)\snumber\sof)\s(?:training\s)?(?:epochs|iterations|steps|rounds|passes|updates)\b/i,
    question: 'How many, or what ends it? (“{match}”)', unless: value,
  },
  {
    id: 'sched-unvalued', kind: 'missing', severity: 'medium', notAfter: denied, reaches: 'next',
    match: /\b(?:appl(?:y|ies|ied)|train(?:ed|ing)?\swith|regulari[sz]ed?\s(?:with|by|using)|us(?:e[sd]?|ing)|employ(?:s|ed|ing)?)\s(?:a\s|an\s|the\s)?(?<what>gradient\sclipping|weight\sdecay|label\ssmoothing|warm-?up|learning\srate\s(?:decay|schedule)|exponential\smoving\saverage|dropout|momentum|L[12]\sregulari[sz]ation)\b/i,
    question: 'With which values is {what} used?', unless: value,
  },
  {
    id: 'numerics', kind: 'missing', severity: 'high',
    match: /\bfor\s(?:numerical\s)?stability\b|\bnumerical(?:ly)?\s(?:stab\w+|unstable|instab\w+|issues?|problems?)\b|\bto\s(?:avoid|prevent)\s(?:numerical|division\sby\szero|overflow|underflow|NaNs?|(?:floating.point\s)?(?:rounding|round-?off))/i,
    question: 'What exactly is done for the numerics, and with which constant? (“{match}”)',
  },
  {
    id: 'eval-best', kind: 'missing', severity: 'high',
    match: /\b(?:report|select(?:ed)?|cho(?:o|se)n?|pick(?:ed)?|us(?:e[sd]?|ing)|with|keep|kept)\s(?:the\s)?(?:best|highest|peak)[\s-](?:performing\s|validation\s|test\s)*(?:accuracy|checkpoints?|epochs?|models?|scores?|results?|runs?)\b|\bto\scheck\swhich\s\w+\sleads\sto\sthe\sbest\b|\b(?:us(?:e[sd]?|ing)|appl(?:y|ied|ying)|perform(?:ed|ing)?|employ(?:ed|ing)?|with|by|via|do|propos(?:e|ed|ing))\s(?:\w+\s){0,2}(?<what>early[- ]stopp(?:ing|ed))\b/i,
    question: 'Best by which measure, on which split, looked at how often? (“{match}”)', unless: value,
  },
  {
    id: 'rand-vague', kind: 'missing', severity: 'medium',
    match: /\b(?:averag(?:e[sd]?|ing)|means?|report(?:ed)?|repeat(?:ed)?|differ)\b[^.;]{0,35}?\b(?:several|multiple|different|various|a\sfew|(?<!as\s)many|repeated|random)\s(?:random\s|independent\s)?(?:seeds?|runs?|trials?|times|initiali[sz]ations?|repetitions)/i,
    question: 'How many runs, and with which seeds? (“{match}”)', unless: value,
  },
  {
    id: 'arch-standard', kind: 'vague', severity: 'medium', notAfter: denied,
    match: /\b(?:us(?:e[sd]?|ing)|train(?:ed|s)?|employ(?:s|ed|ing)?|adopt(?:s|ed|ing)?|with|by|via|is|are|was|were|and|build|choose|chose|of)\s(?:simply\s|then\s|just\s)?(?:an?\s)?(?<what>(?:standard|vanilla|simple|light-?weight|conventional|basic|plain|regular)\s(?:[\w-]+\s){0,3}(?:MLP|CNN|RNN|LSTM|GRU|transformer|ResNet|U-?Net|networks?|encoder|decoder|perceptron|classifier))s?\b/i,
    question: 'Which {what} is this: its layers, widths and activations?', unless: /\b(?:\d+|one|two|three|four)\s(?:hidden\s)?(?:layers?|units?|neurons?|channels?|dimension\w*)|\b\d+-(?:layer|dimensional)/i,
  },
  {
    id: 'code-ref', kind: 'deferred', severity: 'medium',
    match: /\b(?<what>(?:official|original|publicly\savailable|public|open-?source|released|reference|authors['’]?|provided)\s(?:code(?:base)?|implementations?|repository|software|package))\b/i,
    question: 'Which code is the “{what}”, and at which version?', unless: /https?:|www\.|github|gitlab|zenodo|doi|\bv?\d+\.\d+/i,
  },
  {
    id: 'data-unspecified', kind: 'missing', severity: 'high',
    match: /\b(?<what>(?:remov|discard|exclud|filter|dropp?)(?:e|ed|es|ing)?\s(?:out\s)?(?:all\s|the\s|some\s|any\s)?(?:outliers?|duplicates?|noisy|invalid|low[- ]quality|short|long|rare)(?:\s\w+)?)|\b(?<part>(?:an?\s)?(?:random\s|small\s|randomly\s\w+\s)?(?:subset|portion|fraction|sample)\sof\s(?:the\s)?(?:\w+\s)?(?:data(?:set)?|training|test|validation|images|samples|examples|corpus|sequences|users))\b(?!\s(?:cost|time|budget))/i,
    question: 'Which data exactly, chosen how, and how much is left? (“{match}”)', unless: value,
  },
  {
    id: 'compute-vague', kind: 'missing', severity: 'low',
    match: /\b(?:on|using|with|uses?|used)\s(?:only\s|an?\s)?(?<what>(?:single|one|multiple|several|few|modern|consumer|commodity|standard|high-end|desktop|ordinary)\s(?:GPUs?|TPUs?|CPUs?|machines?|workstations?|servers?|desktops?|laptops?|computers?|PCs?|hardware))\b|\bdue\sto\s(?:the\s)?(?:computational|compute|memory|resource|hardware|time)\s(?:constraints?|limitations?|limits?|reasons|costs?)/i,
    question: 'Which hardware, and how much of it? (“{match}”)', unless: /\b(?:A100|V100|H100|P100|K\d0|RTX|GTX|TITAN|Tesla|TPUv?\d|Xeon|Core\s?i\d|Ryzen|Opteron|GHz|GB)\b/i,
  },
];
