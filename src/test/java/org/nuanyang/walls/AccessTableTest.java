package org.nuanyang.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nuanyang.access.Now;
import org.nuanyang.access.Role;
import org.nuanyang.database.WithDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks every address of the running program as everybody, and lays the answers beside the access table. */
@DisplayName("谁能看见什么：访问表")
@SpringBootTest
@WithDatabase
@Import({Now.Stands.class, WallsCounty.Laid.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTableTest {
    private static final int AT_ONCE = 2;

    @Autowired WebApplicationContext context;
    @Autowired WallsCounty county;

    private List<Route> routes;
    private Table table;
    private Walker walker;
    private Walked walked;

    @BeforeAll
    void walk() throws Exception {
        routes = Route.all(context);
        table = Table.read();
        if (Boolean.getBoolean("access.rewrite")) {
            table = table.with(complete());
            table.write();
        }
        walker = new Walker(context, county);
        walked = walked(table.rows());
        if (Boolean.getBoolean("access.rewrite")) {
            table = table.with(walked.rows);
            table.write();
            new AccessPage(table).write();
        }
    }

    @Test
    void namesEveryAddressOfTheProgramAndNoOther() {
        assertThat(unlisted(routes, table.rows())).as("addresses without a row: see the head of " + Table.FILE).isEmpty();
        assertThat(table.rows().stream().filter(row -> route(row).isEmpty()).map(Table.Row::address)).as("rows whose address is gone").isEmpty();
    }

    @Test
    void saysWhatEverybodyIsAnswered() {
        assertThat(table.with(walked.rows).text()).isEqualTo(table.text());
    }

    @Test
    void isWhatThePageForReadersSays() {
        assertThat(new AccessPage(table).isUpToDate()).as("docs/access.md is another: run bin/access-table").isTrue();
    }

    @Test
    void showsNobodyAChildBeyondTheirReachOnTheWay() {
        assertThat(walked.strays).isEmpty();
    }

    @Test
    void meetsNoFault() {
        assertThat(walked.faults).isEmpty();
    }

    @Test
    void catchesAHandlerThatAsksNobodysScope() throws Exception {
        var mapping = context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        var address = RequestMappingInfo.paths("/violator/{child}").methods(RequestMethod.GET).options(mapping.getBuilderConfiguration()).build();
        mapping.registerMapping(address, new Violator(), Violator.class.getDeclaredMethod("tell", String.class));
        try {
            var now = Route.all(context);
            assertThat(unlisted(now, table.rows())).containsExactly("GET /violator/{child}");
            var row = new Table.Row("GET", "/violator/{child}", List.of());
            var nobody = new Who(null, true);
            assertThat(walker.ask(row, best(now, row).orElseThrow(), nobody, Place.ELSEWHERE).at(Place.ELSEWHERE)).isEqualTo('S');
            assertThat(unlisted(routes, table.rows().subList(1, table.rows().size()))).containsExactly("ANY /error");
        } finally {
            mapping.unregisterMapping(address);
        }
    }

    static final class Violator {
        @ResponseBody
        String tell(@PathVariable("child") String child) {
            return Place.ELSEWHERE.mark + child;
        }
    }

    private static List<String> unlisted(List<Route> routes, List<Table.Row> rows) {
        var covered = rows.stream().flatMap(row -> best(routes, row).stream()).collect(Collectors.toSet());
        return routes.stream().filter(route -> !covered.contains(route)).map(Route::toString).sorted().toList();
    }

    private Optional<Route> route(Table.Row row) {
        return best(routes, row);
    }

    static Optional<Route> best(List<Route> routes, Table.Row row) {
        var path = row.bare();
        return routes.stream().filter(route -> route.answers(row.method(), path)).min(Comparator.comparing(Route::pattern));
    }

    private List<Table.Row> complete() {
        var missing = unlisted(routes, table.rows());
        return Stream.concat(table.rows().stream().filter(row -> route(row).isPresent()), missing.stream().map(text -> {
            var parts = text.split(" ");
            return new Table.Row(parts[0], parts[1].replaceAll("\\{([a-zA-Z]+):(?:[^{}]|\\{[^{}]*})*}", "{$1}"), List.of());
        })).toList();
    }

    private static final class Walked {
        final List<Table.Row> rows = new ArrayList<>();
        final List<String> strays = new ArrayList<>();
        final List<String> faults = new ArrayList<>();
    }

    /** The log first: walking writes in it, and its first page shows the latest only. */
    private Walked walked(List<Table.Row> rows) throws Exception {
        try (var workers = Executors.newFixedThreadPool(AT_ONCE)) {
            var result = new Walked();
            var asked = new HashMap<Table.Row, Future<Table.Row>>();
            for (var row : rows.stream().sorted(Comparator.comparing(row -> !row.path().startsWith("/log"))).toList()) {
                var route = route(row);
                if (route.isEmpty()) continue;
                asked.put(row, workers.submit(() -> row.with(cells(row, route.get(), result))));
                if (row.path().startsWith("/log")) asked.get(row).get();
            }
            for (var row : rows) if (asked.containsKey(row)) result.rows.add(asked.get(row).get());
            return result;
        }
    }

    private List<String> cells(Table.Row row, Route route, Walked result) {
        return Who.all().stream().map(who -> {
            var cell = new StringBuilder();
            var own = walker.ask(row, route, who, Place.OWN);
            boolean alike = !row.aboutAThing() || !who.signedIn() && own.letter() == 'i';
            for (var place : Place.values()) {
                var answer = alike || place == Place.OWN ? own : walker.ask(row, route, who, place);
                cell.append(alike && answer.picture() ? 'o' : answer.at(place));
                if (answer.letter() == '!') synchronized (result) {
                    result.faults.add("%s as %s of %s: %s".formatted(row.address(), who.column(), place, answer.why()));
                }
                if (row.aboutAThing()) synchronized (result) {
                    answer.told().stream().filter(told -> told != place && !Reach.of(who).contains(told))
                            .forEach(told -> result.strays.add("%s as %s of %s tells of %s".formatted(row.address(), who.column(), place, told)));
                }
            }
            var letters = cell.toString();
            return letters.chars().distinct().count() == 1 ? letters.substring(0, 1) : letters;
        }).toList();
    }
}
