// Starts the page from the data the template left in an attribute: the first paint asks the server nothing.
import { render } from 'preact';
import type { FirstAnswer } from '../contract/screens';
import { App, comeBack } from './app';
import { sheet, trouble } from './feedback';
import { fetchLater, later, openLater, takeLater } from './later';
import { loadToday, today } from './today-state';

const root = document.getElementById('tidbit');
if (root !== null) {
  begin(root.dataset.first ?? '');
  render(<App />, root);
  addEventListener('focus', comeBack);
  // One that fails now is asked for again by the screen that needs it.
  if (later.value === null) fetchLater().catch(() => undefined);
}

function begin(text: string): void {
  if (text === '') {
    void loadToday();
    return;
  }
  const first = JSON.parse(text) as FirstAnswer;
  sheet.value = first.sheet;
  if (!first.ok) trouble.value = { code: first.code, problem: first.problem, blocks: false, retry: () => void loadToday() };
  else if (first.screen === 'today') today.set(first.today);
  else {
    takeLater(first.later);
    void openLater('setUp', first.preview);
  }
}
