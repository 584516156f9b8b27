// The rules: one table of data, one row a need. When it begins, its deadline, its stages, its end, its lapse, its words.
export type NeedKind = 'ask' | 'noReply' | 'brief' | 'thankYou' | 'tellReferrer' | 'followUp' | 'keepInTouch' | 'news' | 'greeting';
