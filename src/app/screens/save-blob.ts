/** Hands a file to the person: the browser's own saving. */
export function saveBlob(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the file over long before; until then the address must hold.
  window.setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
