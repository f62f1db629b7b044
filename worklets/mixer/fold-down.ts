/** Surround sound to stereo as the Web Audio specification folds it: 4 is quad, 6 is 5.1; of others the front two are kept. */
export function foldDown(
  planes: readonly Float32Array[],
  left: Float32Array | undefined,
  right: Float32Array | undefined,
): void {
  if (left === undefined || right === undefined) return;
  if (planes.length === 4) {
    halve(left, planes[2]);
    halve(right, planes[3]);
  } else if (planes.length === 6) {
    add(left, planes[2]);
    add(right, planes[2]);
    add(left, planes[4]);
    add(right, planes[5]);
  }
}

function halve(front: Float32Array, rear: Float32Array | undefined): void {
  for (let i = 0; i < front.length; i++) front[i] = 0.5 * ((front[i] ?? 0) + (rear?.[i] ?? 0));
}

function add(side: Float32Array, more: Float32Array | undefined): void {
  for (let i = 0; i < side.length; i++) side[i] = (side[i] ?? 0) + Math.SQRT1_2 * (more?.[i] ?? 0);
}
