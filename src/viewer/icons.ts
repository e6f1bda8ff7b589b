/** Drawn for a 16 × 16 box, with strokes in the text's colour. */
const paths = {
  previous: 'M4 10.5 8 6.5l4 4',
  next: 'M4 6.5l4 4 4-4',
  zoomOut: 'M3.5 8h9',
  zoomIn: 'M3.5 8h9M8 3.5v9',
  fitWidth: 'M2 3.5v9M14 3.5v9M4.5 8h7M6.5 6l-2 2 2 2M9.5 6l2 2-2 2',
  find: 'M7 2.8a4.2 4.2 0 1 1 0 8.4 4.2 4.2 0 0 1 0-8.4ZM10 10l3.7 3.7',
  darkPages: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM8 2.5v11M9.5 4.5v7M11 5.5v5',
  area: 'M2.5 5.5v-3h3M10.5 2.5h3v3M13.5 10.5v3h-3M5.5 13.5h-3v-3M6 6h4v4H6Z',
  back: 'M13 8H3M7 4 3 8l4 4',
  close: 'M4 4l8 8M12 4l-8 8',
  step: 'M3 4.5l1.3 1.3L6.6 3.4M3 10.9l1.3 1.3 2.3-2.4M8.8 4.8H13M8.8 11.2H13',
  ambiguity: 'M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2ZM6.2 6.4c0-2.4 3.6-2.3 3.6 0 0 1.4-1.8 1.5-1.8 2.9M8 11.2v.5',
  deviation: 'M3 6h10M3 10h10M11 3 5 13',
  note: 'M3 2.8h10v7.2l-3.2 3.2H3ZM9.8 13v-3H13',
  copyMark: 'M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8Z',
  link: 'M6.6 9.4l2.8-2.8M7.2 4.6l1.4-1.4a2.9 2.9 0 0 1 4.1 4.1l-1.4 1.4M8.8 11.4l-1.4 1.4a2.9 2.9 0 0 1-4.1-4.1l1.4-1.4',
} as const;

export type IconName = keyof typeof paths;

const svg = 'http://www.w3.org/2000/svg';

/** An icon in the colour of its surroundings, hidden from screen readers. */
export function icon(name: IconName): SVGSVGElement {
  const image = document.createElementNS(svg, 'svg');
  for (const [key, value] of Object.entries({
    'viewBox': '0 0 16 16', 'width': '16', 'height': '16', 'fill': 'none', 'stroke': 'currentColor', 'stroke-width': '1.2',
    'stroke-linecap': 'round', 'stroke-linejoin': 'round', 'aria-hidden': 'true',
  })) image.setAttribute(key, value);
  const path = document.createElementNS(svg, 'path');
  path.setAttribute('d', paths[name]);
  image.append(path);
  return image;
}
