/** A number in a sentence that may be the result of the paper. */
export interface Figure {
  /** Half-open, in the sentence; the unit that follows is included. */
  readonly start: number;
  readonly end: number;
  /** How much speaks for the number being the paper's result; 3.5 and more is convincing. */
  readonly weight: number;
}

/** Words for what a result measures. */
export const metric =
  /\b(?:accurac(?:y|ies)|[a-z]{0,3}F1|scores?|BLEU|ROUGE|METEOR|CIDEr|PSNR|SSIM|LPIPS|[grF]?FID|FVD|KID|CLIP|WER|CER|m?A[PR]|mIoU|IoU|Dice|pass@\S+|EM|exact match|(?:win|success|refusal|hit|error|recognition|acceptance|completion|pass|resolution) rates?|perplexity|throughput|speed-?ups?|faster|slower|speed|latency|AUC|AUROC|correlation|recall|precision|[RH]@\S+|MRR|NDCG\S*|gains?|improvements?|reductions?|increases?|decreases?|error|RMSE|MAE|MSE|Elo|similarity|FPS|tokens\/s|cost|memory|FLOPs|preference|agreement|consistency|top-[15]|points?|better|higher|lower|fewer|less|smaller|inference|performance|real-time factor|quality|alignment|divergence|distance|rates?|ratio|loss|time)\b/i;

const raw = String.raw;

/** What makes a number a measure; factors come as `3×`, `47X` and `6x`, but `256x256` is a size. */
const unit =
  /^(?:\/(?:5|10|100)\b|\s?%|\s?(?:percent|pp|pps|dB|ms|kbps|fps|FPS|mAP|AP)\b|[×xX](?![\p{L}\p{N}])|\s×(?!\s?\d)|[-\s]fold\b|[-\s](?:percentage[-\s])?points?\b|\s(?:absolute\s)?(?:percentage\s)?points?\b|s\b|\s(?:times|minutes|seconds)\b|倍|个百分点|％)/u;

