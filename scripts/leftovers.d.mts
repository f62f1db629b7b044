/** The name of the variable that marks every process of one test run. */
export const RUN_MARK: string;

/** Ends what a test run started and left behind, and nothing else; answers with how many there were. */
export function endLeftovers(mark: string): number;
