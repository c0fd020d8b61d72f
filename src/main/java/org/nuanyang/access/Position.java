package org.nuanyang.access;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a school stands: degrees north and degrees east, to a metre, within the country. Prints as it may be typed. */
public record Position(BigDecimal latitude, BigDecimal longitude) {
    private static final Pattern TWO_NUMBERS = Pattern.compile("\\s*(\\d{1,3}(?:\\.\\d{1,12})?)°?\\s*[,，、;；\\s]\\s*(\\d{1,3}(?:\\.\\d{1,12})?)°?\\s*");
    private static final int METRE = 5;

    public Position {
        latitude = latitude.setScale(METRE, RoundingMode.HALF_UP);
        longitude = longitude.setScale(METRE, RoundingMode.HALF_UP);
        if (!within(latitude, 3, 54) || !within(longitude, 73, 136)) throw new IllegalArgumentException("not in the country");
    }

    /** Two numbers in either order: maps give the one or the other first, and here neither can be taken for the other. */
    public static Optional<Position> read(@Nullable String typed) {
        var numbers = TWO_NUMBERS.matcher(typed == null ? "" : typed);
        if (!numbers.matches()) return Optional.empty();
        var one = new BigDecimal(numbers.group(1));
        var other = new BigDecimal(numbers.group(2));
        if (within(one, 3, 54) && within(other, 73, 136)) return Optional.of(new Position(one, other));
        if (within(other, 3, 54) && within(one, 73, 136)) return Optional.of(new Position(other, one));
        return Optional.empty();
    }

    private static boolean within(BigDecimal degrees, int least, int most) {
        return degrees.compareTo(BigDecimal.valueOf(least)) >= 0 && degrees.compareTo(BigDecimal.valueOf(most)) <= 0;
    }

    @Override
    public String toString() {
        return latitude + ", " + longitude;
    }
}
