// Every global the add-on has: what Google calls, and what the sidebar may ask. What is not exported here cannot be called.
export { onInstall, onOpen } from './menu';
