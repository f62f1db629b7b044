import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './chromium.mjs';
import { run, say, stop } from './run.mjs';

/** @param {string} program @param {string[]} args */
function answers(program, args) {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}

/** Letters of Arabic and Ukrainian, so that a screen is measured with the right widths. */
function hasFonts() {
  if (process.platform !== 'linux') return true;
  try {
    return ['ar', 'uk'].every(
      (language) => execFileSync('fc-list', [`:lang=${language}`], { encoding: 'utf8' }).trim() !== '',
    );
  } catch {
    return false;
  }
}

/** What the tests need beside the packages: how to see it, and what Debian calls it. */
const TOOLS = {
  chromium: { isThere: () => findChromium() !== undefined, debian: ['chromium'], what: 'Chromium' },
  ffprobe: { isThere: () => answers('ffprobe', ['-version']), debian: ['ffmpeg'], what: 'ffprobe' },
  songs: {
    isThere: () => existsSync('/usr/share/games/openttd/baseset/openmsx'),
    debian: ['openttd-openmsx'],
    what: 'MIDI songs that nobody made for the tests',
  },
  voices: {
    isThere: () =>
      existsSync('/usr/share/asterisk/sounds/en_US_f_Allison/demo-congrats.gsm') &&
      existsSync('/usr/share/asterisk/moh/manolo_camp-morning_coffee.gsm'),
    debian: ['asterisk-core-sounds-en-gsm', 'asterisk-moh-opsound-gsm'],
    what: 'a voice and a band that nobody recorded for the tests',
  },
  midiReader: {
    isThere: () => answers('/usr/bin/python3', ['-c', 'import mido']),
    debian: ['python3', 'python3-mido'],
    what: 'an independent reader of MIDI files',
  },
  fonts: { isThere: hasFonts, debian: ['fontconfig', 'fonts-noto-core'], what: 'fonts for Arabic and Ukrainian' },
};

/** @returns {string[] | undefined}  the words before `apt-get` where it may be used without asking */
function aptPrefix() {
  if (process.platform !== 'linux' || !answers('apt-get', ['--version'])) return undefined;
  if (process.getuid?.() === 0) return [];
  return answers('sudo', ['-n', 'true']) ? ['sudo', '-n'] : undefined;
}

/**
 * Installs the tools that are missing, or ends with the command to run.
 * @param {(keyof typeof TOOLS)[]} names
 */
export async function installTools(names) {
  if (process.env['CHROMIUM_PATH'] && names.includes('chromium') && !TOOLS.chromium.isThere()) {
    stop(`CHROMIUM_PATH names a file that cannot be run: ${process.env['CHROMIUM_PATH']}`);
  }
  const missing = names.map((name) => TOOLS[name]).filter((tool) => !tool.isThere());
  if (missing.length === 0) return;
  const wanted = missing.map((tool) => tool.what).join(', ');
  const packages = missing.flatMap((tool) => tool.debian);
  const prefix = aptPrefix();
  if (prefix !== undefined) {
    say(`Installing ${wanted} for the tests …`);
    const env = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
    const [program, ...before] = [...prefix, ...env];
    const refreshed = await run(program, [...before, 'update', '-qq']);
    if (refreshed.code === 0)
      await run(program, [...before, 'install', '-y', '-qq', '--no-install-recommends', ...packages]);
  }
  const still = missing.filter((tool) => !tool.isThere());
  if (still.length === 0) return;
  const command = `sudo apt-get update && sudo apt-get install -y ${still.flatMap((tool) => tool.debian).join(' ')}`;
  stop(`The tests need ${still.map((tool) => tool.what).join(', ')}. On Debian or Ubuntu run: ${command}`);
}
