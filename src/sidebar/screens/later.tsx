// A screen of the second part, or what stands there until it has come.
import { later } from '../later';
import { backTo, type LaterScreen } from '../navigation';
import { Loading } from '../pieces/loading';
import { Region, SubHead } from '../pieces/screen';
import * as words from '../words';

export function Later({ name }: { name: LaterScreen }) {
  const part = later.value;
  if (part !== null) {
    const { Draw } = part[name];
    return <Draw />;
  }
  return (
    <>
      {backTo.value !== null && <SubHead title={words.laterTitles[name]} />}
      <Region label={words.laterTitles[name]}>
        <Loading />
      </Region>
    </>
  );
}
