// The frame of a screen: the scrolling panel of a tab, or a sub-screen with Back, and titles that take focus on arrival.
import { Button } from './button';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { arrivals, backTo, goBack, type Tab } from '../navigation';
import * as words from '../words';
import { Icon } from './icons';
import { panelId, tabId } from './tabs';
import { TroubleNotice } from './trouble-notice';

/** A tab's content under the tab bar. */
export function Panel({
  tab,
  children,
  busy = false,
  tight = false,
  stack = false,
}: {
  tab: Tab;
  children: ComponentChildren;
  busy?: boolean;
  tight?: boolean;
  stack?: boolean;
}) {
  return (
    <div
      class={`tb-screen${tight ? ' tb-screen--tight' : ''}${stack ? ' tb-stack' : ''}`}
      id={panelId(tab)}
      role="tabpanel"
      aria-labelledby={tabId(tab)}
      aria-busy={busy}
      tabIndex={0}
    >
      <TroubleNotice />
      {children}
    </div>
  );
}

/** A screen without tabs, named for those who do not see it. */
export function Region({ label, children, stack = false }: { label: string; children: ComponentChildren; stack?: boolean }) {
  return (
    <div class={`tb-screen${stack ? ' tb-stack' : ''}`} role="region" aria-label={label} tabIndex={0}>
      <TroubleNotice />
      {children}
    </div>
  );
}

/** The head of a screen one came to from a tab. */
export function SubHead({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="tb-subhead">
      <Button look="icon" aria-label={words.back(words.screens[backTo.value ?? 'today'])} onClick={() => goBack()}>
        <Icon name="back" flip />
      </Button>
      <Title>{title}</Title>
      {children}
    </div>
  );
}

/** The arrivals that have had their focus: a title drawn anew, because another row was selected, must not take it from the sheet. */
let greeted = 0;

/** The screen's title. Focus lands here when the screen opens by anything but its tab. */
export function Title({ children }: { children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const arrival = arrivals.value;
  useLayoutEffect(() => {
    if (arrival > greeted && !document.activeElement?.matches('[role=tab]')) heading.current?.focus();
    greeted = arrival;
  }, [arrival]);
  return (
    <h1 class="tb-title" dir="auto" tabIndex={-1} ref={heading}>
      {children}
    </h1>
  );
}
