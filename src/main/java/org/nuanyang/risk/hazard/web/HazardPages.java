package org.nuanyang.risk.hazard.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.Org;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Ids;
import org.nuanyang.risk.hazard.Hazard;
import org.nuanyang.risk.hazard.HazardPhoto;
import org.nuanyang.risk.hazard.HazardPhotos;
import org.nuanyang.risk.hazard.Hazards;
import org.nuanyang.shell.Problems;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Component;

/** The page of one danger, with what was typed into its forms. */
@Component
class HazardPages {
    static final String TEMPLATE = "risk/hazard/web/hazard";

    private final Hazards hazards;
    private final HazardPhotos photos;
    private final Orgs orgs;
    private final AccountNames names;
    private final Clock clock;

    HazardPages(Hazards hazards, HazardPhotos photos, Orgs orgs, AccountNames names, Clock clock) {
        this.hazards = hazards;
        this.photos = photos;
        this.orgs = orgs;
        this.names = names;
        this.clock = clock;
    }

    record ToldForm(int version, @Nullable String body, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate toldOn, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate dueOn) {}

    record RightedForm(int version, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate rightedOn, @Nullable String result) {}

    record HazardPage(Hazard hazard, String school, String by, boolean mayFollow, ToldForm told, RightedForm righted, Problems problems, List<HazardPhoto> photos, boolean addsPhotos) {
        /** For the form, so that a second press keeps it once. */
        public String fresh() {
            return Ids.next().toString();
        }

        public String url() {
            return "/risk/hazards/" + hazard.id();
        }
    }

    HazardPage of(UUID id, Viewer viewer) {
        return of(id, null, null, Problems.NONE, viewer);
    }

    HazardPage of(UUID id, @Nullable ToldForm told, @Nullable RightedForm righted, Problems problems, Viewer viewer) {
        var hazard = hazards.find(id, viewer);
        var stands = hazard.told();
        var today = LocalDate.now(clock);
        var by = names.of(viewer.county(), List.of(hazard.by())).getOrDefault(hazard.by(), "");
        return new HazardPage(hazard, orgs.find(hazard.school()).map(Org::name).orElse(""), by, Hazards.mayFollow(hazard, viewer),
                told != null ? told : new ToldForm(hazard.version(), stands == null ? null : stands.body(), stands == null ? today : stands.on(), stands == null ? null : stands.due()),
                righted != null ? righted : new RightedForm(hazard.version(), today, null), problems, photos.of(hazard, viewer), photos.mayAdd(hazard, viewer));
    }
}
