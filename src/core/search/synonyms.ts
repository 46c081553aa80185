import { stemmer } from 'stemmer';

/** Words of about one meaning, as people ask and as papers write, a group a line; plain words that mean little else. */
const GROUPS = `
photo picture image
movie film video clip
cartoon anime
drawing sketch
drone uav aerial
car vehicle automobile driving
clothes clothing garment outfit apparel
person human people
face facial portrait
child kid children
pupil student learner
teacher tutor teaching education
math maths mathematics mathematical
doctor physician clinician clinical medical
patient clinical medical
tooth teeth dental
eye retina retinal
cancer tumor tumour
illness disease
depression mental psychological
speech voice spoken speaker
sound audio acoustic
song music musical
story narrative
poem poetry
chat conversation dialogue dialog
chatbot assistant
website web webpage browser
phone smartphone mobile
code coding programming software
bug defect
fast faster speedup accelerate acceleration efficient
slow latency
cheap inexpensive cost
small compact lightweight tiny
shrink compress compression
forget unlearn unlearning
delete remove removal erase
lie deceive deceptive deception
fake deepfake forgery
cheat hacking
trick attack adversarial
virus malware
secret private privacy
leak leakage privacy
dangerous harmful unsafe
unfair bias biased
wrong incorrect erroneous
error mistake
correct accurate
guess predict prediction
forecast prediction
explain interpretable interpretability explanation
understand comprehension understanding
summary summarization summarize
search retrieval
survey review overview
test benchmark evaluation
dataset corpus
label annotation
teach train
copy replicate reproduce
imitate imitation demonstration
varied variety diverse diversity
consistent coherent
realistic photorealistic
lighting illumination
room indoor
path trajectory
dog quadruped legged
walk walking locomotion
grab grasp grasping pick
arm manipulator manipulation
weather meteorological climate
money finance financial
law legal
shop shopping commerce
molecule molecular chemistry
spacecraft satellite
underwater marine
night nighttime dark`;

type Synonyms = ReadonlyMap<string, ReadonlySet<string>>;

const NONE: ReadonlySet<string> = new Set();
/** Made when first asked for: an editor that starts has other things to do. */
let known: Synonyms | undefined;

/** Folded words that mean about the same as a folded word; none for most. */
export function synonymsOf(word: string): ReadonlySet<string> {
  known ??= readGroups();
  return known.get(stemmer(word)) ?? NONE;
}

/** By the stem of a word, with plurals: papers have either. */
function readGroups(): Synonyms {
  const synonyms = new Map<string, Set<string>>();
  for (const group of GROUPS.trim().split('\n')) {
    const words = group.split(' ').map((word) => ({ word, stem: stemmer(word) }));
    for (const { stem } of words) {
      const others = synonyms.get(stem) ?? new Set();
      for (const other of words) if (other.stem !== stem) others.add(other.word).add(`${other.word}s`);
      synonyms.set(stem, others);
    }
  }
  return synonyms;
}
