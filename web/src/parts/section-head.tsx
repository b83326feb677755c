/** The heading of a section, and on its other side what can be done with it. */
import type { ReactNode } from "react";

interface SectionHeadProps {
  /** Id of the heading, for `aria-labelledby`. */
  readonly id: string;
  readonly title: string;
  readonly children?: ReactNode;
}

export function SectionHead({ id, title, children }: SectionHeadProps) {
  return (
    <div className="section-head">
      <h2 id={id}>{title}</h2>
      {children}
    </div>
  );
}
