// What TSX turns into when the page is bundled; the build puts this import into every file.
export { Fragment, h } from 'preact';
