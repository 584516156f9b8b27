// What else is known of a person: what their advisor wrote, what they answered, what the diary says.
import type { PersonView } from '../../core/person-view';
import { Icon } from '../pieces/icons';
import { Loading } from '../pieces/loading';
import { Section } from '../pieces/section';
import * as words from '../words';
import { earlierNotes, loadEarlierNotes } from './notes-state';

export function Memory({ view }: { view: PersonView }) {
  return (
    <>
      {view.advisorNotes !== '' && (
        <Section title={words.memory.advisor} as="tb-sub">
          <p class="tb-lead" dir="auto">
            {view.advisorNotes}
          </p>
        </Section>
      )}
      {view.answers.length > 0 && <Answers answers={view.answers} />}
      <EarlierNotes key={view.contactId} contactId={view.contactId} />
    </>
  );
}

function Answers({ answers }: { answers: PersonView['answers'] }) {
  return (
    <details class="tb-details">
      <Summary text={words.memory.answers(answers.length)} />
      <dl class="tb-part">
        {answers.map(({ question, answer }) => [
          <dt key={question} class="tb-meta" dir="auto">
            {question}
          </dt>,
          <dd key={`${question}-answer`} dir="auto">
            {answer}
          </dd>,
        ])}
      </dl>
    </details>
  );
}

/** Read when they are opened: few ever are. */
function EarlierNotes({ contactId }: { contactId: string }) {
  const shown = earlierNotes.value[contactId];
  return (
    <details class="tb-details" onToggle={(event) => event.currentTarget.open && void loadEarlierNotes(contactId)}>
      <Summary text={words.memory.notes} />
      {shown === undefined ? (
        <Loading />
      ) : (
        <ul class="tb-part">
          {shown.notes.map(({ when, what, detail }, index) => (
            <li key={index} class="tb-part" dir="auto">
              <span class="tb-meta">{words.memory.note(when, what)}</span>
              <br />
              {detail}
            </li>
          ))}
          {shown.notes.length === 0 && <li class="tb-meta">{words.memory.nothing}</li>}
          {shown.beyond > 0 && <li class="tb-meta">{words.memory.beyond(shown.beyond)}</li>}
        </ul>
      )}
    </details>
  );
}

function Summary({ text }: { text: string }) {
  return (
    <summary>
      <Icon name="next" flip />
      {text}
    </summary>
  );
}
