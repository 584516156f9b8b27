// Lint: TypeScript's strict rules, and the direction of the house (docs/architecture.md) as import rules.
import tseslint from 'typescript-eslint';

const forbid = (patterns, message) => ['error', { patterns: [{ regex: patterns, message }] }];
const clockAndChance = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time enters as a parameter.' },
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'Time enters as a parameter.' },
  { selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']", message: 'Chance enters as a parameter.' },
];

export default tseslint.config(
  { ignores: ['dist/', 'site/', 'node_modules/'] },
  ...tseslint.configs.strict,
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      eqeqeq: 'error',
      'no-console': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['src/core/**'],
    rules: {
      'no-restricted-imports': forbid('^(?!\\./)', 'core imports only core.'),
      'no-restricted-syntax': ['error', ...clockAndChance],
    },
  },
  { files: ['src/contract/**'], rules: { 'no-restricted-imports': forbid('^(?!\\./|\\.\\./core/)', 'contract sees core alone.') } },
  {
    files: ['src/server/**'],
    rules: {
      'no-restricted-imports': forbid('^(?!\\./|\\.\\./(server|core|contract)/|\\.\\.?/)|sidebar|local/', 'server sees core and contract.'),
    },
  },
  {
    files: ['src/sidebar/**'],
    rules: { 'no-restricted-imports': forbid('/server/(?!server)|/local/|^node:', 'the sidebar sees core and contract.') },
  },
  {
    files: ['src/sidebar/**'],
    ignores: ['src/sidebar/later/**'],
    rules: {
      'no-restricted-imports': forbid(
        '/server/(?!server)|/local/|^node:|/later/',
        'what opens every day holds nothing of the second part.',
      ),
    },
  },
  {
    files: ['local/**'],
    ignores: ['local/node/**'],
    rules: { 'no-restricted-imports': forbid('/src/|^node:', 'local imports nothing from src and nothing of Node.') },
  },
  {
    files: ['local/node/**'],
    rules: { 'no-restricted-imports': forbid('/src/', 'local imports nothing from src.') },
  },
  { files: ['scripts/**', 'local/node/**', '*.mjs', '*.cjs'], rules: { 'no-console': 'off' } },
);
