import { useEffect, useState } from 'react';
import { Loading } from './Loading.tsx';
import styles from './QrCode.module.css';

export interface QrCodeProps {
  readonly text: string;
  /** What it leads to, for those who do not see it. */
  readonly label: string;
  /** Pixels along one side. */
  readonly size?: number;
}

interface Drawn {
  readonly text: string;
  readonly modules: number;
  readonly d: string;
}

/** Always dark on white with a quiet border, in every theme: cameras need it. */
export function QrCode({ text, label, size = 224 }: QrCodeProps) {
  const [drawn, setDrawn] = useState<Drawn>();
  useEffect(() => {
    let isOver = false;
    void import('qr').then(({ encodeQR }) => {
      if (!isOver) setDrawn(draw(text, encodeQR(text, 'raw', { ecc: 'medium', border: 4 })));
    });
    return () => {
      isOver = true;
    };
  }, [text]);
  if (drawn === undefined || drawn.text !== text) return <Loading />;
  return (
    <svg
      className={styles['code']}
      width={size}
      height={size}
      viewBox={`0 0 ${drawn.modules} ${drawn.modules}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={label}
    >
      <path d={drawn.d} />
    </svg>
  );
}

function draw(text: string, rows: readonly (readonly boolean[])[]): Drawn {
  const strokes = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { text, modules: rows.length, d: strokes.join('') };
}
