package org.nuanyang.walls;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nuanyang.access.Browser;
import org.nuanyang.access.Now;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.roster.AmendOutcome;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.Source;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.web.context.WebApplicationContext;

/**
 * Two children, their families and all that is written of them are called by what would be markup, a script, a template, a
 * statement, a formula, a header. Every address of the program that shows them is asked; nothing of it is ever more than text.
 */
@DisplayName("名字是一页代码的学生")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, WallsCounty.Laid.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class InjectionTest {
    private static final Set<Role> READERS = Set.of(
            Role.PRINCIPAL, Role.FILE_KEEPER, Role.HOMEROOM, Role.PSYCHOLOGY, Role.OUTSIDE_HELPER, Role.COUNTY_OFFICER, Role.ADMINISTRATOR);

    /** Not typed but chosen, or not kept as it was told. */
    private static final Set<Fact> CODES = EnumSet.of(Fact.SCHOOL, Fact.GUARDIAN_KIND, Fact.DECLARED);

    @Autowired WebApplicationContext context;
    @LocalServerPort int port;

    private final List<String> faults = new ArrayList<>();
    private final Map<String, Set<String>> met = new HashMap<>();
    private String log;

    @BeforeAll
    void walk(CapturedOutput output) throws Exception {
        var doors = new Doors(context);
        var county = new WallsCounty(doors, Inert.MARKUP, Inert.FORMULA);
        doors.owner().sql("update access.account set second_step_since = null where id = :account").param("account", county.cast.account(Role.FILE_KEEPER).id().value()).update();
        var keeper = new Browser(port).as(county.cast.account(Role.FILE_KEEPER).login(), Qingxi.PASSWORD); // the walk tries wrong passwords too
        var marks = new EnumMap<>(Map.of(Place.OWN, Inert.LONG_MARKUP, Place.CLASS, Inert.LONG_FORMULA));
        marks.forEach((place, mark) -> called(mark, new ChildId(UUID.fromString(county.at(place).get("child"))), county, doors));
        takeOut(county, keeper);
        var walker = new Walker(context, county);
        var routes = Route.all(context);
        for (var row : Table.read().rows()) {
            var route = AccessTableTest.best(routes, row);
            if (route.isEmpty() || row.path().startsWith("/assets/")) continue;
            for (var who : Who.all()) {
                if (who.role() == null || !READERS.contains(who.role())) continue;
                for (var place : row.aboutAThing() ? List.of(Place.OWN, Place.CLASS) : List.of(Place.OWN)) ask(walker, row, route.get(), who, place);
            }
        }
        log = output.getAll();
    }

    /** Files are made after a question, kept, and fetched: by a browser, not by the walker, who undoes what it did. */
    private void takeOut(WallsCounty county, Browser browser) throws Exception {
        for (var row : Table.read().rows()) {
            if (!row.method().equals("GET") || !row.path().replaceFirst("\\?.*", "").matches(".*\\.(xlsx|docx|pdf)")) continue;
            for (var place : row.aboutAThing() ? List.of(Place.OWN, Place.CLASS) : List.of(Place.OWN)) {
                var path = county.at(place).in(row.path());
                if (!browser.get(path).body().contains("name=\"download\"")) continue;
                var taken = Inert.of("application/octet-stream", browser.takeOut(path).bytes());
                for (var fault : taken.faults()) faults.add("%s taken out: %s".formatted(row.address(), fault));
                if (taken.met()) met.computeIfAbsent(taken.kind(), _ -> new HashSet<>()).add(row.address());
            }
        }
    }

    /** Every text in the file of the child, and nothing but that. */
    private static void called(String text, ChildId child, WallsCounty county, Doors doors) {
        doors.as(county.cast.county(), county.cast.account(Role.FILE_KEEPER), by -> {
            var roster = doors.get(Roster.class);
            var facts = new Facts();
            for (var fact : Fact.values()) if (fact.kind() == Fact.Kind.TEXT && !CODES.contains(fact) && !fact.name().startsWith("PARENT_")) facts.with(fact, text);
            var outcome = roster.amend(child, roster.files(List.of(child), by).get(child).version(), facts, Set.of(), Source.PAGE, by);
            if (!(outcome instanceof AmendOutcome.Amended)) throw new AssertionError(outcome);
            return by;
        });
    }

    private void ask(Walker walker, Table.Row row, Route route, Who who, Place place) throws Exception {
        var answer = Inert.of(walker.response(row, route, who, place));
        for (var fault : answer.faults()) faults.add("%s as %s: %s".formatted(row.address(), who.column(), fault));
        if (answer.met()) met.computeIfAbsent(answer.kind(), _ -> new HashSet<>()).add(row.address());
    }

    @Test
    void isNothingButTextWhereverItIsShown() {
        assertThat(faults.stream().distinct()).isEmpty();
    }

    @Test
    void wasLookedAtOnPagesInDataAndOnPaper() {
        assertThat(met.get("html")).hasSizeGreaterThan(60);
        assertThat(met.get("json")).isNotEmpty();
        assertThat(met.get("xlsx")).hasSizeGreaterThan(2);
        assertThat(met.get("docx")).isNotEmpty();
        assertThat(met.get("pdf")).hasSizeGreaterThan(2);
    }

    @Test
    void stoodInNoLineOfTheLog() {
        assertThat(log.lines().filter(line -> line.contains(Inert.MARK))).isEmpty();
    }

    @Test
    void wouldBeNoticedAsMarkupAndAsAFormula() throws Exception {
        assertThat(Inert.of("text/html", ("<td>" + Inert.MARKUP + "</td>").getBytes(UTF_8)).faults()).isNotEmpty();
        assertThat(Inert.of("text/html", ("<td>" + Inert.LONG_FORMULA + "</td>").getBytes(UTF_8)).faults()).isNotEmpty();
        assertThat(Inert.of("text/html", ("<input value=\"" + Inert.MARKUP.replace("<", "&lt;") + "\">").getBytes(UTF_8)).faults()).as("out of an attribute").isNotEmpty();
        assertThat(Inert.of("text/html", "nv7&lt;!--4949".getBytes(UTF_8)).faults()).as("a template's answer").isNotEmpty();
        assertThat(Inert.of("text/html", "<td>nv7&lt;svg/onload=nv7()&gt;</td>".getBytes(UTF_8)).faults()).as("text").isEmpty();
        assertThat(Inert.of("text/csv", "a,=nv7".getBytes(UTF_8)).faults()).isNotEmpty();
    }
}
