import { readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { checkFont } from '../../src/template/check-font.ts';
import { checkPng } from '../../src/template/check-png.ts';
import { staysInside } from '../../src/template/beside.ts';
import { readMatrix } from '../../src/template/logo/read-matrix.ts';
import { readPath } from '../../src/template/logo/read-path.ts';
import { readSvg } from '../../src/template/logo/read-svg.ts';

const svg = (inside: string, head = 'viewBox="0 0 10 10"'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${head}>${inside}</svg>`;

const shapesOf = (inside: string) => readSvg(svg(inside)).drawing?.shapes ?? [];

describe('a drawing', () => {
  test.each([
    ['<path d="M1 2l3-4.5.5z"/>', 'M 1 2 l 3 -4.5 .5 z', false],
    ['<path d="M0 0a1 1 0 011 1 2 2 0 1 0 3,4"/>', 'M 0 0 a 1 1 0 0 1 1 1 2 2 0 1 0 3 4', true],
    ['<rect x="1" y="2" width="3" height="4"/>', 'M 1 2 h 3 v 4 h -3 Z', true],
    ['<circle cx="5" cy="5" r="2"/>', 'M 3 5 a 2 2 0 1 0 4 0 a 2 2 0 1 0 -4 0 Z', true],
    ['<line x1="1" y1="2" x2="3px" y2="4"/>', 'M 1 2 L 3 4', true],
    ['<polygon points="0,0 1,1 2,0"/>', 'M 0 0 L 1 1 2 0 Z', true],
  ])('when it holds %s, then that is the path %s', (inside, path, drawn) => {
    expect(shapesOf(inside).map((shape) => shape.path)).toEqual(drawn ? [path] : []);
  });

  test('when groups have paint and places, then what is inside takes them over', () => {
    const [shape] = shapesOf(
      '<g fill="#f00" opacity="0.5" transform="translate(2 3)"><g style="stroke: rgb(0, 128, 255); fill-opacity: 50%">' +
        '<rect width="1" height="1" transform="scale(2)"/></g></g>',
    );
    expect(shape).toMatchObject({ fill: '#FF0000', stroke: '#0080FF', fillOpacity: 0.5 });
    expect(shape?.matrix).toEqual([2, 0, 0, 2, 2, 3]);
  });

  test.each([
    ['a script', '<script/>', 'element'],
    ['a handler', '<rect width="1" height="1" onclick="x()"/>', 'attribute'],
    ['a reference', '<use xlink:href="#a"/>', 'element'],
    ['a link on a shape', '<rect width="1" height="1" xlink:href="#a"/>', 'attribute'],
    ['a style that loads', '<rect width="1" height="1" style="cursor:url(x)"/>', 'attribute'],
    ['a colour that refers', '<rect width="1" height="1" fill="url(#a)"/>', 'value'],
    ['a style sheet where nothing is drawn', '<defs><style/></defs>', 'element'],
    ['a tag left open', '<g>', 'markup'],
    ['a section of raw text', '<![CDATA[x]]>', 'markup'],
    ['a number that is none', '<rect width="1e" height="1"/>', 'value'],
    ['nothing', '', 'many'],
  ])('when it holds %s, then it is refused', (_, inside, kind) => {
    const { drawing, refused } = readSvg(svg(inside));
    expect(drawing).toBeUndefined();
    expect(refused.map((one) => one.kind)).toContain(kind);
  });

  test('when it has no size, or declares entities, then it is refused', () => {
    expect(readSvg(svg('<circle r="1"/>', '')).refused[0]?.kind).toBe('size');
    expect(readSvg(`<!DOCTYPE svg [<!ENTITY a "b">]>${svg('')}`).refused[0]?.kind).toBe('markup');
    expect(readSvg('<html></html>').refused[0]?.kind).toBe('markup');
  });

  test('when steps of a transformation are written one after the other, then the last comes first', () => {
    const turned = readMatrix('rotate(90, 1 1) scale(2 3)') ?? [];
    expect(turned.map((number) => Math.round(number * 1e6) / 1e6)).toEqual([0, 2, -3, 0, 2, 0]);
    expect(readMatrix('rotate(1deg)')).toBeUndefined();
    expect(readMatrix('perspective(1)')).toBeUndefined();
  });

  test.each(['L 1 1', 'M 1', 'M 1 1 X', 'M 1 1 a 1 1 0 2 0 1 1', 'M 0 0 z 1'])(
    'when a path reads "%s", then it is none',
    (data) => {
      expect(readPath(data)).toBeUndefined();
    },
  );
});

describe('a picture', () => {
  const png = PNG.sync.write(new PNG({ width: 30, height: 20 }));

  test('when it is whole, then its size is known', () => {
    expect(checkPng(png)).toEqual({ width: 30, height: 20 });
  });

  test('when it is cut off, is something else, or holds more than its size, then it is refused', () => {
    expect(checkPng(png.subarray(0, png.length - 20))).toEqual({ problem: 'damaged' });
    expect(checkPng(new TextEncoder().encode('GIF89a'))).toEqual({ problem: 'not_png' });
    const bomb = Buffer.from(PNG.sync.write(new PNG({ width: 1900, height: 1900 })));
    bomb.writeUInt32BE(3, 16);
    expect(checkPng(bomb)).toEqual({ problem: 'damaged' });
    bomb.writeUInt32BE(60_000, 16);
    expect(checkPng(bomb)).toEqual({ problem: 'too_many_pixels' });
    const interlaced = Buffer.from(png);
    interlaced.writeUInt8(1, 28);
    expect(checkPng(interlaced)).toEqual({ problem: 'interlaced' });
  });
});

describe('a font', () => {
  const font = readFileSync(new URL('../../dist/fonts/NotoSansSC-Bold.ttf', import.meta.url));

  test('when a PDF can be written in it, then nothing is wrong', () => {
    expect(checkFont(font)).toBeUndefined();
    const collection = Buffer.alloc(16);
    collection.write('ttcf', 'latin1');
    expect(checkFont(collection)).toBe('damaged');
  });

  test('when its tables lie outside the file, or its maker forbids it, then that is said', () => {
    expect(checkFont(font.subarray(0, 5000))).toBe('damaged');
    const closed = Buffer.from(font);
    const entry = closed.indexOf('OS/2', 0, 'latin1');
    closed.writeUInt16BE(2, closed.readUInt32BE(entry + 8) + 8);
    expect(checkFont(closed)).toBe('not_allowed');
    const moving = Buffer.from(font);
    moving.write('fvar', moving.indexOf('prep', 0, 'latin1'), 'latin1');
    expect(checkFont(moving)).toBe('variable');
    expect(checkFont(Buffer.from('wOFF'))).toBe('web_font');
    expect(checkFont(new Uint8Array(0))).toBe('not_a_font');
  });
});

test.each([
  ['logo.png', true],
  ['图/标志 1.svg', true],
  ['../logo.png', false],
  ['a/../../logo.png', false],
  ['/etc/logo.png', false],
  ['C:\\logo.png', false],
  ['a\\logo.png', false],
  ['.logo.png', false],
])('when a theme names "%s", then it stays in its folder: %s', (path, inside) => {
  expect(staysInside(path)).toBe(inside);
});
