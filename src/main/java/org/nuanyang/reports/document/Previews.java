package org.nuanyang.reports.document;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.documents.telling.DocumentKind;
import org.nuanyang.documents.telling.Subject;
import org.nuanyang.documents.telling.Teller;
import org.nuanyang.documents.telling.Voice;
import org.springframework.stereotype.Component;

/** On which places' data, and in which document, a text may be tried. */
@Component
public class Previews {
    private final Stretches stretches;
    private final Orgs orgs;

    Previews(Stretches stretches, Orgs orgs) {
        this.stretches = stretches;
        this.orgs = orgs;
    }

    /** The county, its townships and schools, where the teller says something of such a place. */
    public List<Org> places(Teller teller, Viewer viewer) {
        return orgs.countyOrg(viewer.county()).map(county -> orgs.tree(county.id())).orElse(List.of()).stream().filter(org -> !kinds(teller, org).isEmpty()).toList();
    }

    public List<DocumentKind> kinds(Teller teller) {
        return Arrays.stream(DocumentKind.values()).filter(kind -> Arrays.stream(Voice.values()).anyMatch(voice -> !voice.own() && teller.speaks(kind, voice))).toList();
    }

    private static List<DocumentKind> kinds(Teller teller, Org place) {
        return Arrays.stream(DocumentKind.values()).filter(kind -> teller.speaks(kind, voice(place))).toList();
    }

    /** Of the likeliest time; empty where such a document says nothing of it. */
    public Optional<Subject> subject(Teller teller, OrgId place, DocumentKind kind, Viewer viewer) {
        return places(teller, viewer).stream().filter(org -> org.id().equals(place) && teller.speaks(kind, voice(org))).findFirst()
                .flatMap(org -> stretches.of(kind, viewer.county()).stream().findFirst()
                        .map(stretch -> new Subject(kind, voice(org), org, viewer.account(), stretch, stretches.before(stretch, viewer.county()), stretches.asOf(stretch))));
    }

    private static Voice voice(Org place) {
        return switch (place.kind()) {
            case COUNTY -> Voice.COUNTY;
            case TOWNSHIP -> Voice.TOWNSHIP;
            case SCHOOL, TEACHING_POINT -> Voice.SCHOOL;
            case CLASS -> Voice.CLASS;
        };
    }
}
