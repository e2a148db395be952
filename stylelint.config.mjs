/** Layout is mirrored, not patched: what has a side in it would be wrong in one of the two directions. */
export default {
  plugins: ['stylelint-plugin-logical-css'],
  rules: {
    'logical-css/require-logical-properties': [true, { severity: 'error' }],
    'logical-css/require-logical-keywords': [true, { severity: 'error' }],
    'logical-css/require-logical-units': [true, { severity: 'error' }],
  },
};
