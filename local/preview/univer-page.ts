// Univer with its grid: the parts a spreadsheet needs, the bars that Sheets' own frame replaces left out.
import { LocaleType, LogLevel, Univer } from '@univerjs/core';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import words from '@univerjs/preset-sheets-core/locales/en-US';
import { defaultTheme } from '@univerjs/themes';

/** Entries of Univer's context menu for things the local file does not keep. */
const WITHOUT = ['sheet.contextMenu.permission', 'sheet.menu.paste-special', 'sheet.menu.copy-special'];

/** `container` must stand in the page with its size: the grid measures it. */
export function startUniver(container: HTMLElement): Univer {
  const univer = new Univer({
    theme: defaultTheme,
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: words },
    logLevel: LogLevel.WARN,
  });
  const preset = UniverSheetsCorePreset({
    container,
    header: true,
    toolbar: false,
    formulaBar: true,
    footer: { sheetBar: true, statisticBar: false, menus: false, zoomSlider: false },
    menu: Object.fromEntries(WITHOUT.map((id) => [id, { hidden: true }])),
    // The page decides where the focus is: menus and dialogs would lose it.
    disableAutoFocus: true,
    disableTextFormatAlert: true,
    disableTextFormatMark: true,
    sheets: { disableForceStringAlert: true, disableForceStringMark: true },
  });
  for (const plugin of preset.plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(...plugin);
    else univer.registerPlugin(plugin);
  }
  return univer;
}
