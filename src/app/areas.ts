/** The texts that come with a screen, so that no screen waits for one after the other. */
export const START_AREAS = ['core', 'start'] as const;
export const PIECE_AREAS = ['piece', 'history', 'transport', 'compose', 'errors', 'start'] as const;
