/** Bytes as text that a message can carry. */
export function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += 0x8000) text += String.fromCharCode(...bytes.subarray(from, from + 0x8000));
  return btoa(text);
}

export const base64OfBlob = async (blob: Blob): Promise<string> => base64Of(new Uint8Array(await blob.arrayBuffer()));

export function floatsOf(base64: string): Float32Array {
  const text = atob(base64);
  return new Float32Array(Uint8Array.from(text, (character) => character.charCodeAt(0)).buffer);
}
