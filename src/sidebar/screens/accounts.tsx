// Google did not run the very first call: nearly always another of the browser's accounts is meant.
import { useState } from 'preact/hooks';
import { copyText } from '../copy';
import { sheet, showToast, trouble } from '../feedback';
import { Button } from '../pieces/button';
import { Section } from '../pieces/section';
import { Icon } from '../pieces/icons';
import * as words from '../words';

export function Accounts() {
  const [time] = useState(() => new Date().toTimeString().slice(0, 5));
  return (
    <div class="tb-screen tb-stack" role="region" aria-label={words.accounts.title} tabIndex={0}>
      <div class="tb-notice" data-kind="warn" role="alert">
        <Icon name="warn" />
        <div>
          <h1 class="tb-sub">{words.accounts.title}</h1>
          <p>{words.accounts.text}</p>
        </div>
      </div>
      <Section title={words.accounts.way} as="tb-sub">
        <ol class="tb-stack-sm tb-part tb-steps">
          {words.accounts.steps.map((step, index) => (
            <li key={step} class="tb-pickrow">
              <span class="tb-dot tb-num" aria-hidden="true">
                {index + 1}
              </span>
              <span>{step}</span>
            </li>
          ))}
        </ol>
      </Section>
      <div class="tb-row tb-row--wrap">
        {sheet.value && (
          <Button look="primary" onClick={copyAddress}>
            <Icon name="copy" />
            {words.accounts.copy}
          </Button>
        )}
        <Button look="outline" onClick={tryAgain}>
          <Icon name="retry" />
          {words.trouble.retry}
        </Button>
      </div>
      <hr class="tb-rule" />
      <details class="tb-details" open>
        <summary>
          <Icon name="next" flip />
          {words.accounts.why}
        </summary>
        <p class="tb-lead">{words.accounts.because}</p>
      </details>
      <p class="tb-meta">
        {words.accounts.stuck} <span class="tb-tag">{words.accounts.code(time)}</span>
      </p>
    </div>
  );
}

function copyAddress(): void {
  showToast(copyText(sheet.value) ? words.accounts.copied : words.accounts.notCopied);
}

function tryAgain(): void {
  const again = trouble.value?.retry;
  trouble.value = null;
  again?.();
}
