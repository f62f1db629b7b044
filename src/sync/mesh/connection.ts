import {
  announceFrames,
  hasFrames,
  isAllowedCandidate,
  withoutAddresses,
  withoutFramesLine,
  type AddressRule,
} from './candidates.ts';

export interface PrivateWebRtcOptions {
  /** Read at each use: the hub says which it is when the line to it opens. */
  readonly rule: AddressRule;
  /** Wraps each data channel; what it returns is what the provider gets to see. */
  readonly wrap: (channel: RTCDataChannel, isFramed: () => boolean) => unknown;
}

type Handler = ((event: unknown) => void) | null;

/**
 * The browser's WebRTC for y-webrtc's `peerOpts.wrtc`, with one difference: addresses neither leave nor enter (a foreign one could
 * make this device knock and so show itself), and data channels are ours.
 */
export function createPrivateWebRtc({ rule, wrap }: PrivateWebRtcOptions): object {
  class Veiled extends RTCPeerConnection {
    remoteTakesFrames = false;

    override async setRemoteDescription({ type, sdp = '' }: RTCSessionDescriptionInit): Promise<void> {
      this.remoteTakesFrames = hasFrames(sdp);
      await super.setRemoteDescription({ type, sdp: withoutAddresses(withoutFramesLine(sdp), rule) });
    }

    override async addIceCandidate(candidate?: RTCIceCandidateInit | null): Promise<void> {
      if (!candidate || !isAllowedCandidate(candidate.candidate ?? '', rule)) return;
      // One that the browser cannot use is one way less, not the end of the connection, as simple-peer would have it.
      await super.addIceCandidate(candidate).catch(() => undefined);
    }
  }

  function open(config: RTCConfiguration): RTCPeerConnection {
    const pc = new Veiled({ ...config, iceServers: config.iceServers ?? [] });
    const createDataChannel = pc.createDataChannel.bind(pc);
    const wrapped = (channel: RTCDataChannel): unknown => wrap(channel, () => pc.remoteTakesFrames);
    let onCandidate: Handler = null;
    let onChannel: Handler = null;

    pc.addEventListener('icecandidate', (event) => {
      if (event.candidate === null || isAllowedCandidate(event.candidate.candidate, rule)) onCandidate?.(event);
    });
    // When both sides began at once, each has a channel of its own and the provider overlooks the other's. It is ours to hear.
    pc.addEventListener('datachannel', (event) => {
      const channel = wrapped(event.channel);
      onChannel?.({ channel });
    });

    return Object.defineProperties(pc, {
      onicecandidate: {
        get: () => onCandidate,
        set(handler: Handler) {
          onCandidate = handler;
        },
      },
      ondatachannel: {
        get: () => onChannel,
        set(handler: Handler) {
          onChannel = handler;
        },
      },
      localDescription: {
        get: () => veiled(Reflect.get(RTCPeerConnection.prototype, 'localDescription', pc), rule),
      },
      createDataChannel: {
        value: (label: string, options?: RTCDataChannelInit) => wrapped(createDataChannel(label, options)),
      },
    });
  }

  return {
    RTCPeerConnection: function PeerConnection(config: RTCConfiguration) {
      return open(config);
    },
    RTCSessionDescription,
    RTCIceCandidate,
  };
}

function veiled(description: unknown, rule: AddressRule): RTCSessionDescriptionInit | null {
  if (!(description instanceof RTCSessionDescription)) return null;
  return { type: description.type, sdp: announceFrames(withoutAddresses(description.sdp, rule)) };
}
