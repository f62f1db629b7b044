/** Lets the page draw and answer taps between two parts of long work. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    // A message comes back at once; a timer would wait four milliseconds each time.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
