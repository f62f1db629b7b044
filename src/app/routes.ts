/** The addresses of the studio. They stand behind `#`, so nothing of them, a room's key least of all, reaches a server. */
export const ROUTES = {
  start: '/',
  piece: '/piece/:id/:view?',
  join: '/join/:link',
  remix: '/remix/:id',
  plan: '/plan',
  letter: '/letter/:letter',
  missions: '/missions',
  practise: '/practise',
  proof: '/proof',
  settings: '/settings',
} as const;

export const PIECE_VIEWS = ['compose', 'record', 'mix', 'words', 'pictures', 'together', 'finish', 'export'] as const;
export type PieceView = (typeof PIECE_VIEWS)[number];

export const pieceAddress = (id: string, view: PieceView = 'compose'): string => `/piece/${id}/${view}`;

export const readPieceView = (view: string | undefined): PieceView =>
  PIECE_VIEWS.find((candidate) => candidate === view) ?? 'compose';
