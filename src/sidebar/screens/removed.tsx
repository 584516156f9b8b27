// After leaving: what stayed, and the way back in.
import { Button } from '../pieces/button';
import { Region, Title } from '../pieces/screen';
import { kept } from '../settings-state';
import { previewSetUp } from '../setup-state';
import { words } from '../words';

export function Removed() {
  return (
    <Region label={words.settings.removed} stack>
      <Title>{words.settings.removed}</Title>
      <p>{kept.value}</p>
      <Button look="outline" onClick={() => void previewSetUp()}>
        {words.setUp.go}
      </Button>
    </Region>
  );
}
