import type { Shape, SvgLogo } from '../template/logo/logo.ts';

/** A drawing of nothing but shapes; no value of it holds a quotation mark. */
export function logoSvg({ left, top, width, height, shapes }: SvgLogo): string {
  const box = [left, top, width, height].join(' ');
  const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" width="${width}" height="${height}">`;
  return `${head}${shapes.map(shapeSvg).join('')}</svg>`;
}

function shapeSvg(shape: Shape): string {
  const values = {
    d: shape.path,
    transform: `matrix(${shape.matrix.join(' ')})`,
    fill: shape.fill,
    'fill-opacity': shape.fillOpacity,
    'fill-rule': shape.evenOdd ? 'evenodd' : 'nonzero',
    stroke: shape.stroke,
    'stroke-width': shape.strokeWidth,
    'stroke-opacity': shape.strokeOpacity,
    'stroke-linecap': shape.cap,
    'stroke-linejoin': shape.join,
  };
  return `<path ${Object.entries(values)
    .map(([key, value]) => `${key}="${value}"`)
    .join(' ')}/>`;
}

/** How large a picture is that fills a box as far as its shape lets it. */
export function fittingSize(
  { width, height }: { readonly width: number; readonly height: number },
  most: { readonly width: number; readonly height: number },
): { readonly width: number; readonly height: number } {
  const scale = Math.min(most.width / width, most.height / height);
  return { width: width * scale, height: height * scale };
}
