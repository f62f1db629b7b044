import styles from './Sheet.module.css';

const WHITE = [0, 2, 4, 5, 7, 9, 11, 12, 14, 16, 17, 19, 21, 23];
const BLACK: readonly (readonly [tone: number, behind: number])[] = [[1, 1], [3, 2], [6, 4], [8, 5], [10, 6], [13, 8], [15, 9], [18, 11], [20, 12], [22, 13]];
const WIDTH = 18;

/** Two octaves of keys with those of a chord marked. For eyes: the name stands beside it. @param tones  pitch classes, the lowest first */
export function KeysPicture({ tones }: { tones: readonly number[] }) {
  const pressed = upwards(tones);
  return (
    <svg className={styles['keys']} viewBox={`0 0 ${WHITE.length * WIDTH} 64`} aria-hidden="true">
      {WHITE.map((tone, index) => (
        <rect key={tone} x={index * WIDTH + 0.5} y={0.5} width={WIDTH - 1} height={63} rx={2} className={styles['white']} data-on={pressed.includes(tone) || undefined} />
      ))}
      {BLACK.map(([tone, behind]) => (
        <rect key={tone} x={behind * WIDTH - 5.5} y={0} width={11} height={38} rx={2} className={styles['black']} data-on={pressed.includes(tone) || undefined} />
      ))}
      {WHITE.map((tone, index) => (pressed.includes(tone) ? <circle key={tone} cx={(index + 0.5) * WIDTH} cy={53} r={5} className={styles['mark']} /> : null))}
      {BLACK.map(([tone, behind]) => (pressed.includes(tone) ? <circle key={tone} cx={behind * WIDTH} cy={29} r={4} className={styles['mark']} /> : null))}
    </svg>
  );
}

/** Each tone above the one before it, within two octaves. Quarter tones are shown on the key below. */
export function upwards(tones: readonly number[]): number[] {
  let last = -1;
  return tones.map((tone) => {
    let key = Math.floor(tone);
    while (key <= last && key + 12 < 24) key += 12;
    last = key;
    return key;
  });
}
