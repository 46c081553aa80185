import { area, curveMonotoneX, line } from 'd3-shape';
import { drawing, svg } from '../svg';

/**
 * A small area without axes: how a number went. For the eye only, as its numbers stand in the table beside it; each row
 * has its own scale, so that the course of a small one is seen, too.
 */
export function spark(values: readonly number[]): SVGSVGElement {
  const top = Math.max(1, ...values);
  const points = values.length === 1 ? [...values, ...values] : values;
  const x = (_: number, index: number): number => (index / Math.max(1, points.length - 1)) * 100;
  // A little room above, for the stroke.
  const y = (value: number): number => 100 - (value / top) * 92;
  const shape = area<number>().x(x).y0(100).y1(y).curve(curveMonotoneX);
  const edge = line<number>().x(x).y(y).curve(curveMonotoneX);
  return drawing(
    'spark',
    svg('path', { class: 'sparkArea', d: shape(points) ?? '' }),
    svg('path', { class: 'sparkLine', d: edge(points) ?? '', 'vector-effect': 'non-scaling-stroke' }),
  );
}
