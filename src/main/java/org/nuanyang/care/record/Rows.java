package org.nuanyang.care.record;

import java.util.Collection;

/** Arrays as the driver takes them. */
final class Rows {
    private Rows() {}

    static String[] texts(Collection<?> values) {
        return values.stream().map(Object::toString).toArray(String[]::new);
    }

    static String[] names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().toArray(String[]::new);
    }
}
