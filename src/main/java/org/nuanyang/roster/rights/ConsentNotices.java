package org.nuanyang.roster.rights;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.documents.Foot;
import org.nuanyang.documents.PaperFile;
import org.nuanyang.documents.download.FileType;
import org.nuanyang.documents.download.Parcel;
import org.nuanyang.protection.consent.ConsentLine;
import org.nuanyang.protection.consent.ConsentPurpose;
import org.nuanyang.protection.consent.ConsentTexts;
import org.nuanyang.protection.consent.Consents;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 告知书 on paper: a blank one, or one for each child of a class whose answer is missing. */
@Service
@Transactional
class ConsentNotices {

    private final Consents consents;
    private final ConsentTexts texts;
    private final Orgs orgs;
    private final Audit audit;
    private final Clock clock;

    ConsentNotices(Consents consents, ConsentTexts texts, Orgs orgs, Audit audit, Clock clock) {
        this.consents = consents;
        this.texts = texts;
        this.orgs = orgs;
        this.audit = audit;
        this.clock = clock;
    }

    PaperFile blank(ConsentPurpose purpose, Viewer by) {
        return file(ConsentNotice.title(purpose), List.of(new ConsentNotice("", "", null, texts.current(purpose, by))), by);
    }

    /** The file of a class before it is made. */
    Parcel parcel(OrgId klass, ConsentPurpose purpose, Viewer by) {
        var org = orgs.find(klass).orElseThrow(NotFound::new);
        var name = org.label(LocalDate.now(clock)) + ConsentNotice.title(purpose);
        var back = "/consents/classes/" + klass + "?purpose=" + purpose;
        return new Parcel(name, FileType.WORD, wanted(klass, purpose, by).size(), org.parent(), back).ofClass(klass);
    }

    /** For those who are missing; for the whole class once nobody is. */
    private List<ConsentLine> wanted(OrgId klass, ConsentPurpose purpose, Viewer by) {
        var lines = consents.ofClass(klass, purpose, by);
        var missing = lines.stream().filter(line -> line.answer() == null).toList();
        var wanted = (missing.isEmpty() ? lines : missing).stream().limit(PaperFile.MOST).toList();
        if (wanted.isEmpty()) throw new NotFound();
        return wanted;
    }

    PaperFile ofClass(OrgId klass, ConsentPurpose purpose, Viewer by) {
        var wanted = wanted(klass, purpose, by);
        var org = orgs.find(klass).orElseThrow(NotFound::new);
        var school = orgs.find(org.parent()).map(Org::name).orElse("");
        var label = org.label(LocalDate.now(clock));
        var text = texts.current(purpose, by);
        audit.recordEach(by, "consent.printed", wanted.stream().map(ConsentLine::child).toList(), org.parent().value(), null, Map.of("consentPurpose", purpose.name()));
        return file(label + ConsentNotice.title(purpose), wanted.stream().map(line -> new ConsentNotice(school, label, line.name(), text)).toList(), by);
    }

    private PaperFile file(String title, List<ConsentNotice> notices, Viewer by) {
        return new PaperFile(title, PaperFile.Side.UPRIGHT, notices.stream().map(ConsentNotice::letter).toList(),
                Foot.printed(by.name(), clock));
    }
}
