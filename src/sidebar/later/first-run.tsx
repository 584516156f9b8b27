// First run: what would happen to this sheet, one button to make it so, and where the reminders go.
import { Button } from '../pieces/button';
import type { SetUpPreview } from '../../contract/rpc';
import { Switch } from '../pieces/fields';
import { Icon, Mark } from '../pieces/icons';
import { Loading } from '../pieces/loading';
import { Section } from '../pieces/section';
import { Region, SubHead, Title } from '../pieces/screen';
import { backTo } from '../navigation';
import { settings, switchReminders } from './settings-state';
import { chosen, chooseSuggestion, openLog, phase, preview, setUp } from './setup-state';
import * as words from '../words';
import { useTodayAfter } from './back-to-today';
import { TakeOver } from './settings';

/** Shown at once, and at most: a column of dates in another form has as many as people. */
const FIRST_PROBLEMS = 6;
const MOST_PROBLEMS = 200;

export function FirstRun() {
  useTodayAfter();
  const plan = preview.value;
  return (
    <>
      {backTo.value !== null && phase.value === 'preview' && <SubHead title={words.laterTitles.setUp} />}
      <Region label={words.setUp.region} stack>
        {phase.value === 'preview' && <Preview plan={plan} />}
        {phase.value === 'working' && plan !== null && <Working plan={plan} />}
        {phase.value === 'ready' && plan !== null && <Ready plan={plan} />}
      </Region>
      {plan !== null && phase.value !== 'working' && (
        <div class="tb-bar">
          <Button look="primary block" onClick={() => (phase.value === 'ready' ? openLog() : void setUp())}>
            {phase.value === 'ready' ? words.setUp.open : plan.alreadySetUp ? words.setUp.again : words.setUp.go}
          </Button>
        </div>
      )}
    </>
  );
}

function Preview({ plan }: { plan: SetUpPreview | null }) {
  return (
    <>
      {backTo.value === null && (
        <div class="tb-row tb-row--top">
          <Mark />
          <Title>{words.setUp.title}</Title>
        </div>
      )}
      {plan === null ? (
        <Loading />
      ) : (
        <>
          <p class="tb-lead tb-part">{plan.alreadySetUp ? words.setUp.unchanged : words.setUp.preview}</p>
          <Columns plan={plan} />
          <Problems plan={plan} />
          <Permissions />
        </>
      )}
    </>
  );
}

