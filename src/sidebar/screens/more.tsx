// More: everything that is not daily, one step away.
import { ask } from '../answers';
import { openLater } from '../later';
import { Icon, type Symbol } from '../pieces/icons';
import { Panel, Title } from '../pieces/screen';
import { server } from '../server';
import { expectNewToday } from '../today-state';
import * as words from '../words';

/** In the order of the list. */
const ENTRIES = [
  { name: 'news', icon: 'news' },
  { name: 'insights', icon: 'talk' },
  { name: 'progress', icon: 'bars' },
  { name: 'advisor', icon: 'share' },
  { name: 'settings', icon: 'gear' },
  { name: 'setUp', icon: 'sheet' },
] as const satisfies readonly { name: keyof typeof words.laterTitles; icon: Symbol }[];

async function bringIn(): Promise<void> {
  await ask(() => server.openImport());
  expectNewToday();
}

export function More() {
  return (
    <Panel tab="more">
      <Title>{words.more.title}</Title>
      <ul class="tb-part tb-more">
        {ENTRIES.map(({ name, icon }) => (
          <li key={name}>
            <button type="button" class="tb-nav" onClick={() => void openLater(name, null, 'more')}>
              <Icon name={icon} />
              <span>
                {words.laterTitles[name]}
                <span class="tb-meta">{words.more.hints[name]}</span>
              </span>
              <Icon name="next" flip />
            </button>
          </li>
        ))}
        <li>
          <button type="button" class="tb-nav" onClick={() => void bringIn()}>
            <Icon name="plus" />
            <span>
              {words.more.bringIn}
              <span class="tb-meta">{words.more.bringInHint}</span>
            </span>
            <Icon name="next" flip />
          </button>
        </li>
      </ul>
    </Panel>
  );
}
