package org.nuanyang.roster.rights;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.nuanyang.protection.request.ParentsRequest;
import org.nuanyang.protection.request.ParentsRequests;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The answer to a parents' request on paper; printing it is logged. */
@Service
@Transactional
class AnswerLetters {

    private final ParentsRequests requests;
    private final Orgs orgs;
    private final Audit audit;
    private final Clock clock;

    AnswerLetters(ParentsRequests requests, Orgs orgs, Audit audit, Clock clock) {
        this.requests = requests;
        this.orgs = orgs;
        this.audit = audit;
        this.clock = clock;
    }

    /** The letter before it is printed. */
    @Transactional(readOnly = true)
    Parcel parcel(UUID id, Viewer by) {
        var request = answered(id, by);
        return new Parcel(title(request), FileType.WORD, 1, new OrgId(request.school()), "/parents-requests/" + id)
                .ofClass(request.klass() == null ? null : new OrgId(request.klass()));
    }

    PaperFile of(UUID id, Viewer by) {
        var request = answered(id, by);
        var school = orgs.find(new OrgId(request.school()));
        var phone = school.map(Org::phone).orElse(null);
        audit.record(by, "parents-request.printed", request.child(), request.school(), null, Map.of("requestKind", request.told().kind().name()));
        return new PaperFile(title(request), PaperFile.Side.UPRIGHT,
                List.of(new AnswerLetter(school.map(Org::name).orElse(""), phone == null ? "" : phone, request).letter()),
                Foot.printed(by.name(), clock));
    }

    private ParentsRequest answered(UUID id, Viewer by) {
        var request = requests.find(id, by);
        if (request.answered() == null) throw new NotFound();
        return request;
    }

    private static String title(ParentsRequest request) {
        return request.childName() + "家长申请的答复";
    }
}
