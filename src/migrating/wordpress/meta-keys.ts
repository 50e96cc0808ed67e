/** Where the block editor keeps the notes under a text. */
export const FOOTNOTES = 'footnotes';

/** Plugins that make addresses keep here which category of a story is its first, by the number of the category. */
export const FIRST_CATEGORY = ['_yoast_wpseo_primary_category', 'rank_math_primary_category'];
