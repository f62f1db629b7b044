import { registerAacEncoder } from '@mediabunny/aac-encoder';

// Done once, when this module is fetched: from then on the library uses this encoder, also where the browser has one. Browsers'
// encoders begin with silences of different lengths and do not say so; this one's is known.
registerAacEncoder();
