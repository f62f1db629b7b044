import kernelUrl from '../../worklets/mixer/kernel.wasm?url';

/** The bytes of the mixer's compiled kernel, fetched once from this server; `undefined` lets its TypeScript twin mix. */
function createKernelSource(): () => Promise<ArrayBuffer | undefined> {
  let loading: Promise<ArrayBuffer | undefined> | undefined;
  const load = async (): Promise<ArrayBuffer | undefined> => {
    const response = await fetch(kernelUrl);
    return response.ok ? response.arrayBuffer() : undefined;
  };
  return () => {
    loading ??= load().catch(() => undefined); // without the network the twin does the same work, only slower
    return loading;
  };
}

export const kernelSource = createKernelSource();
