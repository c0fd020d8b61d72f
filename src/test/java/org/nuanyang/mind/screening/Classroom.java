package org.nuanyang.mind.screening;

import static org.nuanyang.roster.Fact.BIRTH;
import static org.nuanyang.roster.Fact.NAME;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.nuanyang.access.Account;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.NewOrg;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Stage;
import org.nuanyang.access.Viewer;
import org.nuanyang.access.Viewers;
import org.nuanyang.common.Refusal;
import org.nuanyang.protection.consent.Consent;
import org.nuanyang.protection.consent.ConsentPurpose;
import org.nuanyang.protection.consent.Consents;
import org.nuanyang.protection.consent.Giver;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.EnrolOutcome;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.roster.Source;
import org.springframework.context.ApplicationContext;

/** A class of its own at the teaching point, with its teachers; children of twelve whose parents agree. */
public final class Classroom {
    private static final AtomicInteger NUMBER = new AtomicInteger(20);

    final Qingxi qingxi;
    final Org klass;
    public final Account hejing;
    final Account homeroom;
    private final Account keeper;
    private final ApplicationContext program;

    public Classroom(ApplicationContext program) {
        this.program = program;
        qingxi = program.getBean(Qingxi.class);
        klass = program.getBean(Orgs.class).ensureClass(qingxi.point, Stage.PRIMARY, 2020, NUMBER.incrementAndGet());
        hejing = with("何静", Role.PSYCHOLOGY, qingxi.point);
        homeroom = with("周敏", Role.HOMEROOM, klass.id());
        keeper = with("孙丽", Role.FILE_KEEPER, qingxi.point);
    }

    public Account with(String name, Role role, OrgId org) {
        return qingxi.with("s" + UUID.randomUUID().toString().substring(0, 12), name, role, org);
    }

    /** A school where nobody is in office. */
    OrgId empty(String name) {
        var school = new NewOrg(Org.Kind.SCHOOL, name, "99" + String.format("%08d", NUMBER.incrementAndGet()), Set.of(Stage.PRIMARY), null, "0999-6210001", "0999-6210110");
        return program.getBean(Orgs.class).add(qingxi.township, school, qingxi.product);
    }

    /** Of the second grade, which is not due. */
    ChildId young(String name) {
        var second = program.getBean(Orgs.class).ensureClass(qingxi.point, Stage.PRIMARY, 2024, NUMBER.incrementAndGet());
        return child(name, "2017-05-21", Consent.Answer.GIVEN, Giver.FATHER, second);
    }

    public ChildId child(String name) {
        return child(name, "2013-05-21", Consent.Answer.GIVEN);
    }

    /** @param consent null when nothing has come back */
    ChildId child(String name, String birth, Consent.Answer consent) {
        return child(name, birth, consent, Giver.FATHER);
    }

    ChildId child(String name, String birth, Consent.Answer consent, Giver giver) {
        return child(name, birth, consent, giver, klass);
    }

    private ChildId child(String name, String birth, Consent.Answer consent, Giver giver, Org klass) {
        var facts = new Facts().with(NAME, name);
        var told = birth == null ? facts : facts.with(BIRTH, RoughDate.parse(birth));
        return as(keeper, viewer -> {
            var id = ((EnrolOutcome.Enrolled) program.getBean(Roster.class).enrol(qingxi.point, klass.id(), told, Source.PAGE, viewer)).id();
            if (consent != null) {
                var agreed = new Consent.Told(ConsentPurpose.SCREENING, consent, giver, "满志强", Consent.How.ON_PAPER, null, Qingxi.TODAY);
                if (!program.getBean(Consents.class).record(id.value(), agreed, Optional.empty(), viewer).isEmpty()) throw new AssertionError();
            }
            return id;
        });
    }

    public <R> R as(Account account, Function<Viewer, R> work) {
        var viewer = program.getBean(Viewers.class).find(qingxi.product.county(), account.id()).orElseThrow();
        return viewer.scope().sight().call(() -> work.apply(viewer));
    }

    Map<String, Refusal> refused(Function<Viewer, Map<String, Refusal>> work) {
        return as(hejing, work);
    }

    /** An answer that calls for somebody, of which nobody has been told: as if the program had been stopped between the two. */
    public void untold(String code) {
        var codes = program.getBean(Codes.class);
        program.getBean(DoorSql.class).answer(codes.index(Codes.typed(code).orElseThrow()), 9, 1, _ -> Optional.of(true), program.getBean(Clock.class).instant());
    }

    public Map<String, Refusal> watched(SittingId id, AccountId first, AccountId next, int version) {
        return refused(viewer -> program.getBean(Watches.class).set(id, new Sitting.Watch(first, next, version), viewer));
    }

    Sittings.Told told(String scale, ChildId... children) {
        var now = program.getBean(Clock.class).instant();
        return new Sittings.Told(SittingId.next(), klass.id(), scale, "最近过得怎么样", now, now.plus(Duration.ofHours(2)), "心理辅导室何老师", "12355", Set.of(children));
    }

    public SittingId sitting(String scale, ChildId... children) {
        var told = told(scale, children);
        var refused = refused(viewer -> program.getBean(Sittings.class).open(told, viewer));
        if (!refused.isEmpty()) throw new AssertionError(refused);
        return told.id();
    }

    /** By name. */
    public Map<String, String> codes(SittingId id) {
        var codes = new LinkedHashMap<String, String>();
        List<Sittings.Slip> slips = as(hejing, viewer -> new ArrayList<>(program.getBean(Sittings.class).slips(id, null, viewer)));
        slips.forEach(slip -> codes.put(slip.name(), slip.code()));
        return codes;
    }
}
