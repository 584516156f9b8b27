// Every global the add-on has: what Google calls, and what the sidebar may ask. What is not exported here cannot be called.
import type { Rpc } from '../contract/rpc';
import type { Assert } from '../contract/wire';
import type { EntryPoint } from './entry-point';

export { onInstall, onOpen, removeFromMenu, setUpFromMenu, switchRemindersFromMenu } from './menu';
export { loadLater, openImport, openSidebar } from './page';
export { onEdit } from './edit';
export { tick } from './tick';

export { addColumn, previewSetUp, removeTidbit, setUp, undo } from './endpoints/log';
export { loadSettings, saveSettings, switchReminders } from './endpoints/settings';

export { loadColumns, mendColumn, showColumn, undoMend } from './endpoints/columns';
export { loadConversation, saveAnswers } from './endpoints/conversation';
export { loadAdvisor, saveAdvisor, sendBrief, shareLog, skipBriefs } from './endpoints/advisor';
export { answerGreeting, endNews, leaveOut, loadNews, markTold, shareNews, takeBackNews } from './endpoints/news';

export { addReferral, saveDebrief } from './endpoints/debrief';
export { importPeople, loadImport, undoImport } from './endpoints/import';
export { groupAnswer, loadInsights } from './endpoints/insights';
export { loadDraft, loadWriting, saveWriting } from './endpoints/drafts';
export { confirmMet, meetingDidNotHappen, meetingMoved } from './endpoints/meetings';
export { addPerson, addTidbit, findPeople, loadEarlierNotes, loadPerson, saveTidbits } from './endpoints/person';
export { loadDashboard, loadProgress, saveDashboard } from './endpoints/progress';
export { loadPreparation, markPrepared } from './endpoints/preparation';
export { addQuestion, loadQuestions, restoreQuestions, saveAgenda } from './endpoints/questions';
export { letRest, loadToday, markAskedAgain, markFollowedUp, markReferrerTold, markThanked, snooze } from './endpoints/today';

export type EveryRpcIsServed = Assert<keyof Rpc extends EntryPoint ? true : false>;
