// What the sidebar may call, by name, with the names of the arguments. The compiler keeps the list equal to the contract.
import type { Rpc } from '../../src/contract/rpc';

/** One name per parameter of the endpoint. */
type ArgumentNames<Parameters extends readonly unknown[]> = { readonly [K in keyof Parameters]: string };

const ENDPOINTS: { readonly [K in keyof Rpc]: ArgumentNames<Parameters<Rpc[K]>> } = {
  previewSetUp: [],
  setUp: ['choices'],
  loadSettings: [],
  saveSettings: ['change'],
  switchReminders: ['on', 'takeOver'],
  addColumn: ['header'],
  undo: ['changes'],
  removeTidbit: [],
  loadLater: [],
  loadToday: [],
  markThanked: ['contactId'],
  markFollowedUp: ['contactId'],
  markReferrerTold: ['contactId'],
  markAskedAgain: ['contactId'],
  confirmMet: ['contactId'],
  meetingMoved: ['contactId', 'when'],
  meetingDidNotHappen: ['contactId'],
  saveDebrief: ['contactId', 'debrief'],
  snooze: ['contactId', 'until'],
  letRest: ['contactId'],
  loadPerson: ['contactId'],
  findPeople: ['text'],
  loadEarlierNotes: ['contactId'],
  addPerson: ['person', 'despite'],
  addTidbit: ['contactId', 'tidbit'],
  saveTidbits: ['contactId', 'seen', 'wanted'],
  loadQuestions: ['contactId'],
  saveAgenda: ['contactId', 'questionIds'],
  addQuestion: ['question', 'contactId'],
  restoreQuestions: ['contactId'],
  loadInsights: ['choice'],
  groupAnswer: ['answer', 'group', 'standing', 'choice'],
  loadProgress: [],
  loadDashboard: [],
  saveDashboard: ['layout', 'cells'],
  loadConversation: ['contactId'],
  saveAnswers: ['contactId', 'changes'],
  loadImport: [],
  importPeople: ['batch'],
  undoImport: ['number'],
  loadAdvisor: [],
  saveAdvisor: ['change'],
  shareLog: ['role', 'byHand'],
  skipBriefs: ['through'],
  sendBrief: ['seen'],
  loadNews: [],
  shareNews: ['what', 'choice'],
  takeBackNews: ['newsId'],
  endNews: ['newsId', 'over'],
  markTold: ['contactId'],
  leaveOut: ['contactId'],
  answerGreeting: ['answer'],
};

export function endpoints(): readonly { readonly name: string; readonly args: readonly string[] }[] {
  return Object.entries(ENDPOINTS).map(([name, args]) => ({ name, args }));
}
