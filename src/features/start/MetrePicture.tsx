import { metreName } from '../../document/music/metre-map.ts';
import type { StarterCard } from './start-types.ts';

/** A metre to look at: one dot a unit, the first of each group large. Time runs left to right everywhere. */
export function MetrePicture({ card }: { card: StarterCard }) {
  const dots = card.groups.flatMap((group) => Array.from({ length: group }, (_, index) => index === 0));
  const step = 60 / dots.length;
  return (
    <svg viewBox="0 0 72 72" width="72" height="72" style={{ flex: 'none' }} aria-hidden="true">
      <defs>
        <linearGradient id={`metre-${card.id}`} x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor={card.colours[0]} />
          <stop offset="1" stopColor={card.colours[1]} />
        </linearGradient>
      </defs>
      <rect width="72" height="72" rx="12" fill={`url(#metre-${card.id})`} />
      <text x="36" y="34" fill="#ffffff" fontSize="22" fontWeight="700" textAnchor="middle" direction="ltr">
        {metreName(card)}
      </text>
      {dots.map((isStrong, index) => (
        <circle key={index} cx={6 + step * (index + 0.5)} cy="54" r={isStrong ? 4 : 2} fill="#ffffff" />
      ))}
    </svg>
  );
}
