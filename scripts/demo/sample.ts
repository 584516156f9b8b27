// A table of invented people, each in another situation on the morning the story starts.
import { addDays, type Day } from '../../src/core/day';
import type { TableFile } from './table-file';

/** @param today The civil day the story starts on. */
export function samplePeople(today: Day): TableFile {
  const day = (offset: number, time = '') => `${addDays(today, offset)}${time === '' ? '' : ` ${time}`}`;
  return {
    tab: 'People I talk to',
    rows: [
      ['Full name', 'Company', 'Job title', 'E-mail', 'Contacted on', 'When we met', 'Fun fact', 'Thanked', 'Check back', 'Notes'],
      ['Ada Novak', 'Harbourline Transit', 'Data analyst', 'ada@harbourline.example', day(-6), day(0, '15:00'), '', '', '', 'video call'],
      [
        'Tomás Okafor',
        'Fernway Health',
        'Researcher',
        'tomas@fernway.example',
        day(-9),
        day(-1, '16:30'),
        'Bakes bread for interviewees',
        '',
        '',
        '',
      ],
      ['Helen Strand', 'Cedar & Finch Trust', 'Program manager', '', day(-8), day(2, '10:00'), '', '', '', ''],
      [
        'Daniel Mbeki',
        'City of Larkfield',
        'Urban planner',
        'daniel@larkfield.example',
        day(-40),
        day(-30),
        'Collects old bus maps',
        day(-29),
        day(1),
        'his survey',
      ],
      ['Priya Raman', 'Brightwell Foods', 'Buyer', 'priya@brightwell.example', day(-70), day(-60), 'Runs a choir', day(-60), '', ''],
      ['Marcus Eide', 'Northlight Rail', 'Engineer', 'marcus@northlight.example', day(-3), '', '', '', '', ''],
      ['Aisha Conteh', 'Brightwell Foods', '', '', '', '', '', '', '', "Ada's colleague"],
    ],
  };
}
