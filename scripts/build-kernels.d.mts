/** The bytes of the mixer kernel, compiled from its sources. */
export function compileMixerKernel(): Promise<Uint8Array>;
