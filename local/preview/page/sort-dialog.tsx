// Data > Sort range: which rows, by which column, which way.
import { useState } from 'preact/hooks';
import type { SortOffer } from '../hands';
import type { Session } from '../session';
import { Modal } from './dialogs';

export function SortDialog({ offer, session }: { readonly offer: SortOffer; readonly session: Session }) {
  const [first, setFirst] = useState(offer.first);
  const [column, setColumn] = useState(offer.column);
  const [ascending, setAscending] = useState(true);
  const close = () => (session.sortOffer.value = null);
  const sort = () => {
    close();
    session.byHand((hands, { sheet }) => hands.sort(sheet, { row: first, rows: offer.last - first + 1 }, column, ascending));
  };
  return (
    <Modal title="Sort range" close={close}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          sort();
        }}
      >
        <label>
          <span>First row, below the headers</span>
          <input
            type="number"
            min={1}
            max={offer.last}
            value={first}
            onInput={(event) => setFirst(Math.min(offer.last, Math.max(1, event.currentTarget.valueAsNumber || 1)))}
          />
        </label>
        <label>
          <span>Sort by</span>
          <select value={column} onChange={(event) => setColumn(Number(event.currentTarget.value))}>
            {offer.columns.map(({ number, name }) => (
              <option key={number} value={number}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>Order</span>
          <select value={String(ascending)} onChange={(event) => setAscending(event.currentTarget.value === 'true')}>
            <option value="true">A to Z</option>
            <option value="false">Z to A</option>
          </select>
        </label>
        <div class="dialog__buttons">
          <button type="button" class="button" onClick={close}>
            Cancel
          </button>
          <button type="submit" class="button button--primary">
            Sort
          </button>
        </div>
      </form>
    </Modal>
  );
}
