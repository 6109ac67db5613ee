import tseslint from 'typescript-eslint';

const CORE = [
  'src/domain/**',
  'src/rules/**',
  'src/letters/**',
  'src/overview/**',
  'src/extract/**',
  'src/reconcile/**',
  'src/etiquette/**',
];
const NETWORK = ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'];

const noNetwork = NETWORK.map((name) => ({ name, message: 'No request leaves the extension (PRIVACY.md).' }));
const noClock = [
  { name: 'Date', message: 'Days come in as `Day`, now comes in with the facts. See src/domain/day.ts.' },
  { name: 'Intl', message: 'The core writes Dutch by itself: the same text on every machine.' },
  { name: 'crypto', message: 'The core gives the same answer to the same facts.' },
  { name: 'performance', message: 'Nothing in the core asks a clock.' },
];

export default tseslint.config(
  { ignores: ['dist', 'out', '.cache', 'demo', 'bench', 'test', 'scripts', '*.ts', '*.js'] },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-console': 'error', // A log line may hold a pupil's name: report through src/background/report.ts
      'no-restricted-globals': ['error', ...noNetwork],
      'no-restricted-properties': ['error', { object: 'navigator', property: 'sendBeacon' }],
      'no-restricted-syntax': [
        'error',
        {
          selector: "AssignmentExpression[left.property.name='innerHTML']",
          message: 'Pages are hostile: text, never markup.',
        },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // What is taken off before the rest goes on.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: CORE,
    rules: {
      'no-restricted-globals': ['error', ...noNetwork, ...noClock],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random' }],
    },
  },
  { files: ['src/domain/day.ts'], rules: { 'no-restricted-globals': ['error', ...noNetwork] } },
);
