import { Component, type ReactNode } from 'react';
import { browserLog } from './browser-log.ts';
import { CrashView } from './CrashView.tsx';

/** The one place that catches what nobody expected: the work is saved by then; the person gets a sentence and a way on. */
export class ErrorBoundary extends Component<{ children: ReactNode; resetKey: string }, { error: unknown; key: string }> {
  override state = { error: undefined, key: this.props.resetKey };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  /** Another address is another try. */
  static getDerivedStateFromProps(props: { resetKey: string }, state: { key: string }) {
    return props.resetKey === state.key ? null : { error: undefined, key: props.resetKey };
  }

  override componentDidCatch(error: unknown): void {
    browserLog.error('screen-failed', error);
  }

  override render() {
    if (this.state.error === undefined) return this.props.children;
    return <CrashView />;
  }
}
