// What the news screen is drawn from, and what it may ask of the server. Types alone; everything here survives JSON.
import type { Replaced } from '../core/news';
import type { NewsChoice, NewsView } from '../core/news-view';
import type { TodayView } from '../core/today';
import type { Answer, Change } from './rpc';

export interface NewsRpc {
  loadNews(): Answer<{ readonly news: NewsView }>;
  /** A piece of news, one line, for these people; gives its ID and what it took the place of, both of which `takeBackNews` takes. */
  shareNews(
    what: string,
    choice: NewsChoice,
  ): Answer<{ readonly news: NewsView; readonly newsId: string; readonly replaced: Replaced | null }>;
  /** As if it had never been shared: the way back of `shareNews`. What was written to History stays. */
  takeBackNews(newsId: string, replaced: Replaced | null): Answer<{ readonly news: NewsView }>;
  /** `over`: nobody is reminded of it any more; false is the way back. */
  endNews(newsId: string, over: boolean): Answer<{ readonly news: NewsView }>;
  /** They have been told all news that goes on: raises Last contact to the present day. */
  markTold(contactId: string): Answer<{ readonly news: NewsView; readonly today: TodayView; readonly undo: readonly Change[] }>;
  /** "Not this person": no news that goes on is for them. */
  leaveOut(contactId: string): Answer<{ readonly news: NewsView; readonly today: TodayView; readonly undo: readonly Change[] }>;
  /** Turns season's greetings on, for every year from this one, or says not this year; 'askAgain' takes either answer back. */
  answerGreeting(answer: 'yes' | 'notThisYear' | 'askAgain'): Answer<{ readonly today: TodayView }>;
}