const number =
  /(?<!(?!\p{sc=Han})\p{L}|[\p{N}.@_/^#-]|(?!\p{sc=Han})\p{L}[-–])[+\-−–~≈<>≥≤]?\d+(?:,\d{3})*(?:\.\d+)?(?:\s?[-–]\s?\d+(?:\.\d+)?(?=\s?%|\s?[×x]\b))?/gu;

/** After a number without a unit: it is a part of a name or of a larger expression (`7B`, `4-bit`, `256x256`, `2:1`). */
const glued = /^(?:(?!\p{sc=Han})\p{L}|-\p{L}|[×x]\d|\s?×\s?\d|:\d|\/\d|\^|\s?[*+]\s?[\p{L}\d])/u;

/** How far around a number its words are looked at, in characters. */
const reach = 70;

const duration = /^\s?(?:s|ms|minutes|seconds)$/;

type Kind = 'any' | 'whole' | 'bare' | 'unit';

interface Sign {
  readonly points: number;
  /** `whole`: a whole number without a unit; `bare`: any number without a unit; `unit`: one with a unit. */
  readonly kind: Kind;
  readonly side: 'before' | 'after' | 'clauseBefore' | 'clauseAfter';
  readonly pattern: RegExp;
}

const filler = raw`(?:of\s|an?\s|the\s|only\s|just\s|about\s|around\s)*`;

/**
 * What the words around a number say about it; a clause ends at a comma, semicolon or colon. Read off the result
 * sentences of the daily digest, where the prompt asks for one figure (FACTS.md section 1).
 */
const signs: readonly Sign[] = [
  sign(
    2,
    'any',
    'clauseBefore',
    raw`\b(?:achiev|attain|reach|obtain|outperform|surpass|exceed|improv|boost|increas|rais|enhanc|reduc|decreas|lower|cut|yield|gain|scor|deliver|accelerat|result(?:s|ed|ing) in|by|record|drop|fall|fell)\w*\b`,
  ),
  sign(2, 'whole', 'before', raw`\b(?:achiev|scor|reach|attain)\w*\s(?:\S+\s){0,4}$`),
  sign(
    4,
    'whole',
    'before',
    raw`\b(?:score|rate|RMSE|PSNR|FID|FVD|Elo|rating|accuracy|error|perplexity|latency|throughput)(?:\s\([^)]*\))?\sof\s${filler}$`,
  ),
  sign(2, 'any', 'clauseAfter', raw`\b(?:on|across|for|in)\s(?:the\s|its\s|\d+\s)?[\p{Lu}\d]`),
  sign(1, 'any', 'clauseAfter', raw`\b(?:on|across)\s`),
  sign(5, 'whole', 'after', raw`^\s(?:out\s)?of\s(?:the\s)?\d`),
  sign(4, 'unit', 'after', raw`^\sof\s(?:the\s)?(?:time|cases)\b`),
  // `from 35.6 to 19.6` is a result, and the second number is where it ends.
  sign(2, 'any', 'before', raw`\bfrom\s(?:[^\s,;]+\s){1,3}to\s${filler}$`),
  sign(
    3,
    'whole',
    'before',
    raw`\bfrom\s(?:about\s|around\s|approximately\s|nearly\s|roughly\s|over\s)?~?[\d,.]+\sto\s(?:about\s|around\s|approximately\s|nearly\s|roughly\s|over\s|only\s|just\s)?~?$`,
  ),

  sign(
    4,
    'unit',
    'before',
    raw`(?:提升|提高|达到|达|降低|减少|加速|优于|超过|增长|缩短|下降)[^，。；、]{0,6}$`,
  ),

  // Counts and sizes.
  sign(
    -7,
    'whole',
    'after',
    raw`^[\s-]*(?:(?!(?:on|in|for|of|at|by|across|with|to)\s)[\w/-]+\s){0,2}?(?:parameters?|params|tokens?|samples?|images?|videos?|examples?|tasks?|subtasks|models?|datasets?|benchmarks?|papers?|hours?|GPUs?|questions?|steps?|languages?|subjects?|participants?|pairs?|domains?|categories|classes|layers?|heads?|frames?|epochs?|iterations|problems?|instances?|prompts?|queries|documents?|turns|runs|stages?|scenes?|objects?|shots?|trajectories|agents?|tools?|demonstrations|years?|months?|days|people|users|authors|NFEs?|bits?|experts|sets?|sequences)\b(?!\s(?:faster|fewer|less|score|accuracy))`,
  ),
  sign(
    -7,
    'bare',
    'after',
    raw`^\s(?:million|billion|trillion|thousand|hours?|GPU|parameters?|petabytes|TB|GB)\b`,
  ),
  sign(
    -2,
    'unit',
    'after',
    raw`^\s(?:of|the|as)\s(?:the\s)?(?:\w+\s){0,2}(?:data|dataset|training|parameters|tokens|size|labels|samples|weights|steps)\b`,
  ),
  sign(
    -9,
    'whole',
    'before',
    raw`\b(?:table|figure|fig\.|section|version|CUDA|Claude|Llama|Gemini|GPT|Qwen|Flux|Phi|Mistral|DeepSeek|Sonnet|Gemma|AIME|AlpacaEval|Arena|Objaverse|SAM|Stable Diffusion|Video)\s$`,
  ),
  sign(
    -9,
    'bare',
    'before',
    raw`\b(?:Claude|Llama|Gemini|GPT|Qwen|Flux|Phi|Mistral|DeepSeek|Gemma|AlpacaEval|Hunyuan|Wan|Kling)\s$`,
  ),
  sign(
    -4,
    'whole',
    'before',
    raw`\b(?:step|size|length|level|layer|temperature|rank|[kn]\s?=|epsilon|threshold of|top|at|within|in|with|using)\s$|\b(?:size|length|factor|batch|budget|temperature|resolution|threshold)\sof\s$`,
  ),
  sign(-9, 'any', 'before', raw`\bp-values?\s(?:of\s)?$`),
  sign(-6, 'any', 'before', raw`(?:±|\bp\s?[<=>])\s?$`),

  // `OpenChat 3.5`; but `FID 5.30` is a measure.
  sign(
    -5,
    'bare',
    'before',
    raw`(?:^|\s)(?!(?:Accuracy|Score|Recall|Precision|Dice)\s)\p{Lu}[\p{L}\d-]*\p{Ll}[\p{L}\d-]*\s$`,
  ),

  // The number of another system or of the time before, or an aside.
  sign(-4, 'any', 'clauseBefore', raw`\b(?:initially|originally|previously)\b`),
  sign(-3, 'any', 'clauseBefore', raw`\b(?:compared (?:to|with)|versus|instead of|marginal)\b`),
  sign(
    -4,
    'any',
    'before',
    raw`\b(?:compared (?:to|with)|humans?|versus|vs\.?|against|and human|baseline(?:['’]s)?)\s(?!(?:by|in|on|to|with)\s)(?:\S+\s){0,3}\(?${filler}$`,
  ),
  sign(-4, 'any', 'before', raw`\b(?:than|over)\s(?:[^\s,;]+\s){1,3}(?<!\s(?:by|in|to)\s)\(?${filler}$`),
  sign(-4, 'any', 'before', raw`\bfrom\s(?:(?:the|its)\s\S+\s)?${filler}\(?$`),
  sign(-3, 'any', 'after', raw`^\s(?:for (?:the )?(?:\w+\s)?baseline|baseline)\b`),
  sign(-2, 'any', 'before', raw`\([^)]*$`),
];

/** The numbers of a sentence, in order; those that belong to a name (`Qwen2-7B`, `MATH500`, `top-5`) are left out. */
export function findFigures(sentence: string): readonly Figure[] {
  const figures: Figure[] = [];
  // Code is no place of results; a figure alone in backticks may be one.
  const outsideCode = sentence.replace(/`[^`]{12,}`/g, (code) => ' '.repeat(code.length));
  for (const found of outsideCode.matchAll(number)) {
    const start = found.index;
    const bare = start + found[0].length;
    const unitLength = unit.exec(sentence.slice(bare, bare + 24))?.[0].length ?? 0;
    const end = bare + unitLength;
    const after = sentence.slice(end, end + reach);
    if (unitLength === 0 && glued.test(after)) continue;
    const before = sentence.slice(Math.max(0, start - reach), start);
    // What it took is told beside what it reached.
    const cost = duration.test(sentence.slice(bare, end)) ? 1 : 0;
    const weight = weigh(found[0], unitLength > 0, before, after) - cost;
    // The first figure is the one that the sentence is about.
    figures.push({ start, end, weight: weight - Math.min(figures.length, 8) * 0.3 });
  }
  return figures;
}

function weigh(digits: string, hasUnit: boolean, before: string, after: string): number {
  const sides = {
    before,
    after,
    clauseBefore: before.slice(before.search(/[^,;:]*$/)),
    clauseAfter: /^[^,;:]*/.exec(after)?.[0] ?? '',
  };
  const whole = !hasUnit && !digits.includes('.');
  if (whole && /^(?:19|20)\d\d$/.test(digits)) return -9;
  let weight = hasUnit ? 4 : whole ? 0 : 3;
  if (metric.test(sides.clauseAfter) || metric.test(sides.clauseBefore)) weight += 3;
  for (const { points, kind, side, pattern } of signs) {
    const applies = kind === 'any' || (kind === 'whole' ? whole : kind === 'unit' ? hasUnit : !hasUnit);
    if (applies && pattern.test(sides[side])) weight += points;
  }
  return weight;
}

function sign(points: number, kind: Kind, side: Sign['side'], source: string): Sign {
  // Only where a benchmark's capital is asked for does case matter.
  return { points, kind, side, pattern: new RegExp(source, source.includes(raw`\p{Lu}`) ? 'u' : 'i') };
}
