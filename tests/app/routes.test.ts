import { describe, expect, it } from 'vitest';
import { PIECE_VIEWS, pieceAddress, readPieceView, ROUTES } from '../../src/app/routes.ts';

describe('the addresses of a piece', () => {
  it('lead to a view, and to the music when none is named', () => {
    expect(pieceAddress('abc')).toBe('/piece/abc/compose');
    expect(pieceAddress('abc', 'mix')).toBe('/piece/abc/mix');
  });

  it('are read as they are written', () => {
    for (const view of PIECE_VIEWS) expect(readPieceView(pieceAddress('a', view).split('/')[3])).toBe(view);
  });

  it('lead to the music when the view is unknown', () => {
    expect(readPieceView(undefined)).toBe('compose');
    expect(readPieceView('no-such-view')).toBe('compose');
    expect(readPieceView('__proto__')).toBe('compose');
  });
});

it('every address is different', () => {
  const all = Object.values(ROUTES);
  expect(new Set(all).size).toBe(all.length);
});
