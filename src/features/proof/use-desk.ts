import { useState } from 'react';
import type { Failed, Result } from '../../base/result.ts';
import { useUnexpected } from '../../ui/hooks/use-unexpected.ts';

/** One piece of work at the desk at a time: whether it is at work, and how the last one failed. */
export function useDesk(): {
  readonly isBusy: boolean;
  readonly failure: Failed<string> | undefined;
  forget(): void;
  run<T>(work: () => Promise<Result<T>>, done: (value: T) => void): void;
} {
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<Failed<string> | undefined>(undefined);
  const unexpected = useUnexpected();
  return {
    isBusy,
    failure,
    forget: () => setFailure(undefined),
    run(work, done) {
      setIsBusy(true);
      setFailure(undefined);
      work()
        .then((result) => (result.ok ? done(result.value) : setFailure(result)))
        .catch(unexpected)
        .finally(() => setIsBusy(false));
    },
  };
}
