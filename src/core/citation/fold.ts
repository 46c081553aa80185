/**
 * A text in ASCII, as near as plain letters come: accents dropped, Latin letters spelled out (ß -> ss, ø -> o),
 * Greek and Cyrillic transliterated, a lone Greek letter named (τ -> tau). What has no such form, Chinese for one,
 * becomes a blank. Case is kept.
 */
export function foldToAscii(text: string): string {
  // A `\b` knows ASCII only, hence the look-arounds.
  const named = text.replace(
    /(?<![\p{L}\p{M}])\p{sc=Greek}(?![\p{L}\p{M}])/gu,
    (letter) => greekNames[letter.toLowerCase()] ?? letter,
  );
  let out = '';
  for (const character of named.normalize('NFKD')) {
    if (character <= '\u007f') out += character;
    else if (!/\p{M}/u.test(character)) out += spell(character);
  }
  return out;
}

function spell(character: string): string {
  const lower = character.toLowerCase();
  const plain = letters[lower];
  if (plain === undefined) return /['’ʼ‘]/.test(character) ? "'" : ' ';
  return lower === character ? plain : plain.charAt(0).toUpperCase() + plain.slice(1);
}

const greekNames = table(
  `α alpha β beta γ gamma δ delta ε epsilon ζ zeta η eta θ theta ι iota κ kappa λ lambda μ mu ν nu ξ xi ο omicron
  π pi ρ rho σ sigma ς sigma τ tau υ upsilon φ phi χ chi ψ psi ω omega ϕ phi ϵ epsilon ϑ theta`,
);

const letters = table(
  `ß ss ø o ł l đ d ð d þ th æ ae œ oe ı i ħ h ŋ n ə e ŧ t ĸ k
  α a β b γ g δ d ε e ζ z η e θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o
  а a б b в v г g ґ g д d е e є ie ж zh з z и i і i ї i й i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts
  ч ch ш sh щ shch ъ ie ы y э e ю iu я ia ђ dj ј j љ lj њ nj ћ c џ dz`,
);

function table(pairs: string): Readonly<Record<string, string>> {
  const parts = pairs.split(/\s+/);
  const out: Record<string, string> = {};
  for (let i = 0; i + 1 < parts.length; i += 2) out[parts[i] ?? ''] = parts[i + 1] ?? '';
  return out;
}
