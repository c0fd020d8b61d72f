/**
 * 比对: a list from outside beside our register. A comparison is a run of {@link org.nuanyang.importing.Imports} like a
 * roster's: the same reading, the same day for the sealed file, the same single confirmation and undo.
 *
 * <p>{@link org.nuanyang.roster.comparison.Pairing} says which row means which child, {@link
 * org.nuanyang.roster.comparison.Differing} in what they differ, {@link org.nuanyang.roster.comparison.Coverage} of whom
 * the list can speak at all. {@link org.nuanyang.roster.comparison.Findings} keeps it; nothing is done before a person
 * chooses line by line (or for all of a kind) and confirms.
 */
@NullMarked
package org.nuanyang.roster.comparison;

import org.jspecify.annotations.NullMarked;
