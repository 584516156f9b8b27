// Insights: who said what about a question, a theme or a field, in groups of the user's own, and what nobody was asked.
import { useEffect, useRef, useState } from 'preact/hooks';
import { firstName } from '../../core/drafts';
import type { Gap, InsightsBy, InsightsView, Said, SaidTogether } from '../../core/insights';
import { open } from '../navigation';
import { Button } from '../pieces/button';
import { Field, Pill, Pills, Select } from '../pieces/fields';
import { Icon } from '../pieces/icons';
import { Loading } from '../pieces/loading';
import { MenuButton, type MenuChoice } from '../pieces/menu';
import { Region, SubHead } from '../pieces/screen';
import { Section } from '../pieces/section';
import { loadQuestions, questions } from '../questions-state';
import * as words from '../words';
import { askNext, copyInsights, insights, loadInsights, lookBy, moveAnswer } from './insights-state';

/** A row of more blocks than this says nothing at a glance. */
const MOST_BLOCKS = 20;
const MOST_NAMES = 8;

export function Insights() {
  const view = insights.view.value;
  return (
    <>
      <SubHead title={words.laterTitles.insights}>
        {view !== null && view.key !== null && (
          <Button look="icon" aria-label={words.insights.copy} onClick={() => copyInsights()}>
            <Icon name="copy" />
          </Button>
        )}
      </SubHead>
      <Region label={words.laterTitles.insights} stack>
        {view === null ? <Loading /> : <Content view={view} />}
      </Region>
    </>
  );
}

function Content({ view }: { view: InsightsView }) {
  return (
    <>
      <Choices view={view} />
      {view.key === null ? <NobodyYet view={view} /> : <Together view={view} />}
      {view.gaps.length > 0 && <Gaps view={view} />}
      {view.key !== null && <p class="tb-meta">{words.insights.foot(view.people)}</p>}
    </>
  );
}

function Choices({ view }: { view: InsightsView }) {
  const { by, key, topics } = view;
  return (
    <div>
      <Pills legend={words.insights.by} even>
        {(Object.keys(words.insights.ways) as InsightsBy[]).map((way) => (
          <Pill key={way} group="insights-by" text={words.insights.ways[way]} checked={by === way} onChange={() => lookBy(way)} />
        ))}
      </Pills>
      {key !== null && (
        <div class="tb-part">
          <Select
            label={words.insights.ways[by]}
            value={key}
            choices={topics.map((topic) => ({ value: topic.key, text: words.insights.topic(topic) }))}
            onChoose={(next) => void loadInsights({ by, key: next })}
          />
        </div>
      )}
      {view.topicsBeyond > 0 && <p class="tb-meta">{words.insights.topicsBeyond(view.topicsBeyond)}</p>}
    </div>
  );
}

function NobodyYet({ view }: { view: InsightsView }) {
  const openQuestions = () => {
    open('questions');
    if (questions.view.value === null) void loadQuestions(null);
  };
  return (
    <div class="tb-empty">
      <p class="tb-lead">{words.insights.nobody[view.by]}</p>
      {view.by === 'question' && (
        <Button look="tonal" onClick={openQuestions}>
          {words.insights.pick}
        </Button>
      )}
    </div>
  );
}

function Together({ view }: { view: InsightsView }) {
  return (
    <>
      <ul class="tb-stack">
        {view.together.map((part, index) => (
          <Part key={part.heading} part={part} view={view} first={index === 0} />
        ))}
      </ul>
      {view.saidBeyond > 0 && <p class="tb-meta">{words.insights.saidBeyond(view.saidBeyond)}</p>}
    </>
  );
}

/** The first names of those who said it, the whole one where two have the same. */
function whoSaid({ said }: SaidTogether): readonly string[] {
  const names = [...new Map(said.map(({ contactId, name }) => [contactId, name])).values()];
  const called = names.map((name) => firstName(name));
  const isShared = (name: string) => called.indexOf(name) !== called.lastIndexOf(name);
  return names.map((name, at) => words.insights.who(isShared(called[at]) ? name : called[at])).slice(0, MOST_NAMES);
}

function Part({ part, view, first }: { part: SaidTogether; view: InsightsView; first: boolean }) {
  return (
    <li>
      <h2 class="tb-sub">{words.insights.heading(part, view.by)}</h2>
      {part.heading !== '' && part.of > 1 && part.of <= MOST_BLOCKS && (
        <div class="tb-tally" role="img" aria-label={words.insights.tally(part.people, part.of)}>
          {Array.from({ length: part.of }, (_, at) => (
            <i key={at} class={at < part.people ? 'is-on' : ''} />
          ))}
        </div>
      )}
      <details class="tb-details" open={first || part.heading === ''}>
        <summary>
          <Icon name="next" flip />
          <span dir="auto">{words.insights.names(whoSaid(part), part.people - MOST_NAMES)}</span>
        </summary>
        <ul class="tb-stack-sm tb-part">
          {part.said.map((said) => (
            <Answer key={`${said.contactId} ${said.questionId}`} said={said} view={view} />
          ))}
        </ul>
      </details>
    </li>
  );
}

function Answer({ said, view }: { said: Said; view: InsightsView }) {
  const [naming, setNaming] = useState(false);
  const who = words.insights.who(said.name);
  const choices: readonly MenuChoice[] = [
    ...view.groups.filter((group) => group !== said.group).map((group) => ({ text: group, choose: () => moveAnswer(said, group) })),
    { text: words.insights.newGroup, choose: () => setNaming(true) },
    ...(said.group === '' ? [] : [{ text: words.insights.takeOut, choose: () => moveAnswer(said, '') }]),
  ];
  return (
    <li>
      <p class="tb-slip" dir="auto">
        {words.insights.whoAndWhere(said)}: “{said.words}”
      </p>
      <div class="tb-row">
        <MenuButton label={words.insights.moveOf(who)} choices={choices}>
          {words.insights.move}
        </MenuButton>
        {view.by !== 'question' && said.group !== '' && <span class="tb-tag">{said.group}</span>}
      </div>
      {naming && <NewGroup said={said} who={who} close={() => setNaming(false)} />}
    </li>
  );
}

function NewGroup({ said, who, close }: { said: Said; who: string; close: () => void }) {
  const [group, setGroup] = useState('');
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  return (
    <form
      class="tb-panel"
      aria-label={words.insights.groupOf(who)}
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        close();
        moveAnswer(said, group.trim());
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      <Field label={words.insights.inYourWords} required value={group} onInput={setGroup} />
      <div class="tb-row tb-part">
        <Button type="submit" look="tonal sm">
          {words.insights.make}
        </Button>
        <Button look="text sm" onClick={close}>
          {words.questions.cancel}
        </Button>
      </div>
    </form>
  );
}

function Gaps({ view }: { view: InsightsView }) {
  return (
    <div class="tb-panel">
      <Section title={words.insights.gaps} as="tb-sub">
        <ul class="tb-part">
          {view.gaps.map((gap) => (
            <GapLine key={gap.questionId} gap={gap} conversations={view.conversations} />
          ))}
        </ul>
      </Section>
    </div>
  );
}

function GapLine({ gap, conversations }: { gap: Gap; conversations: number }) {
  return (
    <li class="tb-setting">
      <span>
        {gap.question}
        <span class="tb-meta">{words.insights.gap(gap, conversations)}</span>
      </span>
      <Button look="text sm" aria-label={words.insights.addGap(gap.question)} onClick={() => void askNext(gap.questionId)}>
        <Icon name="plus" />
        {words.insights.add}
      </Button>
    </li>
  );
}
