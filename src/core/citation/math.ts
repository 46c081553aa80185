/** Mathematics in a title is short; a `$` that finds no partner this near is money. */
const longestMath = 300;

/**
 * Where the mathematics that opens with the `$` at `offset` ends: the offset after its closing `$`, or undefined when
 * that `$` is only a sign. As in Pandoc, no blank stands inside either `$` and no digit follows the second one. What
 * LaTeX could not set is no mathematics either: an unknown command, lone braces, a comment. The list of commands is
 * closed, so nothing in a digest can make LaTeX read a file. Looks at a bounded stretch of the text.
 */
export function mathEnd(text: string, offset: number): number | undefined {
  const limit = Math.min(text.length, offset + longestMath);
  let end = offset + 1;
  while (end < limit && text[end] !== '$') end += text[end] === '\\' ? 2 : 1;
  if (end >= limit) return undefined;
  const content = text.slice(offset + 1, end);
  if (content === '' || /^\s|\s$/.test(content) || /^[\d$]/.test(text.slice(end + 1, end + 2)))
    return undefined;
  return isMath(content) ? end + 1 : undefined;
}

function isMath(content: string): boolean {
  for (const [, name] of content.matchAll(/\\([A-Za-z]+|[^])/g)) {
    if (name !== undefined && !/^[,;:! {}|_%&#$]$/.test(name) && !commands.has(name)) return false;
  }
  // Escaped signs count as letters from here on, but for BibTeX, which counts even escaped braces.
  if (!isBalanced(content)) return false;
  const bare = content.replace(/\\[^A-Za-z]/g, 'x');
  if (!isBalanced(bare) || /[%#&~"]/.test(bare) || /[\^_]\s*(?:$|[\^_}])/.test(bare)) return false;
  // Two prices in one sentence: "$5 and US$".
  return /\\[A-Za-z]/.test(bare) || !/ [A-Za-z]{2,}/.test(bare);
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '{') depth++;
    else if (character === '}' && --depth < 0) return false;
  }
  return depth === 0;
}

const commands: ReadonlySet<string> = new Set(
  `alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi pi varpi rho varrho
  sigma varsigma tau upsilon phi varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega
  mathcal mathbb mathbf mathrm mathit mathsf mathtt mathfrak mathscr boldsymbol operatorname
  text textbf textit textrm texttt textsc textsf textsuperscript textsubscript
  times cdot pm mp div ast star circ bullet oplus otimes odot cup cap setminus wedge vee neg
  leq le geq ge neq ne approx sim simeq equiv cong propto ll gg in notin subset subseteq supset supseteq
  to rightarrow leftarrow Rightarrow Leftarrow leftrightarrow longrightarrow mapsto uparrow downarrow nearrow searrow
  infty partial nabla forall exists emptyset sum prod int sqrt frac binom
  hat tilde bar vec dot ddot overline underline widehat widetilde check acute grave breve
  log exp ln sin cos tan tanh max min arg sup inf lim det dim ker Pr gcd
  langle rangle lfloor rfloor lceil rceil lbrace rbrace vert Vert mid parallel perp angle triangle
  dagger ddagger ell hbar Re Im aleph cdots ldots dots prime quad qquad sharp flat natural
  heartsuit diamondsuit clubsuit spadesuit`.split(/\s+/),
);
