/** Preview cards of messengers are cut to this. */
const CARD = { width: 1200, height: 630 } as const;
const EDGE = 60;
const LETTERS = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans Arabic', sans-serif";

export interface CardFacts {
  readonly picture: Blob | undefined;
  readonly title: string;
  /** Who made it, below the title. */
  readonly makers: string;
  readonly isRightToLeft: boolean;
}

/** The picture that stands beside a link: a moment of the piece with its name on it, as JPEG. */
export async function drawShareCard({ picture, title, makers, isRightToLeft }: CardFacts): Promise<Blob | undefined> {
  const canvas = document.createElement('canvas');
  canvas.width = CARD.width;
  canvas.height = CARD.height;
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) return undefined;
  context.fillStyle = '#15110f';
  context.fillRect(0, 0, CARD.width, CARD.height);
  const image = picture && (await createImageBitmap(picture).catch(() => undefined));
  if (image) {
    const scale = Math.max(CARD.width / image.width, CARD.height / image.height);
    const [width, height] = [image.width * scale, image.height * scale];
    context.drawImage(image, (CARD.width - width) / 2, (CARD.height - height) / 2, width, height);
    image.close();
  }
  const shade = context.createLinearGradient(0, CARD.height * 0.35, 0, CARD.height);
  shade.addColorStop(0, 'rgb(21 17 15 / 0)');
  shade.addColorStop(0.6, 'rgb(21 17 15 / 0.8)');
  shade.addColorStop(1, 'rgb(21 17 15 / 0.92)');
  context.fillStyle = shade;
  context.fillRect(0, 0, CARD.width, CARD.height);
  context.direction = isRightToLeft ? 'rtl' : 'ltr';
  context.textAlign = 'start';
  const start = isRightToLeft ? CARD.width - EDGE : EDGE;
  const room = CARD.width - 2 * EDGE;
  context.fillStyle = '#f6eee5';
  fitLetters(context, title, { weight: 700, largest: 76, least: 36, room });
  context.fillText(title, start, CARD.height - (makers === '' ? 70 : 120), room);
  context.fillStyle = '#e0d3c6';
  fitLetters(context, makers, { weight: 400, largest: 38, least: 26, room });
  context.fillText(makers, start, CARD.height - 62, room);
  return new Promise((done) => canvas.toBlob((blob) => done(blob ?? undefined), 'image/jpeg', 0.82));
}

function fitLetters(
  context: CanvasRenderingContext2D,
  words: string,
  { weight, largest, least, room }: { readonly weight: number; readonly largest: number; readonly least: number; readonly room: number },
): void {
  for (let size = largest; size >= least; size -= 4) {
    context.font = `${weight} ${size}px ${LETTERS}`;
    if (context.measureText(words).width <= room) return;
  }
}
