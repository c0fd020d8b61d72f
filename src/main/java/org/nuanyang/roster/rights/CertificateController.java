package org.nuanyang.roster.rights;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.documents.Foot;
import org.nuanyang.documents.PaperFile;
import org.nuanyang.documents.PaperFormat;
import org.nuanyang.documents.PdfPages;
import org.nuanyang.documents.download.BlankFile;
import org.nuanyang.documents.download.FileType;
import org.nuanyang.protection.retention.Retention;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Hands the certificate of a finished erasure out; it names no child. */
@Controller
class CertificateController {

    private final Retention retention;
    private final Orgs orgs;
    private final AccountNames names;
    private final PdfPages pages;
    private final Clock clock;

    CertificateController(Retention retention, Orgs orgs, AccountNames names, PdfPages pages, Clock clock) {
        this.retention = retention;
        this.orgs = orgs;
        this.names = names;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/retention/erasures/{id}/certificate.docx")
    ModelAndView print(@PathVariable UUID id, Viewer viewer) {
        var erasure = retention.erasure(id, viewer);
        if (erasure.finishedAt() == null) throw new NotFound();
        var schools = orgs.schools(viewer.county()).stream().collect(Collectors.toMap(org -> org.id().value(), org -> org.name()));
        var lines = retention.bySchool(id, viewer).stream().map(line -> new ErasureCertificate.Line(schools.getOrDefault(line.school(), ""), line.year(), line.erased())).toList();
        var letter = new ErasureCertificate(orgs.county(viewer.county()).bureauName(), erasure, names.of(viewer.county(), List.of(erasure.by())).getOrDefault(erasure.by(), ""), lines, clock.getZone()).letter();
        var file = new PaperFile("学生关爱档案销毁证明" + erasure.asOf(), PaperFile.Side.UPRIGHT, List.of(letter), Foot.printed(viewer.name(), clock));
        return BlankFile.of(file.title(), FileType.WORD, out -> file.write(PaperFormat.WORD, pages, out));
    }
}
