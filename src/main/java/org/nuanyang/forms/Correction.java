package org.nuanyang.forms;

/**
 * A person says what a column, a row or a cell asks.
 *
 * @param shape of the sheet, so that it holds for the next form with the same headings
 */
public record Correction(String shape, Spot spot, Asked asked) {}
