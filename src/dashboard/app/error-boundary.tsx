/** Keeps the frame and the other screens when a screen throws or cannot be loaded. */
import { CircleAlert } from 'lucide-react';
import { Component, type ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { NotLoaded } from '../ui/lazy-component.ts';
import { uiTexts } from '../ui/texts.ts';

interface State {
  error?: unknown;
  /** The place where it happened. */
  at?: string;
}

/** `at`: the place that is shown; at another one it tries again. */
export class ErrorBoundary extends Component<{ at: string; children: ReactNode }, State> {
  override state: State = {};
  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }
  static getDerivedStateFromProps({ at }: { at: string }, { error, at: before }: State): State {
    return at === before ? {} : { at, error: before === undefined ? error : undefined };
  }
  override componentDidCatch(error: unknown) {
    if (error instanceof NotLoaded) error.renew();
  }
  override render() {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    const [title, hint] =
      error instanceof NotLoaded
        ? [uiTexts.errors.title, uiTexts.errors.network]
        : [uiTexts.errors.crash, uiTexts.errors.crashHint];
    return (
      <EmptyState icon={CircleAlert} title={title} hint={hint}>
        <Button variant="primary" onClick={() => this.setState({ error: undefined })}>
          {uiTexts.retry}
        </Button>
      </EmptyState>
    );
  }
}
