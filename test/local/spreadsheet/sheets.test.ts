import { bench, EDITOR } from './bench';

describe('a sheet', () => {
  it('knows its extent: a formula showing nothing and an unticked box count, a format does not', () => {
    const { sheet } = bench();
    expect([sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation()]).toEqual([0, 0, 'A1']);
    sheet.getRange('D9').setBackground('#ff0000').setNote('a note');
    expect(sheet.getLastRow()).toBe(0);
    sheet.getRange('B3').insertCheckboxes();
    expect([sheet.getLastRow(), sheet.getLastColumn()]).toEqual([3, 2]);
    sheet.getRange('A5').setFormula('=""');
    expect(sheet.getDataRange().getA1Notation()).toBe('A1:B5');
  });

  it('is added, named, found and deleted; a name is taken once', () => {
    const { app } = bench();
    const file = app.getActiveSpreadsheet();
    const added = file.insertSheet('Contacts');
    expect(file.getActiveSheet().getSheetId()).toBe(added.getSheetId());
    expect(() => file.insertSheet('Contacts')).toThrow('A sheet with the name "Contacts" already exists. Please enter another name.');
    expect(file.getSheetById(0)?.getName()).toBe('Sheet1');
    expect(file.getSheetByName('nowhere')).toBeNull();
    const id = added.getSheetId();
    file.deleteSheet(added);
    expect(file.getSheetById(id)).toBeNull();
    expect(file.getSheets().map((sheet) => sheet.getName())).toEqual(['Sheet1']);
  });

  it('grows and shrinks at the place asked for', () => {
    const { sheet } = bench();
    sheet.getRange('A1:C1').setValues([['a', 'b', 'c']]);
    sheet.insertColumnAfter(1);
    sheet.insertColumnsAfter(sheet.getMaxColumns(), 2);
    expect(sheet.getRange('A1:D1').getValues()).toEqual([['a', '', 'b', 'c']]);
    expect(sheet.getMaxColumns()).toBe(29);
    sheet.deleteColumn(1);
    sheet.insertRowsAfter(sheet.getMaxRows(), 5);
    expect([sheet.getMaxColumns(), sheet.getMaxRows()]).toEqual([28, 1005]);
    expect(() => sheet.insertRowsAfter(1, 400_000)).toThrow('above the limit of 10000000 cells');
  });

  it('hides columns, freezes rows, and says so', () => {
    const { sheet } = bench();
    sheet.hideColumns(3);
    sheet.setFrozenRows(1);
    expect([sheet.isColumnHiddenByUser(3), sheet.isColumnHiddenByUser(2), sheet.getFrozenRows()]).toEqual([true, false, 1]);
    sheet.showColumns(3);
    expect(sheet.isColumnHiddenByUser(3)).toBe(false);
  });

  it('sorts every row that is not frozen', () => {
    const { sheet } = bench();
    sheet.getRange('A1:A4').setValues([['Name'], ['Grace'], ['ada'], ['']]);
    sheet.setFrozenRows(1);
    sheet.sort(1);
    expect(sheet.getRange('A1:A4').getValues().flat()).toEqual(['Name', 'ada', 'Grace', '']);
  });
});

describe('colour rules', () => {
  it('are built, kept in order, read back and replaced as a whole', () => {
    const { app, sheet, workbook } = bench();
    sheet.getRange('A2').setValue('◇ Thank-you due');
    const rule = app.newConditionalFormatRule().whenFormulaSatisfied('=LEFT($A2,1)="◇"').setBackground('#FFE48F');
    sheet.setConditionalFormatRules([rule.setRanges([sheet.getRange('A2:C100')]).build()]);
    const [read] = sheet.getConditionalFormatRules();
    expect(read.getRanges()[0].getA1Notation()).toBe('A2:C100');
    expect(read.getBooleanCondition()?.getCriteriaType()).toBe(app.BooleanCriteria.CUSTOM_FORMULA);
    expect(read.getBooleanCondition()?.getCriteriaValues()).toEqual(['=LEFT($A2,1)="◇"']);
    expect(workbook.fill(0, 2, 3)).toBe('#ffe48f');
    expect(sheet.getRange('C2').getBackground()).toBe('#ffffff');
    sheet.setConditionalFormatRules([]);
    expect(workbook.fill(0, 2, 3)).toBeNull();
  });
});

