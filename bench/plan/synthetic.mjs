/** A catalogue of many made-up solutions from a seed: each lifts one to three capabilities by a level or two. */
export function syntheticCatalogue(shipped, count, seed = 20261123) {
  const next = generator(seed);
  const whole = (low, high) => low + Math.floor(next() * (high - low + 1));
  const { capabilities } = shipped.catalogue;
  const solutions = Array.from({ length: count }, (_, at) => {
    const price = whole(0, 9) === 0 ? 0 : whole(2, 400) * 500;
    const months = whole(1, 8) / 2;
    const lifts = Array.from({ length: whole(1, 3) }, () => {
      const from = whole(0, 3);
      const { id } = capabilities[whole(0, capabilities.length - 1)];
      return { capability: id, from, to: Math.min(4, from + whole(1, 2)) };
    });
    return {
      id: `s${String(at)}`,
      title: `方案 ${String(at)}`,
      class: 'design',
      summary: '做。',
      forWhom: '小厂',
      prerequisites: [],
      lightness: {},
      risks: [],
      evidence: ['表'],
      steps: ['做'],
      months: { low: 0, high: months },
      lifts,
      cost: {
        low: Math.round(price * 0.6),
        middle: price,
        high: price * 2,
        verified: true,
        source: { title: '–' },
      },
      after: at > 0 && whole(0, 3) === 0 ? [`s${String(whole(0, at - 1))}`] : [],
      excludes: at > 0 && whole(0, 9) === 0 ? [`s${String(whole(0, at - 1))}`] : [],
    };
  });
  return { ...shipped, catalogue: { ...shipped.catalogue, solutions } };
}

/** Numbers from 0 to 1 that are the same every time. */
function generator(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
