/** What plays on most devices first. */
const FORMS: readonly string[] = ['video/mp4;codecs=avc1.42E01E,mp4a.40.2', 'video/mp4', 'video/webm;codecs=vp9,opus', 'video/webm;codecs=vp8,opus', 'video/webm'];

/** The form in which this browser records a canvas and its sound; `undefined` if it does not. */
export function recordedForm(): string | undefined {
  if (typeof MediaRecorder === 'undefined' || typeof HTMLCanvasElement === 'undefined' || typeof AudioContext === 'undefined') return undefined;
  if (!('captureStream' in HTMLCanvasElement.prototype)) return undefined;
  return FORMS.find((form) => MediaRecorder.isTypeSupported(form));
}
