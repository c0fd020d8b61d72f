package org.nuanyang.roster.survey;

import org.jspecify.annotations.Nullable;

/**
 * What a round has found so far.
 *
 * @param children on the register
 * @param found checked, and counting under the county's definition
 * @param undecided checked, but a fact is missing without which nobody can tell
 * @param differs the teacher says newly or no longer, the definition does not agree (yet)
 * @param filed of those found, whose file has what is required
 */
public record Figures(
        long children, long checked, long found, long undecided, long still, long changed, long noLonger, long newly, long differs, long filed) {
    public static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public Figures plus(Figures other) {
        return new Figures(
                children + other.children, checked + other.checked, found + other.found, undecided + other.undecided, still + other.still,
                changed + other.changed, noLonger + other.noLonger, newly + other.newly, differs + other.differs, filed + other.filed);
    }

    public long unchecked() {
        return children - checked;
    }

    public long unfiled() {
        return found - filed;
    }

    /** 建档率 in tenths of a percent; null while nobody has been found to count. Only the whole is 100 %. */
    public @Nullable Long filingRate() {
        if (found == 0) return null;
        var rounded = (filed * 2_000 + found) / (found * 2);
        return filed < found ? Long.valueOf(Math.min(999, rounded)) : Long.valueOf(1_000);
    }

    public long of(SurveyList list) {
        return switch (list) {
            case ALL -> children;
            case CHECKED -> checked;
            case UNCHECKED -> unchecked();
            case FOUND -> found;
            case UNDECIDED -> undecided;
            case STILL -> still;
            case CHANGED -> changed;
            case NO_LONGER -> noLonger;
            case NEWLY -> newly;
            case DIFFERS -> differs;
            case FILED -> filed;
            case UNFILED -> unfiled();
        };
    }
}
