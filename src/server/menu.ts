// The menu: what Google calls when the file opens. Under AuthMode.NONE nothing but the UI service may be touched.
export function onOpen(): void {
  SpreadsheetApp.getUi().createAddonMenu().addToUi();
}

export function onInstall(): void {
  onOpen();
}
