package org.nuanyang.mind.letter;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.nuanyang.access.Account;
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
import org.nuanyang.mind.letter.box.Boxes;
import org.nuanyang.mind.letter.slot.OpenBox;
import org.nuanyang.mind.letter.slot.Sent;
import org.nuanyang.mind.letter.slot.Slot;
import org.nuanyang.mind.letter.slot.Typed;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.EnrolOutcome;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.Source;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A school of its own with an open letter box and a psychology teacher; each call a new one. */
final class LetterSchool {
    static final String ADDRESS = "203.0.113.7";

    final ApplicationContext program;
    final Qingxi qingxi;
    final OrgId school;
    final Org klass;
    final Account psychologist;
    final Account principal;
    final OpenBox box;

    private LetterSchool(ApplicationContext program) {
        this.program = program;
        qingxi = program.getBean(Qingxi.class);
        var orgs = program.getBean(Orgs.class);
        school = orgs.add(qingxi.township, new NewOrg(Org.Kind.SCHOOL, "信箱小学" + UUID.randomUUID().toString().substring(0, 8), null, Set.of(Stage.PRIMARY), null, "0999-6210001", "0999-6210110"), qingxi.product);
        klass = orgs.ensureClass(school, Stage.PRIMARY, 2023, 1);
        psychologist = colleague("何静", Role.PSYCHOLOGY, school);
        principal = colleague("刘志远", Role.PRINCIPAL, school);
        var boxes = program.getBean(Boxes.class);
        var refused = as(psychologist, viewer -> boxes.set(school, 0, true, "辅导室在二楼", viewer));
        if (!refused.isEmpty()) throw new AssertionError(refused);
        box = program.getBean(Slot.class).at(as(psychologist, viewer -> boxes.of(school, viewer)).orElseThrow().code()).orElseThrow();
    }

    static LetterSchool in(ApplicationContext program) {
        return new LetterSchool(program);
    }

    Account colleague(String name, Role role, OrgId org) {
        return qingxi.with("l" + UUID.randomUUID().toString().substring(0, 12), name, role, org);
    }

    ChildId child(String name) {
        return as(colleague("孙丽", Role.FILE_KEEPER, school),
                viewer -> ((EnrolOutcome.Enrolled) program.getBean(Roster.class).enrol(school, klass.id(), new Facts().with(Fact.NAME, name), Source.PAGE, viewer)).id());
    }

    /** The code. */
    String send(String text) {
        return code(program.getBean(Slot.class).send(box, unnamed(text), ADDRESS));
    }

    String sendNamed(String name, String klass, String text) {
        return code(program.getBean(Slot.class).send(box, new Typed(UUID.randomUUID(), true, name, klass, text), ADDRESS));
    }

    static Typed unnamed(String text) {
        return new Typed(UUID.randomUUID(), false, "", "", text);
    }

    static String code(Sent sent) {
        if (sent instanceof Sent.Kept(String code)) return code;
        throw new AssertionError(sent);
    }

    ListedThread waiting(Account reader) {
        return all(reader).getFirst();
    }

    List<ListedThread> all(Account reader) {
        return as(reader, viewer -> program.getBean(Letters.class).list(true, viewer)).stream().filter(each -> each.school().equals(school)).toList();
    }

    <R> R as(Account account, Function<Viewer, R> work) {
        var viewer = program.getBean(Viewers.class).find(qingxi.product.county(), account.id()).orElseThrow();
        return viewer.scope().sight().call(() -> work.apply(viewer));
    }

    Map<String, Refusal> refused(Account account, Function<Viewer, Map<String, Refusal>> work) {
        return as(account, work);
    }

    <R> List<R> list(Account account, Function<Viewer, List<R>> work) {
        return as(account, work);
    }

    JdbcClient owner() {
        var environment = program.getBean(Environment.class);
        return JdbcClient.create(new DriverManagerDataSource(environment.getRequiredProperty("nuanyang.database.url"),
                environment.getRequiredProperty("nuanyang.database.owner-user"), environment.getRequiredProperty("nuanyang.database.owner-password")));
    }
}
