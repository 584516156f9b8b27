// The second part as the page takes it in: one entry per screen.
import { ignoreStraySecondClicks } from '../double-click';
import type { LaterPart, LaterPieces } from '../later';
import { AddPerson } from './add-person';
import { During } from './during';
import { beginDuring } from './during-state';
import { DebriefForm } from './debrief';
import { DraftNote } from './draft';
import { beginDraft } from './draft-state';
import { Advisor } from './advisor';
import { loadAdvisor } from './advisor-state';
import { Columns } from './columns';
import { loadColumns } from './columns-state';
import { FirstRun } from './first-run';
import { Ideas } from './today-ideas';
import { Prepare } from './prepare';
import { beginPrepare } from './prepare-state';
import { Insights } from './insights';
import { insights, loadInsights } from './insights-state';
import { Progress } from './progress';
import { loadProgress } from './progress-state';
import { Memory } from './person-memory';
import { Nobody } from './person-nobody';
import { Tidbits } from './person-tidbits';
import { News } from './news';
import { loadNews } from './news-state';
import { Removed } from './removed';
import { Settings } from './settings';
import { loadSettings } from './settings-state';
import { beginSetUp } from './setup-state';
import { loadWriting } from './writing-state';

export const part: LaterPart = {
  setUp: { Draw: FirstRun, begin: (preview) => void beginSetUp(preview) },
  during: { Draw: During, begin: beginDuring },
  settings: {
    Draw: Settings,
    begin: () => {
      void loadSettings();
      void loadWriting();
    },
  },
  draft: { Draw: DraftNote, begin: (subject) => void beginDraft(subject) },
  advisor: { Draw: Advisor, begin: () => void loadAdvisor() },
  prepare: { Draw: Prepare, begin: beginPrepare },
  insights: { Draw: Insights, begin: () => void loadInsights(insights.view.value ?? { by: 'question', key: null }) },
  progress: { Draw: Progress, begin: () => void loadProgress() },
  columns: { Draw: Columns, begin: () => void loadColumns() },
  addPerson: { Draw: AddPerson, begin: () => undefined },
  news: { Draw: News, begin: () => void loadNews() },
  debrief: { Draw: DebriefForm, begin: () => undefined },
  removed: { Draw: Removed, begin: () => undefined },
};

export const pieces: LaterPieces = { Nobody, Tidbits, Memory, Ideas };

ignoreStraySecondClicks();
