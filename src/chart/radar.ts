/** A point; y grows downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** One spoke of a radar: its value and how far it may still reach, all 0–100. */
export interface RadarValue {
  readonly value: number | null;
  readonly low: number;
  readonly high: number;
}

export interface RadarMarks {
  /** Closed outlines at 20, 40, 60, 80 and 100. */
  readonly rings: readonly { readonly at: number; readonly points: readonly Point[] }[];
  readonly spokes: readonly Point[];
  /** The outline of the values; what has none stands at its low end. */
  readonly area: readonly Point[];
  readonly low: readonly Point[];
  readonly high: readonly Point[];
  /** Where each label goes, and which of its sides faces the picture. */
  readonly labels: readonly { readonly at: Point; readonly side: 'start' | 'middle' | 'end' }[];
}

const RINGS = [20, 40, 60, 80, 100];

/** Values → marks around `center`; the first spoke points up, the others follow clockwise. */
export function radarMarks(
  values: readonly RadarValue[],
  center: Point,
  radius: number,
  labelGap: number,
): RadarMarks {
  const angles = values.map((_, index) => (index / values.length) * 2 * Math.PI);
  const at = (angle: number, distance: number): Point => ({
    x: center.x + Math.sin(angle) * distance,
    y: center.y - Math.cos(angle) * distance,
  });
  const outline = (pick: (value: RadarValue) => number): readonly Point[] =>
    values.map((value, index) => at(angles[index] ?? 0, (pick(value) / 100) * radius));
  return {
    rings: RINGS.map((ring) => ({
      at: ring,
      points: angles.map((angle) => at(angle, (ring / 100) * radius)),
    })),
    spokes: angles.map((angle) => at(angle, radius)),
    area: outline(({ value, low }) => value ?? low),
    low: outline(({ low }) => low),
    high: outline(({ high }) => high),
    labels: angles.map((angle) => ({ at: at(angle, radius + labelGap), side: sideOf(angle) })),
  };
}

function sideOf(angle: number): 'start' | 'middle' | 'end' {
  const across = Math.sin(angle);
  if (Math.abs(across) < 0.2) return 'middle';
  return across > 0 ? 'start' : 'end';
}
