/** Keeps the frame and the other screens when a screen throws. */
import { Circle } from 'lucide-react';
import { Component, type ReactNode } from 'react';
import { EmptyState } from '../ui/empty-state.tsx';
import { uiTexts } from '../ui/texts.ts';

export class ErrorBoundary extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };
  static getDerivedStateFromError() {
    return { hasFailed: true };
  }
  override render() {
    return this.state.hasFailed ? (
      <EmptyState icon={Circle} title={uiTexts.errors.crash} hint={uiTexts.errors.crashHint} />
    ) : (
      this.props.children
    );
  }
}
