interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly link?: boolean;
}

/** Packages whose licence is neither allowed nor excused, one sentence each. */
export function licenceFindings(lock: { readonly packages: Readonly<Record<string, LockedPackage>> }): string[];
