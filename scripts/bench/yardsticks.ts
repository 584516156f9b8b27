// The two scripts the add-on is measured against, on the same log: what people usually write, and the least anyone can do.

/**
 * Row by row, as found in many a sheet: each row is asked for cell by cell, coloured by itself, and mailed about by itself.
 * The bare floor: one read, each date cell to a civil day, each row to an object, one write.
 */
export const YARDSTICKS = `
function rowByRow() {
  var sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Contacts');
  var headers = sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0];
  var column = function (header) { return headers.indexOf(header) + 1; };
  var lastRow = sheet.getLastRow();
  var now = new Date();
  for (var row = 2; row <= lastRow; row++) {
    var name = sheet.getRange(row, column('Name')).getValue();
    var met = sheet.getRange(row, column('Date met')).getValue();
    var thanked = sheet.getRange(row, column('Thank-you sent')).getValue();
    var hours = met === '' ? -1 : (now.getTime() - met.getTime()) / 3600000;
    var due = thanked === '' && hours >= 0;
    sheet.getRange(row, 1, 1, headers.length).setBackground(due ? '#ffe48f' : null);
    if (due && hours < 24) {
      MailApp.sendEmail(Session.getActiveUser().getEmail(), 'Thank ' + name, 'You met ' + name + ' and have not said thank you yet.');
    }
  }
}

function bareFloor() {
  var spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  var sheet = spreadsheet.getSheetByName('Contacts');
  var calendar = new Intl.DateTimeFormat('en-CA', { timeZone: spreadsheet.getSpreadsheetTimeZone() });
  var values = sheet.getDataRange().getValues();
  var headers = values[0];
  var days = [];
  for (var r = 1; r < values.length; r++) {
    var person = {};
    for (var c = 0; c < headers.length; c++) {
      var cell = values[r][c];
      person[headers[c]] = Object.prototype.toString.call(cell) === '[object Date]' ? calendar.format(cell) : cell;
    }
    days.push([person['Date met']]);
  }
  sheet.getRange(2, headers.indexOf('Due') + 1, days.length, 1).setValues(days);
}
`;
