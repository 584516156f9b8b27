// A titled part of a screen, named by its title.
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface SectionProps {
  title: string;
  /** Class of the title: 'tb-sub', 'tb-group__title'. */
  as?: string;
  children: ComponentChildren;
}

export function Section({ title, as = 'tb-group__title', children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 class={as} id={id}>
        {title}
      </h2>
      {children}
    </section>
  );
}
