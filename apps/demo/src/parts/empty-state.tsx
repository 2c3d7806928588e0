import type { ComponentChildren } from 'preact'

/** Says what would be here, and what to do about it. */
export const EmptyState = ({
  title,
  text,
  children,
}: {
  title: string
  text: string
  children?: ComponentChildren
}) => (
  <section class="empty">
    <h2>{title}</h2>
    <p>{text}</p>
    {children}
  </section>
)
