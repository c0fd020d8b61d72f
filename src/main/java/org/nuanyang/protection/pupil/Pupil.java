package org.nuanyang.protection.pupil;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param born null unless the day is known
 */
public record Pupil(UUID id, String name, UUID school, @Nullable UUID klass, @Nullable LocalDate leftOn, @Nullable LocalDate born) {
    /** From fourteen on a child may answer for itself (个人信息保护法第三十一条). */
    public static final int OLD_ENOUGH = 14;

    public boolean mayAnswer(LocalDate on) {
        return born != null && !born.plusYears(OLD_ENOUGH).isAfter(on);
    }
}
