package org.nuanyang.forms.store;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.forms.answers.Whom;

/**
 * A form as somebody brings it.
 *
 * @param id drawn before, so that a form sent twice is one
 * @param month as of its end, which must have been kept; null: the day on which it is filled
 * @param whom of which children its rosters are made; null: as its title says, or somebody says later
 */
public record Paper(FormId id, String fileName, byte[] file, OrgId place, @Nullable YearMonth month, @Nullable Whom whom) {
    @Override
    public String toString() {
        return id.toString();
    }
}
