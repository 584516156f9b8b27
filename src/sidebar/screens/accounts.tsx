// Google did not run the very first call: nearly always another of the browser's accounts is meant.
import { Button } from '../pieces/button';
import { trouble } from '../feedback';
import { Section } from '../pieces/section';
import { Icon } from '../pieces/icons';
import * as words from '../words';

export function Accounts() {
  return (
    <div class="tb-screen tb-stack" role="region" aria-label={words.trouble.accountsTitle} tabIndex={0}>
      <div class="tb-notice" data-kind="warn" role="alert">
        <Icon name="warn" />
        <div>
          <h1 class="tb-sub">{words.trouble.accountsTitle}</h1>
          <p>{words.trouble.accounts}</p>
        </div>
      </div>
      <Section title={words.trouble.accountsWay} as="tb-sub">
        <ol class="tb-stack-sm tb-part tb-steps">
          {words.trouble.accountsSteps.map((step, index) => (
            <li key={step} class="tb-pickrow">
              <span class="tb-dot tb-num" aria-hidden="true">
                {index + 1}
              </span>
              <span>{step}</span>
            </li>
          ))}
        </ol>
      </Section>
      <Button look="primary" onClick={tryAgain}>
        <Icon name="retry" />
        {words.trouble.retry}
      </Button>
      <hr class="tb-rule" />
      <details class="tb-details" open>
        <summary>
          <Icon name="next" flip />
          {words.trouble.accountsWhy}
        </summary>
        <p class="tb-lead">{words.trouble.accountsBecause}</p>
      </details>
    </div>
  );
}

function tryAgain(): void {
  const again = trouble.value?.retry;
  trouble.value = null;
  again?.();
}
