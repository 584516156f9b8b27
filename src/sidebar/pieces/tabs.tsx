// The tab bar: arrow keys move, Enter or Space opens, Tab goes on to the panel.
import { TABS, open, screen, type Tab } from '../navigation';
import * as words from '../words';

export const panelId = (tab: Tab) => `panel-${tab}`;
export const tabId = (tab: Tab) => `tab-${tab}`;

export function Tabs({ onOpen }: { onOpen: (tab: Tab) => void }) {
  const current = screen.value;
  return (
    <div class="tb-tabs" role="tablist" aria-label={words.name} onKeyDown={moveFocus}>
      {TABS.map((tab) => (
        <button
          key={tab}
          type="button"
          class="tb-tab"
          role="tab"
          id={tabId(tab)}
          aria-selected={tab === current}
          aria-controls={tab === current ? panelId(tab) : undefined}
          tabIndex={tab === current ? 0 : -1}
          onClick={() => {
            open(tab, 'stay');
            onOpen(tab);
          }}
        >
          {words.tabs[tab]}
        </button>
      ))}
    </div>
  );
}

function moveFocus(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')];
  const here = tabs.findIndex((tab) => tab === document.activeElement);
  const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const steps: Record<string, number> = {
    ArrowLeft: forward === 'ArrowLeft' ? here + 1 : here - 1,
    ArrowRight: forward === 'ArrowRight' ? here + 1 : here - 1,
    Home: 0,
    End: tabs.length - 1,
  };
  const next = steps[event.key];
  if (next === undefined) return;
  event.preventDefault();
  tabs[(next + tabs.length) % tabs.length]?.focus();
}
