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
      const finish = async (): Promise<void> => {
        setIsBusy(true);
        setFailure(undefined);
        try {
          const result = await work();
          if (result.ok) done(result.value);
          else setFailure(result);
        } catch (error) {
          unexpected(error);
        } finally {
          setIsBusy(false);
        }
      };
      void finish();
    },
  };
}
