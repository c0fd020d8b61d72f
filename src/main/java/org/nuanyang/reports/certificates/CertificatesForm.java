package org.nuanyang.reports.certificates;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Refusal;
import org.nuanyang.documents.CertificateFile;
import org.nuanyang.documents.PaperFormat;
import org.nuanyang.shell.Problems;
import org.springframework.format.annotation.DateTimeFormat;

/** What whoever issues certificates typed. */
record CertificatesForm(
        @Nullable String unit, @Nullable Honour honour, @Nullable Address address, @Nullable String names, @Nullable String merit, @Nullable String title,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day, @Nullable String number, @Nullable PaperFormat format) {
    private static final int LONGEST_NAME = 30;
    private static final int LONGEST_MERIT = 60;
    private static final int LONGEST_TITLE = 20;
    private static final int LONGEST_NUMBER = 40;

    List<String> recipients() {
        return names == null ? List.of() : names.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    Problems wrong(Problems problems) {
        if (honour == null && problems.of("honour") == null) problems = problems.with("honour", Refusal.of("reports.certificates.honour-missing"));
        var recipients = recipients();
        if (recipients.isEmpty()) problems = problems.with("names", Refusal.of("reports.certificates.names-missing"));
        if (recipients.size() > CertificateFile.MOST) problems = problems.with("names", Refusal.of("reports.certificates.too-many", recipients.size(), CertificateFile.MOST));
        for (var name : recipients) if (name.length() > LONGEST_NAME) problems = problems.with("names", Refusal.of("reports.certificates.name-long", name, LONGEST_NAME));
        problems = bounded("merit", merit, LONGEST_MERIT, true, problems);
        problems = bounded("title", title, LONGEST_TITLE, true, problems);
        problems = bounded("number", number, LONGEST_NUMBER, false, problems);
        if (day == null && problems.of("day") == null) problems = problems.with("day", Refusal.of("reports.certificates.day-missing"));
        return problems;
    }

    private static Problems bounded(String field, @Nullable String typed, int most, boolean needed, Problems problems) {
        if (needed && (typed == null || typed.isBlank())) return problems.with(field, Refusal.of("reports.certificates." + field + "-missing"));
        return typed != null && typed.strip().length() > most ? problems.with(field, Refusal.of("reports.certificates.long", typed.strip().length(), most)) : problems;
    }

    /** When nothing is wrong. */
    Order order(String unitName) {
        return new Order(Objects.requireNonNull(honour), address == null ? Address.NONE : address, recipients(), Objects.requireNonNull(merit).strip(), Objects.requireNonNull(title).strip(), unitName,
                Objects.requireNonNull(day), number == null ? "" : number.strip());
    }

    PaperFormat formatOr() {
        return format == null ? PaperFormat.PDF : format;
    }
}
