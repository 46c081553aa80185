/**
 * The archives that arXiv gave old-style identifiers in (1991-07 to 2007-03), each with its subject classes: a closed
 * list (FACTS.md section 3), so that `issues/1234567` or `src/0309136` is never taken for a paper. Archives that began
 * after 2007-03 (econ, eess, q-fin, stat) have no such identifiers and are absent. From arXiv's own taxonomy.
 */
const CLASSES: Readonly<Record<string, string>> = {
  'acc-phys': '',
  'adap-org': '',
  'alg-geom': '',
  'ao-sci': '',
  'astro-ph': 'CO EP GA HE IM SR',
  'atom-ph': '',
  'bayes-an': '',
  'chao-dyn': '',
  'chem-ph': '',
  'cmp-lg': '',
  'comp-gas': '',
  'cond-mat': 'dis-nn mes-hall mtrl-sci other quant-gas soft stat-mech str-el supr-con',
  cs: 'AI AR CC CE CG CL CR CV CY DB DC DL DM DS ET FL GL GR GT HC IR IT LG LO MA MM MS NA NE NI OH OS PF PL RO SC SD SE SI SY',
  'dg-ga': '',
  'funct-an': '',
  'gr-qc': '',
  'hep-ex': '',
  'hep-lat': '',
  'hep-ph': '',
  'hep-th': '',
  math: 'AC AG AP AT CA CO CT CV DG DS FA GM GN GR GT HO IT KT LO MG MP NA NT OA OC PR QA RA RT SG SP ST',
  'math-ph': '',
  'mtrl-th': '',
  nlin: 'AO CD CG PS SI',
  'nucl-ex': '',
  'nucl-th': '',
  'patt-sol': '',
  physics:
    'acc-ph ao-ph app-ph atm-clus atom-ph bio-ph chem-ph class-ph comp-ph data-an ed-ph flu-dyn gen-ph geo-ph hist-ph ins-det med-ph optics plasm-ph pop-ph soc-ph space-ph',
  'plasm-ph': '',
  'q-alg': '',
  'q-bio': 'BM CB GN MN NC OT PE QM SC TO',
  'quant-ph': '',
  'solv-int': '',
  'supr-con': '',
};

/** From any lower-case spelling, `hep-th` or `math.gt`, to arXiv's own, `hep-th` or `math.GT`. */
const SPELLINGS: ReadonlyMap<string, string> = new Map(
  Object.entries(CLASSES).flatMap(([archive, classes]) => [
    [archive, archive],
    ...classes
      .split(' ')
      .filter(Boolean)
      .map((name): [string, string] => [`${archive}.${name.toLowerCase()}`, `${archive}.${name}`]),
  ]),
);

/**
 * How arXiv spells an archive with or without its subject class: `HEP-TH` gives `hep-th`, `Math.gt` gives `math.GT`.
 * Undefined for anything that is none.
 */
export function spellArchive(name: string): string | undefined {
  return SPELLINGS.get(name.toLowerCase());
}
