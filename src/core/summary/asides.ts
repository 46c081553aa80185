const preamble =
  /^[\s*_#"'“]*(?:here(?:['’]s| is| are)|below (?:is|are)|sure|certainly|of course|okay|the following is)\b.{0,80}(?:\bsummar(?:y|ies|ised|ized)\b|:$|!$)/is;

/** The model gives no summary. */
const refusal = /^\W*i(?:(?:['’]m| am) (?:sorry|unable)|\s?(?:cannot|can['’]t|could not))\b/i;

/** From here on a summary holds only what the model asks its reader. */
const closing =
  /^[\s*_#]*(?:follow-?up questions?\b|(?:here are )?(?:some |a few )?(?:potential |possible )?(?:follow-?up )?questions\b.{0,80}:|would you like\b|do you want\b|shall i\b|should i\b|let me know\b|is there anything\b|please let me know\b|i hope this\b)/i;

/** Remarks of the model on the text it was given, not on the work. */
const remark =
  /^(?:unfortunately, )?(?:note:|it (?:is|remains) (?:unclear|not clear)\b|(?:the|this) (?:paper|study|abstract) (?:specifically |only |primarily )*(?:focuses|evaluates)\b.{0,130}\b(?:unclear|leaving)\b|(?:some parts of |parts of )?(?:the|this) (?:provided |given )?(?:paper|text|abstract|excerpt|document|summary|authors?)\b.{0,40}\b(?:does not|doesn['’]t|do not|did not|lacks?|is unclear|(?:is|are) not)\b|(?:the )?(?:specific|exact|precise|further|additional)\b.{0,60}\b(?:not (?:clearly |explicitly |directly )?(?:specified|stated|provided|given|mentioned|detailed|reported|available|disclosed)))/i;

/** Where to get the code: `Code and data are available at https://...`. */
const pointer =
  /^(?:\W*(?:code|data|project|website|demo|models?|page)[\w, ]{0,24}:\s*https?:|[^.:]{0,120}\b(?:available|released|viewed|found|open-sourced|accessible)\s(?:here|(?:at|on|via|from|in)\b)[^.]{0,40}https?:)/i;

/** Whether a sentence is the model's own opening, such as `Here is a summary of the paper:` or `I am sorry, but ...`. */
export function isPreamble(sentence: string): boolean {
  return preamble.test(sentence.slice(0, 400)) || refusal.test(sentence.slice(0, 40));
}

/** Whether a sentence begins the model's closing questions; everything after it belongs to them. */
export function startsClosing(sentence: string): boolean {
  return closing.test(sentence.slice(0, 160));
}

/** Whether a sentence remarks on what the model was given to read (`The text does not state ...`). */
export function isRemark(sentence: string): boolean {
  return remark.test(sentence.slice(0, 200));
}

/** Whether a sentence only says at which address code or data are. */
export function isPointer(sentence: string): boolean {
  return pointer.test(sentence.slice(0, 240));
}
