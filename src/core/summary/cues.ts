import type { SentenceLabel } from './parts';

/** The parts that a sentence about the work can be, in the order in which digests give them. */
export const contentLabels = ['overview', 'objective', 'method', 'result', 'implication'] as const;

export type ContentLabel = Exclude<SentenceLabel, 'other'>;

interface Cue {
  readonly label: ContentLabel;
  /** How strongly the wording speaks for the label: 10 decides by itself, 1 breaks ties. */
  readonly weight: number;
  readonly pattern: RegExp;
}

const raw = String.raw;

/** `this paper`, `the research team`, `the authors`. */
const work = raw`(?:the|this|our|these)\s(?:\w+\s)?(?:paper|study|work|research|report|survey|article|authors?|researchers|team|investigation)(?:['’]s?)?`;

/** `The work's main and most important`, ready for a noun. */
const opening =
  raw`^(?:the|its|their|our|a|an|one|${work})?\s*` +
  raw`(?:(?:main|primary|principal|key|core|central|major|overall|overarching|stated|ultimate|underlying|most|impactful|important|significant|notable|practical|proposed)\s(?:and\s)?)*`;

/** `The study carefully`, ready for a verb. */
const subject = raw`^(?:${work}|it|we|they)\s(?:\w+ly\s|then\s|also\s){0,2}`;

const agent = raw`(?:authors|researchers|they|we)\s(?:also\s|then\s|further\s)?`;

/**
 * Where the wordings come from: the five parts and their usual openings are those of the prompt behind the daily digest
 * (FACTS.md section 1), as its summaries from 2024-09 to 2025-10 answer it; `we propose` and the like are those of
 * abstracts in other layouts (section 2). Weights were set on the `tuning` set of test/fixtures/summaries and measured on
 * its `heldout` set: change one and run `judged.test.ts`.
 *
 * Patterns see a sentence from its first word on, without list mark and bold signs.
 */
