// What a state looks like, everywhere the same: a colour and a sign, so that nobody depends on colour.

import { isDrop, isSurge } from './store.js';

export const tone = (state) => (isSurge(state) ? 'surge' : isDrop(state) ? 'drop' : 'calm');
export const sign = (state) => ({ confirmed: '▲', possible: '△', drop: '▼', possible_drop: '▽' })[state] ?? '';
