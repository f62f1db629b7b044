/** Strength of one frequency in a stretch of sound (Hann window). */
function strength(samples: Float32Array, rate: number, hertz: number, from: number, to: number): number {
  let re = 0;
  let im = 0;
  for (let i = from; i < to; i++) {
    const value = (samples[i] ?? 0) * (0.5 - 0.5 * Math.cos((2 * Math.PI * (i - from)) / (to - from)));
    re += value * Math.cos((2 * Math.PI * hertz * i) / rate);
    im += value * Math.sin((2 * Math.PI * hertz * i) / rate);
  }
  return Math.hypot(re, im);
}

/** How many cents the strongest partial near `hertz` lies off it, to a tenth; looks a semitone to each side. */
export function centsOff(samples: Float32Array, rate: number, hertz: number, from: number, to: number): number {
  let best = 0;
  let low = -100;
  let high = 100;
  for (let step = 4; step > 0.05; step /= 5) {
    let most = -1;
    let here = best;
    for (let cents = low; cents <= high; cents += step) {
      const found = strength(samples, rate, hertz * 2 ** (cents / 1200), from, to);
      if (found > most) {
        most = found;
        here = cents;
      }
    }
    best = here;
    low = best - step;
    high = best + step;
  }
  return best;
}

/** Mean power in dB over a stretch. */
export function power(samples: Float32Array, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += (samples[i] ?? 0) ** 2;
  return 10 * Math.log10(sum / (to - from) + 1e-12);
}
