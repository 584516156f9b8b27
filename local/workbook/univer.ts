// The only mention of Univer's headless packages. In Node this file is bundled once (scripts/bundle.mjs).
// The `presets` package is avoided on purpose: it drags in proprietary code.
export { LocaleType, Univer } from '@univerjs/core';
export { FUniver } from '@univerjs/core/facade';
export { UniverSheetsNodeCorePreset } from '@univerjs/preset-sheets-node-core';
