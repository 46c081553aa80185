/** So many hits of a search are told at once; a page asks for others as they come into sight. */
export const HIT_WINDOW = 100;

/** So many names of authors are shown where they have one line. */
export const NAMES_ON_A_LINE = 3;
