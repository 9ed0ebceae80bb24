import { Component, type ReactNode } from 'react'
import { Notice } from '#design/notice.tsx'

/** The map's program may not arrive, as without coverage: the form goes on without it. */
export class MapBoundary extends Component<{ failedText: string; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <Notice tone="watch" announce="soon">
        {this.props.failedText}
      </Notice>
    )
  }
}
