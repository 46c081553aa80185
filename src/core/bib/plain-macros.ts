/** What LaTeX's commands mean, as far as a bibliography uses them. */

/** Accents: the command's name to the combining character that follows the letter. */
export const accents: ReadonlyMap<string, string> = new Map([
  ['`', '\u0300'],
  ["'", '\u0301'],
  ['^', '\u0302'],
  ['~', '\u0303'],
  ['=', '\u0304'],
  ['u', '\u0306'],
  ['.', '\u0307'],
  ['"', '\u0308'],
  ['r', '\u030a'],
  ['H', '\u030b'],
  ['v', '\u030c'],
  ['d', '\u0323'],
  ['c', '\u0327'],
  ['k', '\u0328'],
  ['b', '\u0331'],
]);

/** Commands that print one sign. */
export const signs: ReadonlyMap<string, string> = table(
  `ss ß o ø O Ø l ł L Ł ae æ AE Æ oe œ OE Œ aa å AA Å i ı j ȷ dh ð DH Ð th þ TH Þ dj đ DJ Đ ng ŋ NG Ŋ SS ẞ
  textless < textgreater > textbar | textbackslash \\ textasciitilde ~ textasciicircum ^ textunderscore _
  textbraceleft { textbraceright } textdollar $ textquotesingle ' textquotedbl " textasciigrave \`
  textendash – textemdash — ldots … dots … textellipsis … textbullet • textdegree ° textmu µ
  textregistered ® textcopyright © texttrademark ™ copyright © pounds £ textsterling £ texteuro € euro €
  textquoteleft ‘ textquoteright ’ textquotedblleft “ textquotedblright ” guillemotleft « guillemotright »
  quotedblbase „ quotesinglbase ‚ S § P ¶ dag † ddag ‡ textdagger † textdaggerdbl ‡ texttimes ×
  textonehalf ½ textonequarter ¼ textthreequarters ¾ textpm ± textdiv ÷ textperiodcentered · textexclamdown ¡
  textquestiondown ¿ textordfeminine ª textordmasculine º textsection § textparagraph ¶ lbrace { rbrace }
  TeX TeX LaTeX LaTeX BibTeX BibTeX`,
);

/** Commands that mean white space or nothing at all. */
export const blanks: ReadonlySet<string> = new Set([
  '\\',
  ' ',
  '\t',
  '\n',
  '\r',
  ',',
  ';',
  ':',
  '>',
  'quad',
  'qquad',
  'space',
  'newline',
  'nobreakspace',
]);

/** Declarations and marks that change how what follows looks. */
export const silent: ReadonlySet<string> = new Set(
  `em it bf tt rm sf sc sl itshape bfseries ttfamily rmfamily sffamily scshape slshape upshape mdseries normalfont
  small footnotesize scriptsize tiny normalsize large Large relax protect noopsort - / ! bgroup egroup null
  textbf textit texttt textrm textsf textsc textsl textup textmd textnormal emph mbox hbox text underline uppercase
  lowercase MakeUppercase MakeLowercase enquote textsuperscript textsubscript url path nolinkurl ensuremath
  ignorespaces unskip leavevmode nocase`.split(/\s+/),
);

function table(pairs: string): ReadonlyMap<string, string> {
  const parts = pairs.split(/\s+/);
  const out = new Map<string, string>();
  for (let i = 0; i + 1 < parts.length; i += 2) out.set(parts[i] ?? '', parts[i + 1] ?? '');
  return out;
}
