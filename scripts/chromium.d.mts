/** The browser that the tests use: CHROMIUM_PATH if set, else the first one installed. */
export function findChromium(): string | undefined;
