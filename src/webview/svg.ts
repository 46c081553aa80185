/** Makes an SVG element; attributes are set as data, and styles come from classes alone. */
export function svg<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  ...children: readonly (SVGElement | undefined)[]
): SVGElementTagNameMap[K] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(name, String(value));
  }
  for (const child of children) if (child !== undefined) element.append(child);
  return element;
}

/** A drawing that fills its box, whatever the box measures: one unit is a hundredth of it both ways. */
export function drawing(name: string, ...children: readonly SVGElement[]): SVGSVGElement {
  return svg(
    'svg',
    {
      class: name,
      viewBox: '0 0 100 100',
      preserveAspectRatio: 'none',
      'aria-hidden': 'true',
      focusable: 'false',
    },
    ...children,
  );
}
