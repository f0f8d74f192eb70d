import './town-notices.js';

const notices = document.querySelector('town-notices');
const output = document.querySelector('output');

notices?.addEventListener('load', () => {
  if (output) output.textContent = 'Die Meldungen sind da.';
});
document.querySelector('button')?.addEventListener('click', () => {
  if (notices) notices.limit = 0;
});