describe('validation', () => {
  it('that refuses tells the cell, at the next call that reads', () => {
    const { app, sheet } = bench();
    sheet.getRange('A1:A5').setDataValidation(app.newDataValidation().requireValueInList(['yes', 'no']).setAllowInvalid(false).build());
    sheet.getRange('A1:A2').setValues([['yes'], ['maybe']]);
    expect(() => sheet.getRange('A1').getValue()).toThrow(
      'The data you entered in cell A2 violates the data validation rules set on this cell.',
    );
    expect(sheet.getRange('A5').getDataValidation()?.getCriteriaValues()).toEqual([['yes', 'no'], true]);
    expect(sheet.getRange('A6').getDataValidation()).toBeNull();
  });

  it('of a checkbox: ticked by text too, counted only where there is one', () => {
    const { sheet } = bench();
    sheet.getRange('A1:A2').insertCheckboxes();
    expect(sheet.getRange('A1:A2').getValues()).toEqual([[false], [false]]);
    sheet.getRange('A1').setValue('TRUE');
    expect([sheet.getRange('A1').isChecked(), sheet.getRange('A1:A2').isChecked()]).toEqual([true, null]);
    sheet.getRange('A1:A3').check();
    expect(sheet.getRange('A1:A3').getValues()).toEqual([[true], [true], ['']]);
  });
});

describe('a protected range', () => {
  it('lets its owner write and tells others at the next call that reads', () => {
    const owner = bench();
    const protection = owner.sheet.getRange('A1:A3').protect();
    protection.removeEditors(protection.getEditors());
    owner.sheet.getRange('A1').setValue('mine');
    const other = owner.again(EDITOR);
    other.sheet.getRange('A1:B1').setValues([['theirs', 'too']]);
    expect(() => other.app.flush()).toThrow('You are trying to edit a protected cell or object.');
    expect(owner.sheet.getRange('A1:B1').getValues()).toEqual([['mine', '']]);
    other.sheet.getRange('B1').setValue('free');
    expect(other.sheet.getRange('B1').getValue()).toBe('free');
  });
});

describe('a shared file', () => {
  it('keeps an editor an editor, counts editors among the viewers, and takes no malformed address', () => {
    const file = bench().app.getActiveSpreadsheet();
    const emails = (people: GoogleAppsScript.Base.User[]) => people.map((person) => person.getEmail()).sort();
    file.addEditor('dean@example.edu').addViewer('dean@example.edu').addViewer('coach@example.edu');
    expect(emails(file.getEditors())).toEqual(['dean@example.edu']);
    expect(emails(file.getViewers())).toEqual(['coach@example.edu', 'dean@example.edu']);
    expect(emails(file.removeViewer('dean@example.edu').removeViewer('coach@example.edu').getViewers())).toEqual(['dean@example.edu']);
    expect(() => file.addViewer('coach')).toThrow('Invalid email: coach');
  });
});

describe('looks and notes', () => {
  it('are what was set, and nothing where nothing was', () => {
    const { sheet } = bench();
    const range = sheet.getRange('A1:B1');
    range
      .setBackgrounds([['#FF0000', null]])
      .setFontWeight('bold')
      .setNotes([['a note', '']]);
    expect([range.getBackgrounds(), range.getFontWeights(), range.getNotes()]).toEqual([
      [['#ff0000', '#ffffff']],
      [['bold', 'bold']],
      [['a note', '']],
    ]);
    range.setNumberFormat('yyyy-mm-dd').setValues([['3/9/2026', 46_091]]);
    expect(range.getDisplayValues()).toEqual([['2026-03-09', '2026-03-10']]);
    range.clearContent();
    expect([range.isBlank(), range.getNote(), range.getBackground(), range.getNumberFormat()]).toEqual([
      true,
      'a note',
      '#ff0000',
      'yyyy-mm-dd',
    ]);
    range.clear();
    expect([range.getBackground(), range.getNumberFormat(), range.isBlank()]).toEqual(['#ffffff', '0.###############', true]);
  });
});

describe('a change of zone', () => {
  it('keeps the wall time in the cell and moves the instant', () => {
    const { sheet, workbook } = bench();
    sheet.getRange('A1').setValue(new Date('2026-03-09T19:00:00Z'));
    expect(sheet.getRange('A1').getDisplayValue()).toBe('3/9/2026 15:00:00');
    workbook.setZone('Pacific/Kiritimati');
    expect(sheet.getRange('A1').getDisplayValue()).toBe('3/9/2026 15:00:00');
    expect((sheet.getRange('A1').getValue() as Date).toISOString()).toBe('2026-03-09T01:00:00.000Z');
  });
});
