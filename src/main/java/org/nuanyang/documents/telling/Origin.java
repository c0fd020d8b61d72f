package org.nuanyang.documents.telling;

import org.jspecify.annotations.Nullable;

/**
 * Where a figure comes from.
 *
 * @param definition what is counted of what, in a sentence
 * @param period of which days
 * @param scope of which place, or whose
 * @param url the children or records behind it, for whoever may see them; null where there is no such list
 */
public record Origin(String definition, String period, String scope, @Nullable String url) {}