const cues: readonly Cue[] = [
  ...about('overview', [
    [10, raw`^(?:summary|overview|one-line summary|tl;?dr)\s*:`],
    [
      7,
      raw`${subject}(?:introduces?|presents?|proposes?|describes?|surveys?|reviews?|reports?|details?|offers?)\b`,
    ],
    [1, raw`^\S+(?:\s\S+){0,5}\s(?:is|are)\s(?:an?|the)\b`],
  ]),
  // Digests in Chinese name the parts by these words (FACTS.md section 2, layouts 3 and 5).
  ...about('overview', [[5, raw`^(?:本文|论文|该文|我们)(?:介绍|提出|发布|综述)`]]),
  ...about('objective', [[3, raw`旨在|目标|目的|问题|挑战|瓶颈|不足|局限|难以|无法`]]),
  ...about('method', [[3, raw`通过|采用|利用|方法|框架|设计|构建|训练`]]),
  ...about('method', [[3, raw`^在此基础上|^进一步(?:提出|设计|引入)`]]),
  ...about('result', [[4, raw`实验|结果|达到|提升|提高|优于|超过|超越|降低|加速|\d倍`]]),
  ...about('implication', [[5, raw`为.{1,24}提供|启示|意义|意味着|有助于|可用于|证明了`]]),
  ...about('objective', [
    [10, raw`${opening}(?:research\s)?(?:question|objective|goal|aim|purpose|problem)s?\b(?!\sthat\b)`],
    [
      8,
      raw`${subject}(?:aim(?:s|ed)?|seeks?|sought|sets? out|attempt(?:s|ed)?|tries|strives?|asks?|wants?|intends?)\b`,
    ],
    [
      6,
      raw`${subject}(?:investigat(?:es?|ed)|explor(?:es?|ed)|examin(?:es?|ed)|address(?:es|ed)?|tackl(?:es?|ed)|stud(?:y|ies|ied)|assess(?:es|ed)?|focus(?:es|ed)?)\b`,
    ],
    [5, raw`^${work}\s(?:introduces?|proposes?|presents?)\s(?:\S+\s){1,3}to (?:address|overcome|tackle)\b`],
    [3, raw`\b(?:aim(?:s|ed)? (?:to|at)|seeks? to|sought to|(?:objective|goal|aim|purpose) (?:is|was) to)\b`],
    [2, raw`^(?:can|how|what|why|whether|do|does|is|are|to(?!\s[^,]{0,80},\s(?:the|we|they)\b))\s`],
    [1, raw`\b(?:whether|how to|limitations? (?:of|in)|challenges?|lack of)\b`],
  ]),
  ...about('method', [
    [
      10,
      raw`${opening}(?:research\s|technical\s|experimental\s)?(?:method(?:s|ology|ologies)?|approach(?:es)?)\b` +
        raw`(?!\s(?:achiev|outperform|improv|reduc|demonstrat|attain|surpass|reach|yield|enabl|allow|provid|offer|obtain|significantly|also|(?:is|was)\s(?:particularly|highly)))`,
    ],
    [
      8,
      raw`\b(?:achiev(?:e|es|ed) (?:this|that|it)|(?:is|are) (?:achieved|accomplished|enabled|realized)) (?:by|through|via)\b`,
    ],
    [
      6,
      raw`${subject}(?:use[sd]?|employ(?:s|ed)?|utili[sz]e[sd]?|leverage[sd]?|develop(?:s|ed)?|propose[sd]?|create[sd]?|construct(?:s|ed)?|train(?:s|ed)?|conduct(?:s|ed)?|design(?:s|ed)?|build|built|collect(?:s|ed)?|introduce[sd]?|curate[sd]?|adopt(?:s|ed)?|appl(?:y|ies|ied)|formulate[sd]?|combine[sd]?|implement(?:s|ed)?|compared|performed|fine-tun(?:e[sd]?))\b`,
    ],
    [
      6,
      raw`^(?:the|this|its)\s(?:[\w-]+\s){0,2}(?:benchmark|framework|method|model|system|tool|approach|pipeline|algorithm|dataset|architecture|strategy|technique|survey)\s(?:also\s|then\s|first\s)?(?:uses?|employs|utili[sz]es|leverages|curates|constructs|combines|integrates|incorporates|comprises|consists|operates|adopts|extends|categori[sz]es|decomposes|encodes|trains)\b`,
    ],
    [6, raw`\b${agent}(?:propos|introduc|develop|present|design)(?:e|es|ed|s)?\b`],
    [5, raw`${subject}(?:evaluat(?:es?|ed)|analy[sz](?:es?|ed)|randomi[sz]ed|tested|measured|surveyed)\b`],
    [
      4,
      raw`\bwe\s(?:also\s|then\s|further\s)?(?:train|use|employ|evaluate|compare|analy[sz]e|assess|build|construct|collect|design|leverage|apply|adopt|investigate|explore)\b`,
    ],
    [4, raw`\band (?:propose|introduce|develop|present)s?\b`],
    [4, raw`\bby (?:\w+ly )?(?!leading|be)[a-z]+ing\b`],
    [
      3,
      raw`\b(?:curat|construct|generat|comput|encod|aggregat|synthesi[sz]|sampl)(?:es|ed)\b|\binspir(?:ed|ation)\b`,
    ],
    [
      3,
      raw`\b(?:employ(?:s|ed|ing)?|utili[sz](?:es|ed|ing)|leverag(?:es|ed)|involv(?:es?|ed|ing)|consist(?:s|ed|ing) of|compris(?:es|ed|ing)|integrat(?:es|ed)|incorporat(?:es|ed)|combin(?:es|ed)|extends|adapts|(?:re)?formulat(?:es|ed)|decomposes|uses|used)\b`,
    ],
    [
      3,
      raw`\b(?:is|are|was|were) (?:trained|constructed|built|used|conducted|evaluated|generated|collected|curated|derived|removed|added|extended|extracted|filtered|annotated|distilled|paired|recast|fine-tuned|optimi[sz]ed|created|designed|developed|applied|introduced|proposed|formulated|employed|then|first|also)\b`,
    ],
    [2, raw`\b(?:pipeline|module|(?:two|three|multi)-stage|loss|dataset of|stages?|first|followed by|via)\b`],
    [1, raw`\b(?:using|architecture|framework|algorithm|training|strategy|fine-tuning)\b`],
  ]),
  ...about('result', [
    [
      10,
      raw`${opening}(?:experimental\s|empirical\s|quantitative\s|evaluation\s|reported\s)?(?:results?|findings?|outcomes?)\b` +
        raw`(?!.{0,60}(?:practitioners|implication))(?!\s(?:suggest|impl|highlight|have|hold|underscore|signif))`,
    ],
    [
      7,
      raw`^(?:\S+\s){0,4}(?:experiments?|evaluations?|analys[ie]s|results|tests|ablations?|comparisons?|benchmarking|studies|assessments?|simulations?)\s(?:\S+\s){0,9}(?:show|shows|showed|shown|demonstrat\w+|reveal\w*|indicat\w+|confirm\w*|found|find|report\w*|yield\w*|achiev\w+|validat\w+|highlight\w*|establish\w*)\b`,
    ],
    [
      5,
      raw`\b(?:we|they)\s(?:also\s|further\s)?(?:find|observe|show|demonstrate|uncover|discover|reveal)\b|,?\sand\s(?:find|observe)\sthat\b`,
    ],
    [5, raw`\b(?:results|findings) (?:are|were|remain)\b`],
    [6, raw`\bperform(?:s|ed)? (?:well|poorly|better|worse|best|on par|comparably|significantly)\b`],
    [
      5,
      raw`${subject}(?:found|finds?|demonstrat(?:es?|ed)|reveal(?:s|ed)?|show(?:s|ed)?|observed?|identif(?:ies|ied)|uncover(?:s|ed)?)\b`,
    ],
    [
      4,
      raw`\b(?:achiev(?:es?|ed|ing)|outperform(?:s|ed|ing)?|surpass(?:es|ed|ing)?|attain(?:s|ed|ing)?|exceed(?:s|ed|ing)?|scor(?:es|ed|ing)|reach(?:es|ed|ing)|obtain(?:s|ed|ing)?|yield(?:s|ed)?|gain(?:s|ed)?|state-of-the-art|struggl(?:es?|ed)|significantly (?:improv|reduc|enhanc)\w+)\b`,
    ],
    [3, raw`\b(?:superior (?:performance|results|quality)|(?<!the )demonstrat(?:es|ed)|exhibit(?:s|ed)?)\b`],
    [
      3,
      raw`\d\s?[%×x](?![\w-])|\b\d+(?:\.\d+)?\s(?:points|percentage|absolute|dB|fps|AP|mAP)\b|\b\d+-fold\b|\b\d+\.\d+\b`,
    ],
    [
      2,
      raw`\b(?:improv(?:es|ed|ing|ements?)|reduc(?:es|ed|ing|tions?)|increas(?:es|ed|e)|decreas(?:es|ed|e)|accuracy|compared (?:to|with)|superior|baselines?|success rate|speedup|higher than|lower than|significant(?:ly)?|correlation|better than)\b`,
    ],
  ]),
  ...about('implication', [
    [10, raw`^(?:\S+\s){0,5}implications?\b`],
    [
      9,
      raw`^(?:for\s)?(?:AI|ML|AI/ML|NLP|machine learning)?\s?(?:practitioners|engineers|developers|data scientists|teams|researchers (?:can|should))\b`,
    ],
    [8, raw`\b(?:practitioners?|AI engineers|AI/ML engineers|data scientists)\b`],
    [
      5,
      raw`^(?:this|these|the|such|our)\s(?:[\w-]+\s){0,4}(?:suggests?|impl(?:y|ies)|indicates?|means|allows?|enables?|provides?|offers?|highlights?|underscores?|signif(?:y|ies)|emphasi[sz]es?|opens?|paves?|makes?|advances?|holds?|demonstrates? (?:that|the (?:potential|importance|value|need|effectiveness)))\b`,
    ],
    [6, raw`^we (?:believe|hope|envision|anticipate|expect)\b`],
    [
      6,
      raw`^(?:this|these|the|such|our)\s(?:[\w-]+\s){0,3}(?:could|may|might)\s(?:also\s)?(?:be\s(?:extended|applied|adapted|generali[sz]ed|used)|help|benefit|inform|guide|support|serve)\b`,
    ],
    [4, raw`\b(?:directly applicable|suggests (?:that )?\S+ (?:can|may|could))\b`],
    [4, raw`^(?:consequently|therefore|thus|hence|overall|as a result|in practice)\b`],
    [
      3,
      raw`\b(?:developers?|engineers|teams|users|implications?|implies|should (?:consider|prioriti[sz]e|be|focus|not|account|incorporate)|potentially|can (?:therefore|now|be (?:used|leveraged|applied|integrated)|leverage|use|utili[sz]e|adopt|benefit|build))\b`,
    ],
    [
      2,
      raw`\b(?:suggest(?:s|ing)?|offer(?:s|ing)|practical|enabl(?:es?|ing)|allow(?:s|ing)?|valuable|real-world|applications?|promising|future|need for)\b`,
    ],
  ]),
];

