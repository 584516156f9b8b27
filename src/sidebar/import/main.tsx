// Starts the dialog that brings people in: drawn at once, while the server is asked what the log holds.
import { render } from 'preact';
import { ignoreStraySecondClicks } from '../double-click';
import { drawOnChange } from '../signals';
import { Dialog } from './dialog';
import { load } from './import-state';
import { onKey } from './leaving';

const root = document.getElementById('tidbit');
if (root !== null) {
  const draw = (): void => render(<Dialog />, root);
  drawOnChange(draw);
  draw();
  addEventListener('keydown', onKey);
  ignoreStraySecondClicks();
  void load();
}
