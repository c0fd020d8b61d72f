package org.nuanyang.roster.growth;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.files.KeptFiles;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.GrowthSource;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.roster.entrusted.EntrustedCare;
import org.nuanyang.roster.entrusted.EntrustedCares;
import org.nuanyang.roster.portrait.Portraits;
import org.springframework.stereotype.Component;

/** Entrusted care agreed on and ended, its scans, the photo. */
@Component
class PapersGrowth implements GrowthSource {
    private final EntrustedCares cares;
    private final KeptFiles files;
    private final Portraits portraits;
    private final Clock clock;

    PapersGrowth(EntrustedCares cares, KeptFiles files, Portraits portraits, Clock clock) {
        this.cares = cares;
        this.files = files;
        this.portraits = portraits;
        this.clock = clock;
    }

    @Override
    public Set<GrowthKind> kinds() {
        return EnumSet.of(GrowthKind.ENTRUSTED_CARE, GrowthKind.PAPERS);
    }

    @Override
    public List<Entry> of(ChildFile file, Viewer viewer) {
        var entries = new ArrayList<Entry>();
        for (var care : cares.of(file, viewer)) {
            var url = "/children/" + file.id() + "/entrusted-care#care-" + care.id();
            entries.add(new Entry(begun(care), GrowthKind.ENTRUSTED_CARE, words(care), url));
            if (care.end() != null) {
                entries.add(new Entry(RoughDate.of(care.end().on()), GrowthKind.ENTRUSTED_CARE,
                        Words.say("roster.growth.care-ended", care.agreement().carer().name(), Words.say(care.end().why())), url));
            }
            for (var scan : files.of(EntrustedCares.SCANS, care.id().value(), viewer)) {
                entries.add(new Entry(day(scan.keptAt()), GrowthKind.PAPERS, Words.say("roster.growth.scan"), scan.url()));
            }
        }
        portraits.of(file.id(), viewer).ifPresent(photo -> entries.add(new Entry(day(photo.keptAt()), GrowthKind.PAPERS, Words.say("roster.growth.photo"), photo.url())));
        return entries;
    }

    private RoughDate begun(EntrustedCare care) {
        var signed = care.agreement().signing().signedOn();
        return signed == null ? day(care.madeAt()) : RoughDate.of(signed);
    }

    private static String words(EntrustedCare care) {
        var carer = care.agreement().carer().name();
        return care.agreement().signed()
                ? Words.say("roster.growth.care-signed", carer, String.valueOf(care.agreement().until()))
                : Words.say("roster.growth.care-not-signed", carer, care.agreement().signing().whyNot());
    }

    private RoughDate day(Instant at) {
        return RoughDate.of(at.atZone(clock.getZone()).toLocalDate());
    }
}
