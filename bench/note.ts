/** Says what is being measured now, so that a run that stops tells where. */
export const note = (sentence: string): void => console.log(`  ${sentence}`);
