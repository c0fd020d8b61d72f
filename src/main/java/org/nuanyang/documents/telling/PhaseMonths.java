package org.nuanyang.documents.telling;

/**
 * In which months the phases of a programme begin; the last ends with the year.
 *
 * @param arranging 1 for January
 */
public record PhaseMonths(int arranging, int carryingOut, int summingUp) {
    /** While a county has said nothing. */
    public static final PhaseMonths USUAL = new PhaseMonths(3, 5, 12);

    /** Where counties say it. */
    public interface Decided {
        PhaseMonths of(int county);
    }
}
