// Tidbits on their slips of paper.
import * as words from '../words';

export function Slips({ tidbits }: { tidbits: readonly string[] }) {
  return (
    <div class="tb-stack-sm tb-part">
      {tidbits.map((tidbit) => (
        <p key={tidbit} class="tb-slip tb-slip--md" dir="auto">
          {words.today.tidbit(tidbit)}
        </p>
      ))}
    </div>
  );
}
