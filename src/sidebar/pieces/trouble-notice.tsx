// What went wrong, over the screen it concerns: what happened, what it means for the log, what to press.
import { Button } from './button';
import { trouble } from '../feedback';
import { openLater } from '../later';
import type { Back } from '../navigation';
import * as words from '../words';
import { Icon } from './icons';

export function TroubleNotice() {
  const shown = trouble.value;
  if (shown === null || shown.blocks) return null;
  return (
    <div class="tb-notice tb-trouble" data-kind={shown.code === 'permission' ? 'warn' : 'error'} role="alert">
      <Icon name={shown.code === 'permission' ? 'lock' : 'warn'} />
      <div>
        <h2 class="tb-sub">{words.trouble.titles[shown.code] ?? words.trouble.title}</h2>
        <p>{shown.problem}</p>
        {shown.code === 'permission' && <Permission />}
        <div class="tb-notice__actions">
          {shown.code === 'notSetUp' && (
            <Button look="outline sm" onClick={() => void openLater('setUp', null, 'today')}>
              {words.trouble.setUp}
            </Button>
          )}
          {shown.code.endsWith('Column') && <ColumnsButton />}
          {shown.retry !== undefined && (
            <Button look="outline sm" onClick={() => retry(shown.retry)}>
              <Icon name="retry" />
              {words.trouble.retry}
            </Button>
          )}
          <Button look="text sm" onClick={() => retry(undefined)}>
            {words.trouble.close}
          </Button>
        </div>
      </div>
    </div>
  );
}

/** The way to what can be done about a column that is gone or there twice. */
export function ColumnsButton({ back = 'today' }: { back?: Back }) {
  return (
    <Button look="outline sm" onClick={() => void openLater('columns', null, back)}>
      {words.trouble.columns}
    </Button>
  );
}

function retry(again: (() => void) | undefined): void {
  trouble.value = null;
  again?.();
}

/** What goes on without the permission, and where to give it. */
function Permission() {
  return (
    <>
      <p>{words.permission.way}</p>
      <h3 class="tb-sub tb-part">{words.permission.without}</h3>
      <ul>
        {words.permission.list.map(({ text, works }) => (
          <li key={text} class="tb-map">
            <Icon name={works ? 'check' : 'x'} />
            <span>{text}</span>
            <span class="tb-meta">{works || words.permission.paused}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
