// What axe-core, the field's checker of accessibility, has against what is on screen in a real editor.
import axe from 'axe-core';
import type { Locator } from './page';

interface Finding {
  readonly id: string;
  readonly impact: string | null | undefined;
  readonly help: string;
  readonly nodes: readonly {
    readonly html: string;
    readonly target: readonly unknown[];
    readonly failureSummary?: string | undefined;
  }[];
}

/** One rule that elements break: its name, how bad, and where, ready to read in a failed test. */
export type Violation = string;

/**
 * All that breaks a rule of WCAG 2.2 (A, AA) or a good practice within an element; empty when nothing does.
 * Checks that axe cannot decide by itself are no violations.
 *
 * @param root what is looked at, with its whole document's styles
 * @param options rules that do not concern this surface, each with its reason at the call
 */
export async function violations(
  root: Locator,
  options: { readonly without?: readonly string[] } = {},
): Promise<readonly Violation[]> {
  const rules = Object.fromEntries((options.without ?? []).map((id) => [id, { enabled: false }]));
  const run = JSON.stringify({
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules,
    resultTypes: ['violations'],
  });
  // Made of text, as the driver sends a function's text to the page: axe and what is asked of it in one.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- it runs in the page, whose policy lets no script in but the driver's
  const look = new Function('element', `${axe.source}; return window.axe.run(element, ${run});`) as (
    element: never,
  ) => Promise<{ readonly violations: readonly Finding[] }>;
  const found = await root.evaluate(look);
  return found.violations.map(
    ({ id, impact, help, nodes }) =>
      `${id} (${impact ?? 'unknown'}): ${help}\n${nodes
        .slice(0, 5)
        .map(({ html, failureSummary = '' }) => `    ${html.slice(0, 200)}\n      ${failureSummary}`)
        .join('\n')}${nodes.length > 5 ? `\n    and ${nodes.length - 5} more` : ''}`,
  );
}
