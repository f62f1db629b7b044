/** The page that names every package that reaches a person, with its licence and where the text of it stands. */
export function thirdPartyPage(root: string): string;
