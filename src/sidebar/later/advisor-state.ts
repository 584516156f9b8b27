// The advisor: what they get to see, the file shared with them, the brief sent. Every change is shown at once and can be taken back.
import type { AdvisorView } from '../../contract/advisor';
import { questionText, type AdvisorChange, type AdvisorRole, type BriefPart } from '../../core/advisor';
import { writeBrief } from '../../core/brief';
import { addDays, type Day } from '../../core/day';
import { ask, createStore } from '../answers';
import { showToast } from '../feedback';
import { server } from '../server';
import { signal } from '../signals';
import * as words from '../words';

export const advisor = createStore<AdvisorView>();

/** Where on the screen a refusal belongs, and the server's sentence. `role`: what Google did not do, for those who do it by hand. */
export interface Refusal {
  readonly at: 'email' | 'file' | 'send';
  readonly problem: string;
  readonly role?: AdvisorRole | 'none';
}
export const refusal = signal<Refusal | null>(null);

export async function loadAdvisor(): Promise<void> {
  const answer = await ask(
    () => server.loadAdvisor(),
    () => void loadAdvisor(),
  );
  if (answer.ok) advisor.set(answer.advisor);
}

/** An address that is none is refused under its field. */
export async function saveEmail(email: string): Promise<boolean> {
  const before = advisor.view.value?.email ?? '';
  if (email.trim() === before) return true;
  const saved = await save({ email }, (view) => view, 'email');
  if (saved) {
    showToast(email.trim() === '' ? words.advisor.forgotten : words.advisor.emailSaved, () => void saveEmail(before));
  }
  return saved;
}

export async function choosePart(part: BriefPart, ticked: boolean): Promise<void> {
  const { view } = advisor;
  if (view.value === null) return;
  const parts = { ...view.value.frame.parts, [part]: ticked };
  await save({ parts }, (shown) => framed(shown, { parts }));
}

export async function saveQuestion(typed: string): Promise<boolean> {
  const question = questionText(typed);
  return question === advisor.view.value?.frame.question || save({ question }, (shown) => framed(shown, { question }));
}

export async function sendWeekly(weekly: boolean): Promise<void> {
  await save({ weekly }, (shown) => framed(shown, { weekly }), 'email');
}

/** `byHand`: done in Google's own window. */
export async function share(role: AdvisorRole | 'none', byHand = false): Promise<void> {
  const before = advisor.view.value;
  if (before === null) return;
  refusal.value = null;
  const ends = role === 'none';
  const answer = await advisor.act(
    {
      show: (view) => framed({ ...view, role: ends ? null : role }, { weekly: view.frame.weekly && !ends }),
      send: () => server.shareLog(role, byHand),
      take: (result) => result.advisor,
    },
    () => void share(role, byHand),
    ['permission', 'badArgument'],
  );
  if (answer.ok) showToast(words.advisor.shared[role], () => void shareAgain(before, byHand));
  else if (answer.code === 'permission') refusal.value = { at: 'file', problem: answer.problem, role };
  else if (answer.code === 'badArgument') refusal.value = { at: 'email', problem: answer.problem };
}

/** What stood before a change of the sharing. */
async function shareAgain({ role, frame }: AdvisorView, byHand: boolean): Promise<void> {
  await share(role ?? 'none', byHand);
  if (frame.weekly && advisor.view.value?.frame.weekly === false) await sendWeekly(true);
}

/** Leaves the next brief out, or takes that back. */
export async function skip(leaveOut: boolean): Promise<void> {
  const before = advisor.view.value;
  if (before === null) return;
  const through = leaveOut ? before.next.sunday : addDays(before.next.sunday, -14);
  if (await settle(through)) {
    const back = before.settled;
    showToast(leaveOut ? words.advisor.leftOut : words.advisor.broughtBack, back === null ? undefined : () => void settle(back));
  }
}

async function settle(through: Day): Promise<boolean> {
  const answer = await ask(
    () => server.skipBriefs(through),
    () => void settle(through),
  );
  if (answer.ok) advisor.set(answer.advisor);
  return answer.ok;
}

/** Sends what the preview shows. Where the log says something else by now, nothing goes and the preview is drawn anew. */
export async function sendNow(): Promise<void> {
  const { view } = advisor;
  if (view.value === null || sending.value) return;
  sending.value = true;
  refusal.value = null;
  const { email, facts, frame } = view.value;
  const answer = await ask(
    () => server.sendBrief(writeBrief(facts, frame).text),
    () => void sendNow(),
    ['moved', 'quota', 'badArgument', 'failed'],
  );
  sending.value = false;
  if (answer.ok) {
    advisor.set(answer.advisor);
    showToast(words.advisor.sent(email));
    return;
  }
  await loadAdvisor();
  refusal.value = { at: 'send', problem: answer.problem };
}
export const sending = signal(false);

function framed(view: AdvisorView, change: Partial<AdvisorView['frame']>): AdvisorView {
  return { ...view, frame: { ...view.frame, ...change } };
}

async function save(change: AdvisorChange, show: (view: AdvisorView) => AdvisorView, at: Refusal['at'] = 'send'): Promise<boolean> {
  refusal.value = null;
  const answer = await advisor.act(
    { show, send: () => server.saveAdvisor(change), take: (result) => result.advisor },
    () => void save(change, show, at),
    ['badArgument'],
  );
  if (!answer.ok && answer.code === 'badArgument') refusal.value = { at, problem: answer.problem };
  return answer.ok;
}
