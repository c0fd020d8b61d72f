package org.nuanyang.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Tokens;
import org.nuanyang.access.Viewers;
import org.nuanyang.access.second.SecondSteps;
import org.nuanyang.audit.Actor;
import org.nuanyang.common.Words;
import org.nuanyang.database.CannotStart;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Before the first page is served the demo is there; afterwards it says how to get in. */
@Component
class DemoStart implements SmartInitializingSingleton {
    private final DemoSettings settings;
    private final ServerProperties server;
    private final LoadSql sql;
    private final Loader loader;
    private final Orgs orgs;
    private final Viewers viewers;
    private final Tokens tokens;
    private final SecondSteps steps;
    private final Clock clock;

    DemoStart(
            DemoSettings settings, ServerProperties server, LoadSql sql, Loader loader, Orgs orgs, Viewers viewers, Tokens tokens, SecondSteps steps, Clock clock) {
        this.settings = settings;
        this.server = server;
        this.sql = sql;
        this.loader = loader;
        this.orgs = orgs;
        this.viewers = viewers;
        this.tokens = tokens;
        this.steps = steps;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (settings.demo() || sql.holdsDemo()) Guard.refuseOpenDemo(settings, server.getAddress());
        if (!settings.demo()) return;
        Guard.refuseBesideRealCounty(orgs.counties());
        if (settings.demoScale() < 1 || settings.demoScale() > 100) throw new CannotStart("demo.refused.scale", settings.demoScale());
        loader.clearCutOff();
        var finished = sql.finished();
        IntStream.range(CountyDraw.FIRST_COUNTY, CountyDraw.FIRST_COUNTY + settings.demoScale())
                .filter(county -> !finished.contains(county)).forEach(this::load);
        School.qingshi().data().staff().stream().filter(Staffer::needsSecondStep)
                .forEach(person -> steps.give(person.id(), person.appSecret(), Actor.product(CountyDraw.FIRST_COUNTY)));
    }

    private void load(int county) {
        var started = System.nanoTime();
        var loaded = loader.load(county, Set.of());
        Console.say("demo.loaded", loaded.county().name(), SchoolPlan.all().size(), loaded.pupils().size(), loaded.staff().size(),
                String.format(Locale.ROOT, "%.1f", (System.nanoTime() - started) / 1e9));
    }

    @EventListener(ApplicationReadyEvent.class)
    void sayHowToGetIn() {
        if (!settings.demo()) return;
        var school = School.qingshi();
        Console.say("demo.signins");
        for (var person : school.data().staff()) {
            Console.say("demo.signin", padded(person.login()), padded(person.signIn().password()), Words.sayIn(Console.LANGUAGE, person.signIn().toTry()));
        }
        Console.say("demo.tokens");
        Console.say("demo.token", school.fileKeeper().name(), School.CODE, token(school.fileKeeper().id()));
        Console.say("demo.token-county", school.countyOfficer().name(), token(school.countyOfficer().id()));
    }

    /** A new one at each start, since only its hash is kept; those of earlier starts are revoked. */
    private String token(AccountId holder) {
        var viewer = viewers.find(CountyDraw.FIRST_COUNTY, holder).orElseThrow();
        var names = List.of(Words.sayIn(Locale.SIMPLIFIED_CHINESE, "demo.token.name"), Words.sayIn(Locale.ENGLISH, "demo.token.name"));
        tokens.of(viewer).stream()
                .filter(token -> names.contains(token.name()) && token.revokedAt() == null)
                .forEach(token -> tokens.revoke(token.id(), viewer));
        return tokens.make(holder, Words.sayIn(Console.LANGUAGE, "demo.token.name"), LocalDate.now(clock).plusDays(30), viewer);
    }

    private static String padded(String word) {
        return String.format(Locale.ROOT, "%-16s", word);
    }
}
