// What happened, as the What column of History says it.

export const met = 'Met';
export const cancelled = 'Did not happen';
export const moved = 'Moved';
export const asked = 'Asked';
export const thanked = 'Thanked';
export const referrerTold = 'Told the referrer';
export const followedUp = 'Followed up';
export const greeted = 'Greeted';
export const toldNews = 'Told news';
export const typedOver = 'Typed into a Tidbit cell';
export const idsBack = 'Hidden IDs put back';
export const imported = 'Imported';
export const undone = 'Undone';
