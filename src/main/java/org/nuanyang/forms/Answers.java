package org.nuanyang.forms;

import java.util.List;

/** Who answers: told sheet by sheet, so that all children of a sheet can be looked up together. */
public interface Answers {
    /** One child or place each, in the order in which they shall stand; for a card, the children of whom one is made. */
    List<? extends Line> lines(SheetReading sheet);

    /** What stands once on the sheet: a figure, the unit, the day, a signature. */
    Answer once(SheetReading sheet, Asked asked);

    /** A child or a place. */
    interface Line {
        /** Never asked for serial numbers, totals and formulas, which the form's writer knows. */
        Answer answer(Asked asked);
    }
}
