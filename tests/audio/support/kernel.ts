import kernelUrl from '../../../worklets/mixer/kernel.wasm?url';

/** The mixer's compiled kernel, as the app fetches it. */
export const loadKernel = async (): Promise<ArrayBuffer> => (await fetch(kernelUrl)).arrayBuffer();
