package org.nuanyang.reports.certificates;

import java.util.List;
import org.nuanyang.documents.PaperFormat;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;

/** The form for certificates. */
public record CertificatesPage(CertificatesForm form, List<Certificates.Unit> units, Problems problems) {
    public List<Option> unitOptions() {
        return units.stream().map(unit -> new Option(unit.id().toString(), unit.name())).toList();
    }

    public List<Option> honours() {
        return Option.all(Honour.class);
    }

    public List<Option> addresses() {
        return Option.all(Address.class);
    }

    public List<Option> formats() {
        return Option.all(PaperFormat.class);
    }
}
