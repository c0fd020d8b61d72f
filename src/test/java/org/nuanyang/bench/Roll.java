package org.nuanyang.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.access.Viewers;
import org.nuanyang.database.OwnerDatabase;
import org.nuanyang.database.Vault;
import org.nuanyang.roster.ChildFilter;
import org.nuanyang.roster.ChildFilter.Presence;
import org.nuanyang.roster.Clarity;
import org.nuanyang.roster.GuardianKind;
import org.nuanyang.roster.definition.Membership.Answer;
import org.nuanyang.roster.Pinyin;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.named.Naming;
import org.nuanyang.roster.named.Signs;
import org.nuanyang.roster.store.ListSql;
import org.nuanyang.roster.store.Unguarded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Pages of fifty of a million children, as {@link Roster#list} gives them to those who look most: any page, any filter,
 * any named list, any search. And what the policies cost a county officer, whose sight is the widest.
 */
final class Roll implements Bench.Measurement {
    private static final int REQUESTS = 400;
    private static final double BOUND = 1.3;
    private static final double BOUND_MS = 100;
    private static final List<String> NAMED = List.of("untalked.14", "old-guardian.70", "unpaired");

    private record Request(String kind, ChildFilter filter, int page) {}

    @Override
    public Map<String, Object> measure() throws Exception {
        try (var product = Million.product()) {
            var owner = product.owner();
            var figures = Figures.of("children", owner.sql("select count(*) from roster.child").query(Long.class).single(), "requestsEach", REQUESTS);
            boolean met = true;
            for (var role : List.of(Role.COUNTY_OFFICER, Role.FILE_KEEPER, Role.HOMEROOM)) {
                var asked = asked(product, viewer(product, role));
                met &= (double) asked.get("p95ms") <= BOUND_MS;
                figures.put(role.name(), asked);
            }
            figures.put("boundMs", BOUND_MS);
            figures.put("met", met);
            figures.put("policies", policies(product, viewer(product, Role.COUNTY_OFFICER)));
            return figures;
        }
    }

    /** The one of the role with the most children. */
    static Viewer viewer(Product product, Role role) {
        var account = product.owner().sql("""
                select duty.account_id
                  from access.duty
                  join access.org_within on org_within.county_id = duty.county_id and org_within.ancestor_id = duty.org_id
                  join roster.child on child.county_id = duty.county_id and child.class_id = org_within.org_id
                 where duty.county_id = :county and duty.role = :role and duty.until_on is null
                 group by duty.account_id
                 order by count(*) desc, duty.account_id
                 limit 1
                """).param("county", Product.COUNTY).param("role", role.name()).query((row, _) -> new AccountId(row.getObject(1, java.util.UUID.class))).single();
        return product.get(Viewers.class).find(Product.COUNTY, account).orElseThrow();
    }

    private static Map<String, Object> asked(Product product, Viewer viewer) throws Exception {
        var roster = product.get(Roster.class);
        long seen = viewer.scope().sight().call(() -> roster.list(ChildFilter.all(), 1, viewer).total());
        var requests = requests(product, (int) (seen + 49) / 50);
        var times = new LinkedHashMap<String, List<Double>>();
        for (int round = 0; round < 2; round++) {
            times.clear();
            for (var request : requests) {
                var took = Times.of(() -> viewer.scope().sight().run(() -> roster.list(request.filter(), request.page(), viewer)));
                times.computeIfAbsent(request.kind(), _ -> new ArrayList<>()).add(took);
            }
        }
        var all = new Times(times.values().stream().flatMap(List::stream).toList());
        var figures = Figures.of("childrenInSight", seen, "p50ms", all.at(0.5) * 1000, "p95ms", all.at(0.95) * 1000, "worstMs", all.at(1) * 1000);
        times.forEach((kind, each) -> figures.put(kind, Figures.of("p50ms", new Times(each).at(0.5) * 1000, "p95ms", new Times(each).at(0.95) * 1000)));
        return figures;
    }

    private static List<Request> requests(Product product, int pages) {
        var dice = new Random(20260312);
        var naming = product.get(Naming.class);
        var names = product.owner().sql("select name from roster.child where county_id = :county order by id limit 500").param("county", Product.COUNTY).query(String.class).list();
        var requests = new ArrayList<Request>();
        for (int i = 0; i < REQUESTS; i++) {
            requests.add(switch (i % 4) {
                case 0 -> new Request("pages", ChildFilter.all(), 1 + dice.nextInt(pages));
                case 1 -> new Request("filters", filter(dice), 1 + dice.nextInt(Math.max(1, pages / 4)));
                case 2 -> new Request("named", named(naming, dice), 1 + dice.nextInt(Math.max(1, pages / 20)));
                default -> search(names.get(dice.nextInt(names.size())), dice);
            });
        }
        return requests;
    }

    private static ChildFilter filter(Random dice) {
        return switch (dice.nextInt(4)) {
            case 0 -> new ChildFilter(null, null, Answer.values()[dice.nextInt(3)], null, null, null, null, Presence.HERE);
            case 1 -> new ChildFilter(null, null, null, Clarity.values()[dice.nextInt(5)], null, null, null, Presence.HERE);
            case 2 -> new ChildFilter(null, null, Answer.COUNTS, null, false, null, null, Presence.HERE);
            default -> new ChildFilter(null, null, null, null, null, GuardianKind.values()[dice.nextInt(GuardianKind.values().length)], null, Presence.HERE);
        };
    }

    /** A list with a name, by itself, or narrowed further by another. */
    private static ChildFilter named(Naming naming, Random dice) {
        var asked = new ArrayList<>(List.of(NAMED.get(dice.nextInt(NAMED.size()))));
        if (dice.nextInt(4) == 0) asked.add(NAMED.get(dice.nextInt(NAMED.size())));
        var signs = naming.asked(asked).stream().map(each -> each.signs(LocalDate.now())).reduce(Signs.NONE, Signs::and);
        return ChildFilter.all().with(signs);
    }

    /** A surname, a whole name, pinyin, initials, or the end of a telephone number. */
    private static Request search(String name, Random dice) {
        return switch (dice.nextInt(5)) {
            case 0 -> search("searches by surname", name.substring(0, 1));
            case 1 -> search("searches by name", name);
            case 2 -> search("searches by pinyin", Pinyin.sortName(name).replace(name, "").replace(" ", ""));
            case 3 -> search("searches by initials", "" + (char) ('a' + dice.nextInt(26)) + (char) ('a' + dice.nextInt(26)));
            default -> search("searches by telephone", String.format("%04d", dice.nextInt(10_000)));
        };
    }

    private static Request search(String kind, String words) {
        return new Request(kind, new ChildFilter(null, null, null, null, null, null, words, Presence.HERE), 1);
    }

    /** The same statements with the same values, once as the program asks and once as the tables' owner. */
    private static Map<String, Object> policies(Product product, Viewer officer) throws Exception {
        var guarded = product.get(ListSql.class);
        var source = new org.springframework.jdbc.datasource.SingleConnectionDataSource(product.get(OwnerDatabase.class).open().getConnection(), true);
        var free = Unguarded.list(source, product.get(Vault.class));
        var asProgram = new TransactionTemplate(product.get(PlatformTransactionManager.class));
        var asOwner = new TransactionTemplate(new JdbcTransactionManager(source));
        var dice = new Random(7);
        var page = new int[1];
        var pair = Times.Pair.of(40, 300,
                () -> {
                    page[0] = dice.nextInt(200);
                    officer.scope().sight().run(() -> asProgram.executeWithoutResult(_ -> page(guarded, page[0])));
                },
                () -> asOwner.executeWithoutResult(_ -> {
                    JdbcClient.create(source).sql("select set_config('app.county', :county, true)").param("county", Integer.toString(Product.COUNTY))
                            .query(String.class).single();
                    page(free, page[0]);
                }));
        source.destroy();
        var figures = pair.figures("the same statements as the tables' owner, for whom there are no policies", BOUND);
        figures.remove("runs");
        figures.remove("denominatorRuns");
        return figures;
    }

    private static void page(ListSql list, int number) {
        list.planForTheseValues();
        var chosen = list.page(ChildFilter.all(), null, 50, 50L * number);
        list.count(ChildFilter.all(), null, Roster.COUNTED_UP_TO + 1);
        list.rows(chosen);
    }
}
