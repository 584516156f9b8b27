// The bank: complete, in themes, with fixed IDs, and restored without doubling.
import { BANK, THEMES, missingFromBank } from '../../src/core/bank';
import { GOAL_KEYS, REFERRAL_ID, WARM_UPS, serves } from '../../src/core/questions';

test('the bank holds 24 subjects, each with its own ID and words', () => {
  expect(BANK).toHaveLength(24);
  expect(new Set(BANK.map(({ id }) => id)).size).toBe(24);
  expect(new Set(BANK.map(({ text }) => text.toLowerCase())).size).toBe(24);
});

test('every question can be asked aloud: one sentence, a question mark, few words', () => {
  for (const { text } of BANK) expect(text).toMatch(/^[A-Z][^.?!]{15,80}\?$/);
});

test('every theme has questions and follows the flow of a conversation', () => {
  expect([...new Set(BANK.map(({ theme }) => theme))]).toEqual([...THEMES]);
});

test.each(GOAL_KEYS)('the goal %s is served from at least four themes, a warm-up among them', (goal) => {
  const serving = BANK.filter((question) => serves(question, goal));
  expect(new Set(serving.map(({ theme }) => theme)).size).toBeGreaterThanOrEqual(4);
  expect(serving.some(({ id }) => WARM_UPS.includes(id))).toBe(true);
});

test('the referral question serves every goal and stands last', () => {
  expect(BANK[BANK.length - 1]?.id).toBe(REFERRAL_ID);
  expect(GOAL_KEYS.every((goal) => BANK.some((question) => question.id === REFERRAL_ID && serves(question, goal)))).toBe(true);
});

test('a question of the user without goals serves all of them', () => {
  const own = { id: 'own-1', theme: 'My own', text: 'Do you like it?', minutes: 2, use: true, goals: [] };
  expect(GOAL_KEYS.every((goal) => serves(own, goal))).toBe(true);
});

test('restoring brings back a deleted question and leaves an edited one alone', () => {
  const edited = BANK.map((question) => (question.id === 'q-reading' ? { ...question, text: 'Which papers?' } : question));
  const left = edited.filter(({ id }) => id !== 'q-trends');
  expect(missingFromBank(left).map(({ id }) => id)).toEqual(['q-trends']);
  expect(missingFromBank(BANK)).toEqual([]);
});
