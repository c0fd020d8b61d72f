package org.nuanyang.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a township, school or teaching point, when it is added and when it is changed.
 *
 * @param code the school's identification code in the state's register
 * @param emergencyPhone printed on the children's contact cards
 * @param position where it stands on a map, as typed while it cannot be read, else as {@link Position} prints it
 */
public record NewOrg(
        Org.Kind kind,
        String name,
        @Nullable String code,
        Set<Stage> stages,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String emergencyPhone,
        @Nullable String position) {
    public NewOrg {
        stages = Set.copyOf(stages);
        name = name.strip();
        code = told(code);
        address = told(address);
        phone = told(phone);
        emergencyPhone = told(emergencyPhone);
        position = kind.hasClasses() ? told(position) : null;
        position = Position.read(position).map(Position::toString).orElse(position);
    }

    /** One that does not tell where it stands. */
    public NewOrg(Org.Kind kind, String name, @Nullable String code, Set<Stage> stages, @Nullable String address, @Nullable String phone, @Nullable String emergencyPhone) {
        this(kind, name, code, stages, address, phone, emergencyPhone, null);
    }

    public static NewOrg township(String name) {
        return new NewOrg(Org.Kind.TOWNSHIP, name, null, Set.of(), null, null, null);
    }

    private static @Nullable String told(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
