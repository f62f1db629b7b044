/** A fast Fourier transform of one size, for real samples. */
export interface Fourier {
  /** Power at each of `size / 2` even steps from 0 to half the sample rate, of the samples from `at` on; beyond their end is silence. */
  powers(samples: Float32Array, at: number): Float32Array;
}

/** @param size a power of two */
export function createFourier(size: number): Fourier {
  const [real, imaginary] = [new Float32Array(size), new Float32Array(size)];
  const powers = new Float32Array(size / 2);
  const window = Float32Array.from({ length: size }, (_, index) => 0.5 - 0.5 * Math.cos((2 * Math.PI * index) / size));
  const cosines = Float32Array.from({ length: size / 2 }, (_, index) => Math.cos((2 * Math.PI * index) / size));
  const sines = Float32Array.from({ length: size / 2 }, (_, index) => Math.sin((2 * Math.PI * index) / size));
  const bits = Math.log2(size);
  const mirrored = Uint32Array.from({ length: size }, (_, index) => {
    let [left, turned] = [index, 0];
    for (let bit = 0; bit < bits; bit++) {
      turned = turned * 2 + (left & 1);
      left >>= 1;
    }
    return turned;
  });

  const transform = (): void => {
    for (let half = 1; half < size; half *= 2) {
      const step = size / (half * 2);
      for (let start = 0; start < size; start += half * 2) {
        for (let index = 0; index < half; index++) {
          const [low, high] = [start + index, start + index + half];
          const [cos, sin] = [cosines[index * step] ?? 0, -(sines[index * step] ?? 0)];
          const [highReal, highImaginary] = [real[high] ?? 0, imaginary[high] ?? 0];
          const turnedReal = highReal * cos - highImaginary * sin;
          const turnedImaginary = highReal * sin + highImaginary * cos;
          real[high] = (real[low] ?? 0) - turnedReal;
          imaginary[high] = (imaginary[low] ?? 0) - turnedImaginary;
          real[low] = (real[low] ?? 0) + turnedReal;
          imaginary[low] = (imaginary[low] ?? 0) + turnedImaginary;
        }
      }
    }
  };

  return {
    powers(samples, at) {
      imaginary.fill(0);
      for (let index = 0; index < size; index++) real[mirrored[index] ?? 0] = (samples[at + index] ?? 0) * (window[index] ?? 0);
      transform();
      // A sine of full strength reads as 1.
      const scale = (4 / size) ** 2;
      for (let index = 0; index < size / 2; index++) powers[index] = ((real[index] ?? 0) ** 2 + (imaginary[index] ?? 0) ** 2) * scale;
      return powers;
    },
  };
}
