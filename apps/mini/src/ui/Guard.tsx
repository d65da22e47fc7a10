import { Component, type ReactNode } from 'react';
import { Failed } from './States';

/** Whatever goes wrong while drawing a page, the person sees what to do next instead of nothing. */
export class Guard extends Component<{ children: ReactNode }, { error: unknown }> {
  override state = { error: null as unknown };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    if (this.state.error === null) return this.props.children;
    return <Failed error={this.state.error} onRetry={() => this.setState({ error: null })} />;
  }
}
