// The symbol of a person's status.
import type { PersonFound } from '../../core/person-view';
import { Icon, type Symbol } from './icons';

const SYMBOLS: Readonly<Partial<Record<PersonFound['status'], Symbol>>> = { asked: 'mail', toAsk: 'person' };

export function StatusIcon({ status }: { status: PersonFound['status'] }) {
  return <Icon name={SYMBOLS[status] ?? (`state-${status}` as Symbol)} />;
}
