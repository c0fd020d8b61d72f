package org.nuanyang.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.ClassYear;
import org.nuanyang.access.County;
import org.nuanyang.access.CountyRegister;
import org.nuanyang.access.Duty;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Role;
import org.nuanyang.access.Stage;
import org.nuanyang.access.Viewer;
import org.nuanyang.access.Viewers;
import org.nuanyang.demo.Invented;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Facts;

/** A school without a child in a county of its own, its children still on paper, and its file keepers. */
record School(OrgId id, Map<ClassYear, OrgId> classes, List<Facts> children, List<Viewer> keepers) {
    static final int COUNTY = 990190;
    static final int CHILDREN = 10_000;
    /** The classes are those of so many children, whichever measurement comes first. */
    private static final int MOST = 14_000;
    private static final int KEEPERS = 20;

    static School in(Product product) {
        return in(product, CHILDREN);
    }

    static School in(Product product, int howMany) {
        var today = LocalDate.now();
        var everybody = Invented.children(COUNTY, MOST, today);
        var children = everybody.stream().limit(howMany).toList();
        var root = new OrgId(uuid("county"));
        var id = new OrgId(uuid("school"));
        var classes = everybody.stream().map(child -> place(child, today)).distinct()
                .collect(Collectors.toMap(Function.identity(), year -> new OrgId(uuid(year.toString()))));
        if (product.owner().sql("select not exists (select from access.county where id = " + COUNTY + ")").query(Boolean.class).single()) {
            var tree = new ArrayList<>(List.of(
                    new Org(root, COUNTY, null, Org.Kind.COUNTY, "量度县", null, Set.of(), null, null, null),
                    new Org(id, COUNTY, root, Org.Kind.SCHOOL, "量度学校", "3499019001", Set.of(Stage.PRIMARY, Stage.JUNIOR), null, null, null)));
            classes.forEach((year, klass) -> tree.add(new Org(klass, COUNTY, id, Org.Kind.CLASS, year.name(), null, Set.of(), null, null, year)));
            var keepers = accounts().map(account -> new CountyRegister.Entry(account, "bench-" + account.value(), "周敏", null,
                    List.of(new Duty(Role.FILE_KEEPER, id, null, today, null)))).toList();
            product.get(CountyRegister.class).enter(new County(COUNTY, "量度县", "量度县教育局", true), tree, keepers);
        }
        var keepers = accounts().map(account -> product.get(Viewers.class).find(COUNTY, account).orElseThrow()).toList();
        return new School(id, classes, children, keepers);
    }

    Viewer keeper() {
        return keepers.getFirst();
    }

    OrgId classOf(Facts child) {
        return classes.get(place(child, LocalDate.now()));
    }

    private static ClassYear place(Facts child, LocalDate today) {
        return ClassYear.inGrade(child.<Integer>get(Fact.GRADE).orElseThrow(), child.<Integer>get(Fact.CLASS).orElseThrow(), today);
    }

    private static java.util.stream.Stream<AccountId> accounts() {
        return IntStream.range(0, KEEPERS).mapToObj(i -> new AccountId(uuid("keeper" + i)));
    }

    private static UUID uuid(String name) {
        return UUID.nameUUIDFromBytes(("bench " + name).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
