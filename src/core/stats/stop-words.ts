/** Words that say nothing of a subject in English. */
const GRAMMAR = `a about above across after again against all almost along already also although always am among an and any
  are as at away back be became because become been before behind being below between beyond both but by came can cannot
  could did do does doing done down due during each either else enough even ever every far few first for four from full
  further gave get gets give given gives go goes had has have having he hence her here hers him his how however i if in
  indeed instead into is it its itself just keep kept last later least less let like made mainly make makes making many may
  me might more moreover most mostly much must my namely near nearly neither never next no none nor not now of off often on
  once one ones only onto or other others otherwise our ours out over own part per perhaps quite rather really same second
  see seem several shall she should show since six so some still such take taken than that the their theirs them then there
  thereby therefore these they third this those though three through throughout thus to together too toward towards two
  under unless unlike until up upon us use used uses using usually various very via was we well were what when where whereas
  whether which while who whole whom whose why will with within without would yet you your s t d ll re ve don doesn isn etc eg ie vs`;

/** Words that any summary of any paper may have: they rise and fall with who writes the summaries. */
const BOILERPLATE = `ablation abstract accuracy accurate achieve achieved achieves achieving across adapt adapted address addresses
  addressing advance advanced advances aim aims allow allowing allows analysis analyze applied apply applying approach
  approaches art author available average based baseline baselines benchmark best better bottleneck bridge build building
  capability capabilities capable case challenge challenges challenging combine combined combines combining compare compared
  competitive complex complexity component components comprehensive comprising concise consistent consistently consists
  contribution contributions critical crucial current datasets dataset demonstrate demonstrated demonstrates demonstrating
  demonstrate design designed despite develop developed developing development different difficult direct directly diverse
  domain domains e effective effectively effectiveness efficiently eliminate empirical employ employs enable enabled enables
  enabling enhance enhanced enhances enhancing ensure ensuring establish evaluate evaluated evaluating evaluation evidence
  example examples exceed existing experiment experiments experimental explore explores extensive facilitate facilitates
  field finding findings find finds focus focuses following framework general generalize good great grounded handle help here
  high higher highlight highlighting highlights highly implication implications important improve improved improvement
  improvements improves improving include includes including increase increased increasing individual informed innovative insight
  insights integrate integrated integrates integrating introduce introduced introduces introducing investigate investigates
  issue issues key known lack large larger lead leading leads leverage leveraged leverages leveraging limitation limitations
  limited llm llms low lower main maintain maintaining maintains major makes mechanism method methodology methods metric
  metrics model models modern multiple necessary need needed needs new notable notably novel number objective objectives
  obtain offer offering offers order original outperform outperformed outperforming outperforms overall paper papers
  particularly performance perform performs plus points potential practical practitioner practitioners present presented
  presents prevent previous previously primary principal prior problem problems process produce produces propose proposed
  proposes proposing provide provided provides providing publicly question questions range read reach reached reaches real recent recently
  reduce reduced reduces reducing reduction related relative release remain remains replace report reported reports require
  required requires requiring research researchers respectively result resulting results reveal reveals revealing robust role set
  sets setting settings show showed showing shown shows significance significant significantly simple simply single
  slightly sota solution solutions solve solving source specific specifically specialized state states step strategy
  strategies strong structured studies study substantial substantially success successful successfully suggest suggesting suggests suite
  summary superior support supports surpass surpasses surpassing system systematic systems task tasks technique techniques
  term terms test tested thorough time times top total traditional ultimately unified unique unlock utilize utilized utilizes
  utilizing validate validated validates valuable variety varying viable work works world yield yielded yielding yields
  zero percent score scores scoring rate gain gains percentage relative absolute metric art outperformed
  ai engineer engineers professional professionals scientist principle follow follows
  achievement architecture experimentally additionally furthermore rigorous rigorously core underlying inherent potentially
  final end level stage scale standard error overcome foundation ground identify insufficient ambiguity rethinking towards
  beyond survey study case report look good bad big open source first way ways guide all need new
  driven guided scalable learn automated technical automatic comparison dual
  effect effects impact impacts fail fails failure optimal optimize optimized optimizes optimizing`;

/** Words that no rising term is made of, folded. */
export const STOP_WORDS: ReadonlySet<string> = new Set(`${GRAMMAR} ${BOILERPLATE}`.split(/\s+/));

/** Words that say something before another one alone, as in `self play`. */
export const ONLY_IN_PAIRS: ReadonlySet<string> = new Set(
  'self multi long cross inter intra non pre post high fine dense deep hybrid visual language data learning training generation image text'.split(
    ' ',
  ),
);
