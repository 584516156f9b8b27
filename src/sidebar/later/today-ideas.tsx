// A quiet day on Today: whom one could write to, and what people said.
import type { Ideas as TodayIdeas } from '../../core/today';
import { openLater } from '../later';
import * as words from '../words';
import { Section } from '../pieces/section';

export function Ideas({ ideas: { toAsk, talked } }: { ideas: TodayIdeas }) {
  if (toAsk.length === 0 && !talked) return null;
  return (
    <div class="tb-panel tb-part">
      <Section title={words.ideas.title} as="tb-sub">
        <ul>
          {talked && <Idea text={words.ideas.read} open={() => void openLater('insights', null, 'today')} />}
          {toAsk.map(({ contactId, name, referredBy }) => (
            <Idea
              key={contactId}
              text={referredBy === '' ? words.ideas.write(name) : words.ideas.writeTo(name, referredBy)}
              open={() => void openLater('draft', { contactId, kind: 'request' }, 'today')}
            />
          ))}
        </ul>
      </Section>
    </div>
  );
}

function Idea({ text, open }: { text: string; open: () => void }) {
  return (
    <li>
      <button type="button" class="tb-link" dir="auto" onClick={open}>
        {text}
      </button>
    </li>
  );
}
