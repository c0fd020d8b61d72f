package org.nuanyang.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a township, school or teaching point, when it is added and when it is changed.
 *
 * @param code the school's identification code in the state's register
 * @param emergencyPhone printed on the children's contact cards
 */
public record NewOrg(
        Org.Kind kind,
        String name,
        @Nullable String code,
        Set<Stage> stages,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String emergencyPhone) {
    public NewOrg {
        stages = Set.copyOf(stages);
        name = name.strip();
        code = told(code);
        address = told(address);
        phone = told(phone);
        emergencyPhone = told(emergencyPhone);
    }

    public static NewOrg township(String name) {
        return new NewOrg(Org.Kind.TOWNSHIP, name, null, Set.of(), null, null, null);
    }

    private static @Nullable String told(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
