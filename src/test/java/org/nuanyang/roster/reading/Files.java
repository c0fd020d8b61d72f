package org.nuanyang.roster.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.ResidentId;
import org.nuanyang.roster.reading.RosterReading.Declined;
import org.nuanyang.roster.reading.RosterReading.Roster;

/** Small made-up files, and what the reader makes of them on 2026-03-12. */
final class Files {
    static final LocalDate TODAY = LocalDate.of(2026, 3, 12);

    private Files() {}

    /** An ID number of the invented division with the right check digit. */
    static String id(String birth, int serial) {
        var digits = "990101" + birth + "%03d".formatted(serial);
        return digits + ResidentId.checkDigit(digits);
    }

    static RosterReading csv(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    static RosterReading xlsx(Consumer<Worksheet> fill) {
        return xlsx("Sheet1", fill);
    }

    static RosterReading xlsx(String sheet, Consumer<Worksheet> fill) {
        return read(workbook(sheet, fill));
    }

    static byte[] workbook(String sheet, Consumer<Worksheet> fill) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            fill.accept(workbook.newWorksheet(sheet));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static void row(Worksheet sheet, int row, Object... cells) {
        for (int column = 0; column < cells.length; column++)
            switch (cells[column]) {
                case Number number -> sheet.value(row, column, number);
                case String text when text.isEmpty() -> { }
                default -> sheet.value(row, column, cells[column].toString());
            }
    }

    static RosterReading read(byte[] file) {
        return RosterReader.read(org.nuanyang.importing.Workbook.read(file), null, TODAY);
    }

    static Roster roster(RosterReading reading) {
        return reading instanceof Roster roster ? roster : org.assertj.core.api.Assertions.fail("declined: " + reading);
    }

    static RosterRow only(RosterReading reading) {
        var rows = roster(reading).rows().toList();
        org.assertj.core.api.Assertions.assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    static LooksLike declined(RosterReading reading) {
        return reading instanceof Declined declined ? declined.looksLike() : org.assertj.core.api.Assertions.fail("taken for a roster");
    }

    /** The told value as text, or null. */
    static String told(RosterRow row, Fact fact) {
        return row.facts().get(fact).map(value -> switch (value) {
            case ResidentId id -> id.value();
            case org.nuanyang.roster.Phone phone -> phone.digits();
            default -> value.toString();
        }).orElse(null);
    }
}
