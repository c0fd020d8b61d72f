package org.nuanyang.demo;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Phone;
import org.nuanyang.roster.ResidentId;
import org.nuanyang.roster.Sex;

/**
 * ID and telephone numbers that belong to nobody: a division that does not exist, prefixes that are not in service.
 * Within a county none is given out twice.
 */
final class Numbers {
    private static final String[] PREFIXES = {"142", "143", "154", "163", "169"};

    private final int division;
    private final Set<String> taken = new HashSet<>(); // asked, never walked through

    Numbers(int division) {
        this.division = division;
    }

    ResidentId residentId(LocalDate birth, Sex sex, Dice dice) {
        int odd = sex == Sex.MALE ? 1 : 0;
        while (true) {
            var id = numbered(division, birth, dice.below(500) * 2 + odd);
            if (taken.add(id.value())) return id;
        }
    }

    static ResidentId numbered(int division, LocalDate birth, int serial) {
        var digits = Integer.toString(division) + (birth.getYear() * 10_000 + birth.getMonthValue() * 100 + birth.getDayOfMonth()) + Integer.toString(1000 + serial).substring(1);
        return new ResidentId(digits + ResidentId.checkDigit(digits));
    }

    Phone phone(Dice dice) {
        while (true) {
            var digits = dice.of(PREFIXES) + Integer.toString(100_000_000 + dice.below(100_000_000)).substring(1);
            if (taken.add(digits)) return new Phone(digits);
        }
    }

    /** Keeps a number out of the draw: the cast's are written down. */
    void reserve(Facts facts) {
        for (var value : facts.asMap().values()) {
            if (value instanceof ResidentId id) taken.add(id.value());
            if (value instanceof Phone phone) taken.add(phone.digits());
        }
    }
}
