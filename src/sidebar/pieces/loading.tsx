// Waiting for the first view: nothing for 300 ms, then the page's shape, after four seconds a word.
import { useEffect, useState } from 'preact/hooks';
import { trouble } from '../feedback';
import * as words from '../words';

/** `title` heads the screen for those who do not see it, until its own title is there; left out where that is there already. */
export function Loading({ title }: { title?: string }) {
  const shape = useAfter(300);
  const slow = useAfter(4000);
  const heading = title === undefined ? null : <h1 class="tb-vh">{title}</h1>;
  if (trouble.value !== null) return heading;
  return (
    <>
      {heading}
      <p class="tb-meta tb-loading__word" role="status">
        {slow ? words.loading : ''}
      </p>
      {shape && (
        <div aria-hidden="true" class="tb-loading">
          <span class="tb-skel" />
          <Shape lines={3} />
          <Shape lines={2} />
        </div>
      )}
    </>
  );
}

function Shape({ lines }: { lines: number }) {
  return (
    <div class="tb-item">
      <span class="tb-skel tb-skel--dot" />
      <div>
        {Array.from({ length: lines }, (_, line) => (
          <span key={line} class="tb-skel" />
        ))}
        <span class="tb-skel tb-skel--button" />
      </div>
    </div>
  );
}

function useAfter(milliseconds: number): boolean {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return passed;
}
