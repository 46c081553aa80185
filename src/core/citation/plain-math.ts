/**
 * Mathematics (without its `$`) as Unicode: Greek letters and signs by name, alphabets and text plain, indices and
 * powers as such letters. Undefined where something has no such form (`\frac`, a power without a letter).
 */
export function plainMath(source: string): string | undefined {
  const out = read(source, 0, '');
  return out?.text.replace(/\s+/g, ' ').trim();
}

interface Read {
  readonly text: string;
  readonly end: number;
}

/** Reads up to `close` (a brace, or the end for ''); groups nest at most as deep as mathematics is long. */
function read(source: string, from: number, close: string): Read | undefined {
  let text = '';
  let at = from;
  while (at < source.length) {
    const character = source.charAt(at);
    if (character === close) return { text, end: at + 1 };
    const raised = character === '^' ? superscripts : character === '_' ? subscripts : undefined;
    const piece: Read | undefined =
      raised === undefined ? atom(source, at) : shifted(atom(source, at + 1), raised);
    if (piece === undefined) return undefined;
    text += piece.text;
    at = piece.end;
  }
  return close === '' ? { text, end: at } : undefined;
}

/** A letter, a group or a command with its argument. */
function atom(source: string, at: number): Read | undefined {
  const character = source.charAt(at);
  if (character === '{') return read(source, at + 1, '}');
  if (character === '' || character === '}') return undefined;
  if (character !== '\\') return { text: character, end: at + 1 };
  const name = /^\\(?:[A-Za-z]+ ?|[^])/.exec(source.slice(at, at + 40))?.[0];
  if (name === undefined) return undefined;
  const command = name.slice(1).trimEnd();
  const end = at + name.length;
  if (alphabets.has(command)) return atom(source, end);
  const sign = signs.get(command);
  if (sign === undefined) return undefined;
  // `\log n` is two words, `\neq n` keeps its blank, `\alpha n` is one.
  const apart = /^(?:[A-Za-z]+|\p{S})$/u.test(sign) && /^[A-Za-z\\]/.test(source.slice(end));
  return { text: apart && (name.endsWith(' ') || !/\p{S}/u.test(sign)) ? `${sign} ` : sign, end };
}

function shifted(piece: Read | undefined, letters: Readonly<Record<string, string>>): Read | undefined {
  if (piece === undefined || piece.text === '') return undefined;
  let text = '';
  for (const character of piece.text) {
    const letter = letters[character];
    if (letter === undefined) return undefined;
    text += letter;
  }
  return { text, end: piece.end };
}

function pair(from: string, to: string): Readonly<Record<string, string>> {
  const letters = Array.from(to);
  return Object.fromEntries(Array.from(from, (letter, i) => [letter, letters[i] ?? '']));
}

const superscripts = {
  ...pair('0123456789+-=()', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾'),
  ...pair('abcdefghijklmnoprstuvwxyz', 'ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ'),
  ...pair('*+†‡′∗⋆°', '*⁺†‡′∗⋆°'),
};

const subscripts = {
  ...pair('0123456789+-=()', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'),
  ...pair('aehijklmnoprstuvx', 'ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ'),
};

const alphabets: ReadonlySet<string> = new Set(
  `mathcal mathbb mathbf mathrm mathit mathsf mathtt mathfrak mathscr boldsymbol operatorname text textbf textit textrm
  texttt textsc textsf`.split(/\s+/),
);

const signs: ReadonlyMap<string, string> = new Map([
  ...table(`alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ
    lambda λ mu μ nu ν xi ξ pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ
    omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω
    times × cdot · pm ± mp ∓ div ÷ ast ∗ star ⋆ circ ∘ bullet • oplus ⊕ otimes ⊗ odot ⊙ cup ∪ cap ∩ setminus ∖
    wedge ∧ vee ∨ neg ¬ leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ne ≠ approx ≈ sim ∼ simeq ≃ equiv ≡ cong ≅ propto ∝ ll ≪ gg ≫
    in ∈ notin ∉ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ to → rightarrow → leftarrow ← Rightarrow ⇒ Leftarrow ⇐
    leftrightarrow ↔ longrightarrow ⟶ mapsto ↦ uparrow ↑ downarrow ↓ nearrow ↗ searrow ↘ infty ∞ partial ∂ nabla ∇
    forall ∀ exists ∃ emptyset ∅ sum ∑ prod ∏ int ∫ langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ lbrace {
    rbrace } vert | Vert ‖ mid | parallel ∥ perp ⊥ angle ∠ triangle △ dagger † ddagger ‡ ell ℓ hbar ℏ Re ℜ Im ℑ
    aleph ℵ cdots ⋯ ldots … dots … prime ′ sharp ♯ flat ♭ natural ♮ heartsuit ♡ diamondsuit ♢ clubsuit ♣ spadesuit ♠
    log log exp exp ln ln sin sin cos cos tan tan tanh tanh max max min min arg arg sup sup inf inf lim lim det det
    dim dim ker ker Pr Pr gcd gcd { { } } | ‖ _ _ % % & & # # $ $`),
  ...[',', ';', ':', ' ', 'quad', 'qquad'].map((blank): [string, string] => [blank, ' ']),
  ['!', ''],
]);

function table(pairs: string): readonly (readonly [string, string])[] {
  const parts = pairs.split(/\s+/);
  return parts.flatMap((name, i) => (i % 2 === 0 ? [[name, parts[i + 1] ?? ''] as const] : []));
}
