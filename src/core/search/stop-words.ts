/** Words that say nothing of a paper: articles and the like, and what a question is asked with. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about according after all also am an and any anything approach are article arxiv as at authors be been being between
  but by can could did discussed do does doing done find for from get gives had has have he her here his how i if in into
  introduced introduces introducing is it its just know like list looking made make makes many may me method might
  more most much must my need no nor not of off on one only onto or other our out over paper papers per please
  presented presents propose proposed proposes proposing publication really related remember research researchers s say
  search seen should show showed showing shown shows so some somebody someone something such t tell than that
  the their them then there these they thing things this those through to too towards toward up upon us use used uses
  using very via want was we were what when where whether which while who whom whose why will with within without
  work works would you your`.split(/\s+/),
);
