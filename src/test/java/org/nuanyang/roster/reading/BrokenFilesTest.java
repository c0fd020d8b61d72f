package org.nuanyang.roster.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanyang.importing.Unreadable;
import org.nuanyang.importing.Workbook;

/** Files with bytes turned and ends cut off are read or refused in words; nothing else comes out. */
class BrokenFilesTest {
    @ParameterizedTest
    @ValueSource(strings = {"d01-school-roster-grouped.xlsx", "d09-old.xls", "d08-gbk.csv"})
    void areReadOrRefusedInWords(String name) throws IOException {
        byte[] whole;
        try (var in = Objects.requireNonNull(getClass().getResourceAsStream("/rosters/" + name))) {
            whole = in.readAllBytes();
        }
        var random = new Random(20260312);
        int refused = 0;
        for (int i = 0; i < 300; i++) {
            var broken = i % 3 == 0 ? java.util.Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            for (int n = 0; n < 1 + i % 20 && broken.length > 0; n++) broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            try {
                RosterReader.read(Workbook.read(broken), null, LocalDate.of(2026, 3, 12));
            } catch (Unreadable told) {
                refused++;
                assertThat(told.key()).startsWith("importing.unreadable.");
            }
        }
        assertThat(refused).isPositive();
    }
}
