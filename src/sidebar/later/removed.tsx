// After leaving: what stayed, and the way back in.
import { Button } from '../pieces/button';
import { Region, Title } from '../pieces/screen';
import { openLater } from '../later';
import { kept } from './settings-state';
import * as words from '../words';

export function Removed() {
  return (
    <Region label={words.laterTitles.removed} stack>
      <Title>{words.laterTitles.removed}</Title>
      <p>{kept.value}</p>
      <Button look="outline" onClick={() => void openLater('setUp', null)}>
        {words.setUp.go}
      </Button>
    </Region>
  );
}