function Columns({ plan }: { plan: SetUpPreview }) {
  return (
    <section class="tb-panel" aria-labelledby="setup-columns">
      <div class="tb-row tb-row--between">
        <h2 class="tb-sub" id="setup-columns">
          {plan.tab}
        </h2>
        <span class="tb-tag">{words.setUp.people(plan.people)}</span>
      </div>
      {plan.newTab && <p class="tb-meta tb-setup__part">{words.setUp.newTab}</p>}
      {plan.adopted.length > 0 && (
        <>
          <h3 class="tb-meta tb-setup__part" id="setup-adopted">
            {words.setUp.adopted}
          </h3>
          <ul aria-labelledby="setup-adopted">
            {plan.adopted.map(({ header, as }) => (
              <li key={header} class="tb-map">
                <Icon name="check" />
                <span>{header}</span>
                <span class="tb-meta">{words.setUp.as(as)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <Suggestions plan={plan} />
      {plan.leftAlone.length > 0 && <p class="tb-meta tb-part">{words.setUp.leftAlone(plan.leftAlone)}</p>}
      {plan.added.length > 0 && (
        <>
          <h3 class={plan.newTab ? 'tb-vh' : 'tb-meta tb-setup__part'} id="setup-added">
            {words.setUp.added}
          </h3>
          <ul class="tb-row tb-row--wrap tb-row--close" aria-labelledby="setup-added">
            {plan.added.map((header) => (
              <li key={header} class="tb-tag">
                <Icon name="plus" />
                {header}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** Content only suggests: each stands unticked until the person says so. */
function Suggestions({ plan }: { plan: SetUpPreview }) {
  if (plan.suggested.length === 0) return null;
  return (
    <fieldset>
      <legend class="tb-meta tb-setup__part">{words.setUp.suggested}</legend>
      {plan.suggested.map(({ header, as, why }) => (
        <div key={header} class="tb-pickrow">
          <input
            class="tb-check"
            type="checkbox"
            id={`suggested-${header}`}
            checked={chosen.value.includes(header)}
            onChange={(event) => chooseSuggestion(header, event.currentTarget.checked)}
          />
          <label for={`suggested-${header}`}>
            {header} {words.setUp.as(as)}
            <span class="tb-meta">{why}</span>
          </label>
        </div>
      ))}
    </fieldset>
  );
}

function Problems({ plan }: { plan: SetUpPreview }) {
  if (plan.problems.length === 0) return null;
  const [first, next] = [plan.problems.slice(0, FIRST_PROBLEMS), plan.problems.slice(FIRST_PROBLEMS, MOST_PROBLEMS)];
  const beyond = plan.problems.length - MOST_PROBLEMS;
  return (
    <section class="tb-notice" data-kind="warn" aria-labelledby="setup-problems">
      <Icon name="warn" />
      <div>
        <h2 class="tb-sub" id="setup-problems">
          {words.setUp.problems(plan.problems.length)}
        </h2>
        <ProblemList problems={first} />
        {next.length > 0 && (
          <details class="tb-details">
            <summary>
              <Icon name="next" flip />
              {words.setUp.moreProblems(next.length)}
            </summary>
            <ProblemList problems={next} />
          </details>
        )}
        {beyond > 0 && <p class="tb-part">{words.setUp.problemsBeyond(beyond)}</p>}
        <p class="tb-meta">{words.setUp.problemsHint}</p>
      </div>
    </section>
  );
}

function ProblemList({ problems }: Pick<SetUpPreview, 'problems'>) {
  return (
    <ul class="tb-stack-sm tb-part tb-setup__problems">
      {problems.map(({ cell, message }) => (
        <li key={cell + message} dir="auto">
          {message}
        </li>
      ))}
    </ul>
  );
}

function Permissions() {
  return (
    <Section title={words.setUp.asked} as="tb-sub">
      <ul class="tb-stack-sm tb-part tb-setup__asked">
        {words.setUp.permissions.map(({ icon, title, hint }) => (
          <li key={title} class="tb-pickrow">
            <Icon name={icon} large />
            <div>
              <strong>{title}</strong>
              <span class="tb-meta">{hint}</span>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Working({ plan }: { plan: SetUpPreview }) {
  return (
    <>
      <Title>{words.setUp.working}</Title>
      <section class="tb-panel tb-stack-sm" aria-busy="true">
        <progress class="tb-progress" aria-label={words.setUp.working} />
        <ul>
          {words.setUp.steps(plan.people, plan.added.length, plan.alreadySetUp).map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ul>
        <p class="tb-meta">{words.setUp.keepWorking}</p>
      </section>
    </>
  );
}

function Ready({ plan }: { plan: SetUpPreview }) {
  const view = settings.view.value;
  return (
    <>
      <Title>{words.setUp.ready}</Title>
      <section class="tb-panel">
        <ul>
          {words.setUp.stepsDone(plan.people, plan.added.length).map((step) => (
            <li key={step} class="tb-map">
              <Icon name="check" />
              <span>{step}</span>
              <span class="tb-meta">{words.setUp.done}</span>
            </li>
          ))}
        </ul>
      </section>
      {view !== null && (
        <section>
          <p>
            <strong>
              {view.reminders && view.owner !== null
                ? words.setUp.reminders(view.owner, view.quietUntil, view.quietFrom)
                : words.setUp.noReminders}
            </strong>
          </p>
          <Switch
            label={words.setUp.switch}
            hint={words.setUp.switchHint}
            on={view.reminders}
            onSwitch={(on) => void switchReminders(on)}
          />
          <TakeOver />
        </section>
      )}
      <Problems plan={plan} />
    </>
  );
}
