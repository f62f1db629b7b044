import Camera from 'lucide-react/icons/camera';
import SwitchCamera from 'lucide-react/icons/switch-camera';
import { useEffect, useRef, useState } from 'react';
import type { Result } from '../../base/result.ts';
import type { ImageCode, ImportedImage } from '../../media/media-types.ts';
import { Button } from '../../ui/components/Button.tsx';
import { IconButton } from '../../ui/components/IconButton.tsx';
import { Loading } from '../../ui/components/Loading.tsx';
import { Sheet } from '../../ui/components/Sheet.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import type { PictureImports } from './pictures-types.ts';
import styles from './Sheets.module.css';

interface CameraSheetProps {
  readonly snapshot: PictureImports['snapshot'];
  onTaken(taken: Result<ImportedImage, ImageCode>): void;
  onClose(): void;
}

type Facing = 'user' | 'environment';
type State = 'asking' | 'live' | 'denied' | 'missing';

/** The camera of this device. It is on only while this is open, and nothing leaves the device before the tap. */
export function CameraSheet({ snapshot, onTaken, onClose }: CameraSheetProps) {
  const t = useText();
  const video = useRef<HTMLVideoElement>(null);
  const [facing, setFacing] = useState<Facing>('environment');
  const [state, setState] = useState<State>('asking');
  const [isMirrored, setMirrored] = useState(false);
  const [isTaking, setTaking] = useState(false);

  useEffect(() => {
    let isOver = false;
    let stream: MediaStream | undefined;
    const stop = (): void => stream?.getTracks().forEach((track) => track.stop());
    const start = async (): Promise<void> => {
      const devices: MediaDevices | undefined = navigator.mediaDevices;
      if (!devices) return setState('missing');
      try {
        stream = await devices.getUserMedia({ video: { facingMode: facing, width: { ideal: 1920 } }, audio: false });
      } catch (error) {
        if (!isOver) setState(error instanceof DOMException && error.name === 'NotAllowedError' ? 'denied' : 'missing');
        return;
      }
      if (isOver) return stop();
      // Computers have one camera, which looks at the person whatever was asked for.
      setMirrored((stream.getVideoTracks()[0]?.getSettings().facingMode ?? 'user') === 'user');
      setState('live');
      if (video.current) video.current.srcObject = stream;
    };
    void start();
    return () => {
      isOver = true;
      stop();
    };
  }, [facing]);

  const take = async (): Promise<void> => {
    if (!video.current) return;
    setTaking(true);
    onTaken(await snapshot(video.current, { isMirrored }));
  };
  return (
    <Sheet
      title={t('pictures.add.camera')}
      isOpen
      onClose={onClose}
      actions={
        state === 'live' && (
          <>
            <IconButton icon={SwitchCamera} label={t('pictures.camera.other')} onPress={() => setFacing(facing === 'user' ? 'environment' : 'user')} />
            <Button icon={Camera} kind="main" size="large" isBusy={isTaking} onPress={() => void take()}>
              {t('pictures.camera.take')}
            </Button>
          </>
        )
      }
    >
      {state === 'asking' && <Loading />}
      {(state === 'denied' || state === 'missing') && <p role="alert">{t(`pictures.camera.${state}`)}</p>}
      <video ref={video} className={styles['camera']} data-mirrored={isMirrored || undefined} hidden={state !== 'live'} autoPlay playsInline muted aria-label={t('pictures.camera.view')} />
    </Sheet>
  );
}
