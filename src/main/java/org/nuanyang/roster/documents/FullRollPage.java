package org.nuanyang.roster.documents;

import org.jspecify.annotations.Nullable;

/**
 * What a roll with full numbers is, before it is taken out.
 *
 * @param name of the roll: school, class, day
 * @param klass the class's id; null for the whole school
 * @param everyColumnUrl of the roll with every column there is, numbers masked
 */
public record FullRollPage(String name, String url, @Nullable String klass, String everyColumnUrl, String backUrl) {}
