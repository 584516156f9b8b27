// More: everything that is not daily, one step away.
import type { ComponentChildren } from 'preact';
import { openSettings } from '../pieces/beat';
import { Icon, type Symbol } from '../pieces/icons';
import { Panel, Title } from '../pieces/screen';
import { previewSetUp } from '../setup-state';
import { words } from '../words';

export function More() {
  return (
    <Panel tab="more">
      <Title>{words.more.title}</Title>
      <ul class="tb-part tb-more">
        <Entry icon="gear" title={words.more.settings} hint={words.more.settingsHint} onOpen={() => openSettings()} />
        <Entry icon="sheet" title={words.more.check} hint={words.more.checkHint} onOpen={() => void previewSetUp('more')} />
      </ul>
    </Panel>
  );
}

interface EntryProps {
  icon: Symbol;
  title: ComponentChildren;
  hint: string;
  onOpen: () => void;
}

function Entry({ icon, title, hint, onOpen }: EntryProps) {
  return (
    <li>
      <button type="button" class="tb-nav" onClick={onOpen}>
        <Icon name={icon} />
        <span>
          {title}
          <span class="tb-meta">{hint}</span>
        </span>
        <Icon name="next" flip />
      </button>
    </li>
  );
}
