package org.nuanyang.roster.going;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a child has gone who left the county, as far as it was told. */
public record Destination(@Nullable String province, @Nullable String county, @Nullable String school) {
    public static final Destination UNTOLD = new Destination(null, null, null);

    public Destination {
        province = told(province);
        county = told(county);
        school = told(school);
    }

    public boolean isTold() {
        return province != null || county != null || school != null;
    }

    /** 广东省 东莞市 长安小学 */
    @Override
    public String toString() {
        return Stream.of(province, county, school).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }

    private static @Nullable String told(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
