// The footer: when the log was last looked at, and when next.
import { Button } from './button';
import type { Beat } from '../../core/beat';
import { openLater } from '../later';
import * as words from '../words';
import { Icon, type Symbol } from './icons';

const SYMBOLS: Record<Beat['kind'], Symbol> = { on: 'check', quiet: 'moon', stuck: 'warn', off: 'pause' };

export function BeatBar({ beat }: { beat: Beat }) {
  return (
    <div class="tb-beat" data-beat={beat.kind === 'off' ? 'quiet' : beat.kind}>
      <Icon name={SYMBOLS[beat.kind]} />
      <p>{words.beat.text(beat).map((part) => [<span key={part}>{part}</span>, ' '])}</p>
      <Button look="icon sm" aria-label={words.beat.settings} onClick={() => void openLater('settings', null, 'more')}>
        <Icon name="gear" />
      </Button>
    </div>
  );
}
