package org.nuanyang.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Duty;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.access.Viewers;
import org.nuanyang.mind.Tier;
import org.nuanyang.mind.Tiers;
import org.nuanyang.mind.screening.Candidate;
import org.nuanyang.mind.screening.FollowUps;
import org.nuanyang.mind.screening.HelpLines;
import org.nuanyang.mind.screening.PaperEntry;
import org.nuanyang.mind.screening.Results;
import org.nuanyang.mind.screening.SittingId;
import org.nuanyang.mind.screening.Sittings;
import org.nuanyang.protection.consent.Consent;
import org.nuanyang.protection.consent.ConsentPurpose;
import org.nuanyang.protection.consent.Consents;
import org.nuanyang.protection.consent.Giver;
import org.nuanyang.roster.ChildId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** At 青石小学 何静 has screened the oldest class with WHO-5 and arranged whom to see, and said to whom attention is due; PHQ-9 is open for it, and whoever tries the demo may give out the codes. */
@Component
@ConditionalOnBooleanProperty("nuanyang.demo")
class ScreeningLoad {
    private static final double AGREED = 0.86;
    private static final double REFUSED = 0.05;
    private static final List<String> SHEETS = List.of("44344", "33443", "54445", "32333", "43434", "22322", "55454", "34333", "11121", "44443", "33233", "45-44");

    private final Sittings sittings;
    private final PaperEntry entry;
    private final Results results;
    private final FollowUps followUps;
    private final Tiers tiers;
    private final HelpLines lines;
    private final Consents consents;
    private final Viewers viewers;
    private final Clock clock;

    ScreeningLoad(Sittings sittings, PaperEntry entry, Results results, FollowUps followUps, Tiers tiers, HelpLines lines, Consents consents, Viewers viewers, Clock clock) {
        this.sittings = sittings;
        this.entry = entry;
        this.results = results;
        this.followUps = followUps;
        this.tiers = tiers;
        this.lines = lines;
        this.consents = consents;
        this.viewers = viewers;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order
    void tell() {
        var psychologist = viewers.find(CountyDraw.FIRST_COUNTY, School.qingshi().psychologist().id()).orElse(null);
        var keeper = viewers.find(CountyDraw.FIRST_COUNTY, School.qingshi().fileKeeper().id()).orElse(null);
        if (psychologist == null || keeper == null || !within(psychologist, sittings::list).isEmpty()) return;
        within(psychologist, sittings::classes).stream().filter(klass -> klass.parent().equals(School.qingshi().school().id())).max(Comparator.comparing(klass -> oldest(klass, psychologist)))
                .ifPresent(klass -> sit(klass, keeper, psychologist));
    }

    /** How many of the class are old enough to answer for themselves. */
    private long oldest(Org klass, Viewer by) {
        return within(by, viewer -> sittings.candidates(klass.id(), "phq-9", viewer)).stream().filter(each -> each.age() != null && each.age() >= 11).count();
    }

    private void sit(Org klass, Viewer keeper, Viewer psychologist) {
        agree(klass.id(), keeper, within(psychologist, viewer -> sittings.candidates(klass.id(), "who-5", viewer)));
        var asked = open(klass.id(), "who-5", psychologist);
        if (asked == null) return;
        int sheet = 0;
        for (var seat : within(psychologist, viewer -> sittings.seats(asked, viewer))) {
            var digits = SHEETS.get(sheet++ % SHEETS.size());
            within(psychologist, viewer -> entry.items(asked, seat.child(), digits, viewer));
        }
        within(psychologist, viewer -> {
            sittings.end(asked, viewer);
            results.of(asked, viewer).stream().filter(line -> line.scored().tier() == Tier.SUPPORT).limit(2)
                    .forEach(line -> followUps.set(asked, line.seat().child(), 0, viewer.account(), LocalDate.now(clock).plusDays(5), viewer));
            return viewer;
        });
        open(klass.id(), "phq-9", psychologist);
        within(psychologist, viewer -> results.of(asked, viewer)).stream().filter(line -> line.scored().tier() == Tier.SUPPORT).limit(2).forEach(line -> attend(line.seat().child(), Tier.SUPPORT, psychologist));
        var homeroom = viewers.find(CountyDraw.FIRST_COUNTY, School.qingshi().data().staffer("周敏").id()).orElseThrow();
        homeroom.duties().stream().filter(duty -> duty.role() == Role.HOMEROOM).map(Duty::org).findFirst().ifPresent(her -> within(psychologist, viewer -> sittings.candidates(her, "who-5", viewer)).stream()
                .filter(each -> !Cast.NAMES.contains(each.name())).limit(2).forEach(each -> attend(each.child(), Tier.WATCH, psychologist)));
    }

    /** So that those around the child see what the list of attention looks like. */
    private void attend(ChildId child, Tier tier, Viewer by) {
        within(by, viewer -> tiers.set(child, new Tiers.Told(0, tier, "每周和孩子单独聊一次，先听孩子说；课间看看孩子和谁在一起，有变化当天告诉何静。", LocalDate.now(clock).plusDays(21)), viewer));
    }

    private void agree(OrgId klass, Viewer keeper, List<Candidate> children) {
        var dice = CountyDraw.dice(CountyDraw.FIRST_COUNTY).fork("screening");
        Map<UUID, Consent.Told> told = new HashMap<>();
        for (var child : children) {
            boolean refused = dice.chance(REFUSED);
            if (!refused && !dice.chance(AGREED)) continue;
            told.put(child.child().value(), new Consent.Told(ConsentPurpose.SCREENING, refused ? Consent.Answer.REFUSED : Consent.Answer.GIVEN, Giver.OTHER_GUARDIAN, "监护人", Consent.How.ON_PAPER, null,
                    LocalDate.now(clock).minusDays(10)));
        }
        within(keeper, viewer -> consents.recordAll(klass, ConsentPurpose.SCREENING, told, viewer));
    }

    /** Null where nobody may sit. */
    private @Nullable SittingId open(OrgId klass, String scale, Viewer by) {
        var children = within(by, viewer -> sittings.candidates(klass, scale, viewer)).stream().filter(Candidate::maySit).map(Candidate::child).collect(Collectors.toSet());
        if (children.isEmpty()) return null;
        return within(by, viewer -> {
            var now = clock.instant();
            var told = new Sittings.Told(SittingId.next(), klass, scale, "最近过得怎么样", now.minus(Duration.ofHours(1)), now.plus(Duration.ofDays(7)), "学校的何静老师，心理辅导室", lines.now().words(), Set.<ChildId>copyOf(children));
            var refused = sittings.open(told, viewer);
            if (!refused.isEmpty()) throw new IllegalStateException("the demo's screening could not be opened: " + refused.values());
            return told.id();
        });
    }

    private static <R> R within(Viewer by, Function<Viewer, R> work) {
        return by.scope().sight().call(() -> work.apply(by));
    }
}
