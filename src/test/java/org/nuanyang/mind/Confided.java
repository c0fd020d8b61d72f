package org.nuanyang.mind;

import static org.nuanyang.roster.Fact.NAME;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.nuanyang.access.Account;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.access.Viewers;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.EnrolOutcome;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.Source;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Children of 青石小学 and those around them, with the duties they really hold; each call new ones. */
public final class Confided {
    public static final LocalDate TODAY = Qingxi.TODAY;
    public static final String SECRET = "他说爸爸走的那天一个人在车站坐到天黑";

    public final Qingxi qingxi;
    private final Roster roster;
    private final Viewers viewers;
    private final SealedNotes notes;
    private final Environment environment;

    private Confided(Qingxi qingxi, Roster roster, Viewers viewers, SealedNotes notes, Environment environment) {
        this.qingxi = qingxi;
        this.roster = roster;
        this.viewers = viewers;
        this.notes = notes;
        this.environment = environment;
    }

    public static Confided in(ApplicationContext program) {
        return new Confided(program.getBean(Qingxi.class), program.getBean(Roster.class), program.getBean(Viewers.class), program.getBean(SealedNotes.class), program.getEnvironment());
    }

    public Account colleague(String name, Role role, OrgId org) {
        return qingxi.with("m" + UUID.randomUUID().toString().substring(0, 12), name, role, org);
    }

    public Account counsellor() {
        return colleague("何静", Role.PSYCHOLOGY, qingxi.qingshi);
    }

    public ChildId child(String name) {
        return as(colleague("孙丽", Role.FILE_KEEPER, qingxi.qingshi),
                viewer -> ((EnrolOutcome.Enrolled) roster.enrol(qingxi.qingshi, qingxi.third.id(), new Facts().with(NAME, name), Source.PAGE, viewer)).id());
    }

    /** As somebody is at this moment: the duties are read anew. */
    public <R> R as(Account account, Function<Viewer, R> work) {
        var viewer = viewers.find(qingxi.product.county(), account.id()).orElseThrow();
        return viewer.scope().sight().call(() -> work.apply(viewer));
    }

    public Map<String, Refusal> refused(Account account, Function<Viewer, Map<String, Refusal>> work) {
        return as(account, work);
    }

    public <R> List<R> list(Account account, Function<Viewer, List<R>> work) {
        return as(account, work);
    }

    public NoteId note(ChildId child, Account counsellor) {
        var id = NoteId.next();
        var refused = as(counsellor, viewer -> notes.write(id, child, TODAY, SECRET, viewer));
        if (!refused.isEmpty()) throw new AssertionError(refused);
        return id;
    }

    public List<SealedNote> read(ChildId child, Account reader) {
        return as(reader, viewer -> notes.open(child, viewer));
    }

    static Tiers.Told told(int base, Tier tier) {
        return new Tiers.Told(base, tier, tier == Tier.NONE ? "" : "每天问候一次", tier == Tier.NONE ? null : TODAY.plusDays(30));
    }

    /** Everybody who must not read sealed notes, by what they are. */
    public Map<String, Account> others(ChildId child) {
        var helper = qingxi.account("m" + UUID.randomUUID().toString().substring(0, 12), "李根生");
        qingxi.helping(helper, child.value());
        return Map.of(
                "principal", colleague("刘志远", Role.PRINCIPAL, qingxi.qingshi), "file keeper", colleague("孙丽", Role.FILE_KEEPER, qingxi.qingshi),
                "homeroom", colleague("周敏", Role.HOMEROOM, qingxi.third.id()), "subject", colleague("钱老师", Role.SUBJECT, qingxi.third.id()),
                "helper", helper, "psychology elsewhere", colleague("王老师", Role.PSYCHOLOGY, qingxi.hewan),
                "county", colleague("陈科", Role.COUNTY_OFFICER, qingxi.county), "supervisor", colleague("郑国良", Role.SUPERVISOR, qingxi.county),
                "township", colleague("赵建国", Role.TOWNSHIP_OFFICER, qingxi.township), "administrator", colleague("吴浩", Role.ADMINISTRATOR, qingxi.county));
    }

    /** The last day of all that somebody is charged with was yesterday. */
    public void leaves(Account account) {
        owner().sql("update access.duty set until_on = :on where account_id = :id").param("on", TODAY.minusDays(1)).param("id", account.id().value()).update();
    }

    public JdbcClient owner() {
        return JdbcClient.create(new DriverManagerDataSource(environment.getRequiredProperty("nuanyang.database.url"),
                environment.getRequiredProperty("nuanyang.database.owner-user"), environment.getRequiredProperty("nuanyang.database.owner-password")));
    }
}
