import type { Scale } from '../../document/music/scales.ts';
import { noteName } from './note-names.ts';

/** The steps of a scale as a row of dots at their true distances: quarter tones stand between the half tones. */
export function ScalePicture({ scale, tonic }: { scale: Scale; tonic: number }) {
  const steps = [...scale.steps, 1200];
  return (
    <svg viewBox="0 0 340 56" width="100%" direction="ltr" aria-hidden="true">
      <line x1="10" y1="20" x2="330" y2="20" stroke="var(--line)" strokeWidth="2" />
      {steps.map((cents) => {
        const x = 10 + (cents / 1200) * 320;
        const isQuarter = cents % 100 !== 0;
        return (
          <g key={cents}>
            <circle cx={x} cy="20" r={cents % 1200 === 0 ? 9 : 7} fill={isQuarter ? 'var(--colour-plum)' : 'var(--accent)'} />
            {steps.length < 14 && (
              <text x={x} y="50" fontSize="12" textAnchor="middle" fill="var(--text)">
                {noteName(tonic + cents / 100)}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}
