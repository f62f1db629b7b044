/**
 * No address of a person leaves her device. Once a page may use the microphone, browsers put raw addresses into what peers exchange;
 * so everything but the browser's own veil (`<uuid>.local`) is taken out. On a hub for one local network (`lan`) its private
 * addresses stay, as everyone there has them anyway.
 */
export interface AddressRule {
  readonly lan: boolean;
}

const PRIVATE_IPV4 = /^(10\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.)\d/;

function isAllowedAddress(address: string, rule: AddressRule): boolean {
  if (/^[0-9a-f-]+\.local$/i.test(address)) return true;
  return rule.lan && PRIVATE_IPV4.test(address) && /^\d+\.\d+\.\d+\.\d+$/.test(address);
}

/** Whether an ICE candidate line may pass: its address and, if it names one, its related address. An empty line ends the list and may. */
export function isAllowedCandidate(candidate: string, rule: AddressRule): boolean {
  if (candidate.trim() === '') return true;
  const words = candidate.trim().split(/\s+/);
  const address = words[4];
  const related = words[words.indexOf('raddr') + 1];
  if (address === undefined || !isAllowedAddress(address, rule)) return false;
  return (
    !words.includes('raddr') ||
    (related !== undefined && (/^(0\.0\.0\.0|::)$/.test(related) || isAllowedAddress(related, rule)))
  );
}

/** A session description without forbidden candidates and with every other address blanked. */
export function withoutAddresses(sdp: string, rule: AddressRule): string {
  return sdp
    .split(/\r\n|\n/)
    .filter((line) => !line.startsWith('a=candidate:') || isAllowedCandidate(line.slice('a='.length), rule))
    .map((line) => (/^(c=|o=|a=rtcp:)/.test(line) ? blanked(line, rule) : line))
    .join('\r\n');
}

const blanked = (line: string, rule: AddressRule): string =>
  line.replace(/IN (IP4|IP6) (\S+)/, (whole, family: string, address: string) =>
    isAllowedAddress(address, rule) ? whole : `IN ${family} ${family === 'IP4' ? '0.0.0.0' : '::'}`,
  );

const FRAMES_LINE = 'a=x-integrart-frames:1';

/** Says in a session description that this end takes framed messages. Others overlook the line. */
export function announceFrames(sdp: string): string {
  const at = sdp.indexOf('\r\nm=');
  return at < 0 ? sdp : `${sdp.slice(0, at)}\r\n${FRAMES_LINE}${sdp.slice(at)}`;
}

export const hasFrames = (sdp: string): boolean => sdp.includes(FRAMES_LINE);
export const withoutFramesLine = (sdp: string): string => sdp.replace(`\r\n${FRAMES_LINE}`, '');
