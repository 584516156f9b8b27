// The second part as the page takes it in: one entry per screen.
import type { LaterPart } from '../later';
import { During } from './during';
import { beginDuring } from './during-state';
import { FirstRun } from './first-run';
import { Removed } from './removed';
import { Settings } from './settings';
import { loadSettings } from './settings-state';
import { beginSetUp } from './setup-state';

export const part: LaterPart = {
  setUp: { Draw: FirstRun, begin: (preview) => void beginSetUp(preview) },
  settings: { Draw: Settings, begin: () => void loadSettings() },
  during: { Draw: During, begin: beginDuring },
  removed: { Draw: Removed, begin: () => undefined },
};
