import type { AnswerSticker } from './watch.ts';

/** Drawn in a box of 24 by 24: flat forms, one colour, a darker line where it has one. */
export const ANSWER_PICTURES: Readonly<Record<AnswerSticker, { readonly fill: string; readonly shape: string; readonly line: string }>> = {
  heart: { fill: '#d8576b', shape: 'M12 21S3.6 15.4 2.3 10C1.4 6.300 4 4 6.800 4 9 4 10.900 5.200 12 7c1.100-1.800 3-3 5.200-3C20 4 22.600 6.300 21.700 10 20.400 15.400 12 21 12 21z', line: '' },
  star: { fill: '#f2b84b', shape: 'M12 2l3 6.500 7.100.8-5.300 4.800 1.500 7L12 17.600l-6.300 3.500 1.500-7L1.900 9.300 9 8.500z', line: '' },
  flower: {
    fill: '#c77dba',
    shape: 'M12 2a3.600 3.600 0 013.300 5A3.600 3.600 0 0121 11.200a3.600 3.600 0 01-3.700 3.200A3.600 3.600 0 0112 20.500a3.600 3.600 0 01-5.300-6.100A3.600 3.600 0 013 11.200 3.600 3.600 0 018.700 7 3.600 3.600 0 0112 2z',
    line: 'M12 9.500a2.500 2.500 0 100 5 2.500 2.500 0 000-5z',
  },
  smile: { fill: '#f2b84b', shape: 'M12 2a10 10 0 100 20 10 10 0 000-20z', line: 'M8.500 8.500v1.500M15.500 8.500v1.500M7.500 14c2 3.500 7 3.500 9 0' },
  note: { fill: '#7fb7d6', shape: 'M9 3l11-2v15.500a3.200 3.200 0 11-2-3V6L11 7.300v11.200a3.200 3.200 0 11-2-3z', line: '' },
  sun: { fill: '#f2b84b', shape: 'M12 6.500a5.500 5.500 0 100 11 5.500 5.500 0 000-11z', line: 'M12 1v3M12 20v3M1 12h3M20 12h3M4.200 4.200l2.100 2.100M17.700 17.700l2.100 2.100M4.200 19.800l2.100-2.100M17.700 6.300l2.100-2.100' },
};
