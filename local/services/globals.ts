// Every global the bundle finds besides the language's own.
import { createCacheService } from './cache';
import type { ServiceContext } from './context';
import { createHtmlService } from './html';
import { createLockService } from './lock';
import { createLogging } from './logger';
import { createMailApp } from './mail';
import { createPropertiesService } from './properties';
import { createScriptApp } from './script';
import { createSession } from './session';
import { createUtilities } from './utilities';

/** Services Google has and the local runtime has not: every use is an error that names it. */
const ABSENT =
  'Browser CalendarApp CardService Charts ContactsApp ContentService DocumentApp DriveApp FormApp GmailApp GroupsApp Jdbc LanguageApp LinearOptimizationService Maps SitesApp SlidesApp UrlFetchApp XmlService'.split(
    ' ',
  );

export function createGlobals(context: ServiceContext, spreadsheetApp: object): Record<string, unknown> {
  return {
    ...Object.fromEntries(ABSENT.map((name) => [name, context.gate.service(name, {})])),
    ...createLogging(context),
    CacheService: createCacheService(context),
    HtmlService: createHtmlService(context),
    LockService: createLockService(context),
    MailApp: createMailApp(context),
    PropertiesService: createPropertiesService(context),
    ScriptApp: createScriptApp(context),
    Session: createSession(context),
    SpreadsheetApp: spreadsheetApp,
    Utilities: createUtilities(context),
  };
}
