import { Component, type ReactNode } from "react";

interface Props {
  readonly fallback: (reset: () => void) => ReactNode;
  readonly children: ReactNode;
}

/** Catches what a page throws, so that people see a way on instead of an empty frame. */
export class Boundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    const { fallback, children } = this.props;
    return this.state.failed ? fallback(() => this.setState({ failed: false })) : children;
  }
}