/** The weight of wordings that decide by themselves. */
const decisive = 10;

/** Longest stretch of a sentence that is looked at, in characters: what a sentence is shows early. */
const reach = 500;

/** The part that a sentence names itself to be (`The key methodology involves`, `**Primary results:**`), if any. */
export function namedPart(sentence: string): ContentLabel | undefined {
  const words = wordsOf(sentence);
  return cues.find(({ weight, pattern }) => weight === decisive && pattern.test(words))?.label;
}

/** What each label's cues add up to in one sentence, in the order of `contentLabels`; all 0 when nothing speaks. */
export function weighCues(sentence: string): readonly number[] {
  const words = wordsOf(sentence);
  const weights = contentLabels.map(() => 0);
  for (const { label, weight, pattern } of cues) {
    const at = contentLabels.indexOf(label);
    if (pattern.test(words)) weights[at] = (weights[at] ?? 0) + weight;
  }
  return weights;
}

/**
 * Uses each wording once, in steps of a millisecond or two. The engine makes a pattern ready when it is first used: all of them at once,
 * for the first summary that is read, take it as long as it takes to read hundreds.
 */
export function* readyCues(): Generator<undefined, void> {
  for (const { pattern } of cues) {
    // The second use is what the engine makes fast.
    for (const sentence of ['This paper introduces a method.', 'The results show it.'])
      pattern.test(sentence);
    yield undefined;
  }
}

function wordsOf(sentence: string): string {
  return sentence
    .slice(0, reach)
    .replace(/\*\*/g, '')
    .replace(/^\(?(?:[a-h]|[ivx]{1,4}|\d{1,2})[.)]\s+/, '')
    .replace(/\s+/g, ' ')
    .trimStart();
}

function about(label: ContentLabel, wordings: readonly (readonly [number, string])[]): readonly Cue[] {
  return wordings.map(([weight, source]) => ({ label, weight, pattern: new RegExp(source, 'i') }));
}
