package org.nuanyang.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.JobSight;
import org.nuanyang.calendar.SchoolCalendar;
import org.nuanyang.common.Ids;
import org.nuanyang.notices.channel.Answer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries out of the product that somebody has messages, after those were committed. A job: rows are claimed, so that several
 * servers share the work and none does it twice; while it carries, no transaction is open. What a way out does not take is tried
 * again with growing delays, and at last given up with what was said.
 */
@Service
public class Outbox {
    private static final int AT_ONCE = 200;
    private static final Duration CLAIM = Duration.ofMinutes(15);
    /** After so many in a row that one server has not taken, the rest of a batch waits for its next turn too. */
    private static final int REFUSALS = 3;
    private static final List<Duration> DELAYS = List.of(
            Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(6));

    private final OutboxSql sql;
    private final Ways ways;
    private final Postman postman;
    private final Settings settings;
    private final SchoolCalendar calendar;
    private final JobSight sights;
    private final Clock clock;
    private final TransactionTemplate transactions;

    Outbox(OutboxSql sql, Ways ways, Postman postman, Settings settings, SchoolCalendar calendar, JobSight sights, Clock clock,
            PlatformTransactionManager transactions) {
        this.sql = sql;
        this.ways = ways;
        this.postman = postman;
        this.settings = settings;
        this.calendar = calendar;
        this.sights = sights;
        this.clock = clock;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** How many times something was carried. */
    public int send() {
        return sights.inEach(this::inCounty);
    }

    private int inCounty(int county) {
        while (transactions.execute(_ -> passOn(county)) == AT_ONCE) {}
        var wishes = settings.of(county);
        int sum = 0;
        for (var claimed = claim(county, wishes); !claimed.isEmpty(); claimed = claim(county, wishes)) sum += carry(county, claimed, wishes);
        return sum;
    }

    private int passOn(int county) {
        var fresh = sql.fresh(county, AT_ONCE);
        Map<AccountId, Boolean> urgent = new LinkedHashMap<>();
        fresh.stream().filter(each -> !each.read()).forEach(each -> urgent.merge(each.account(), each.urgent(), Boolean::logicalOr));
        var now = clock.instant();
        for (var way : ways.of(county, urgent.keySet()))
            sql.insert(county, new Delivery(Ids.next(), way.channel().id(), way.account(), way.device(), urgent.get(way.account()), 0, now), now);
        sql.passedOn(county, fresh.stream().map(OutboxSql.Fresh::id).toList(), now);
        return fresh.size();
    }

    private List<Delivery> claim(int county, CountySettings wishes) {
        var now = clock.instant();
        return transactions.execute(_ -> sql.claim(county, quiet(county, wishes, now), now, now.plus(CLAIM), AT_ONCE));
    }

    private boolean quiet(int county, CountySettings wishes, Instant now) {
        var here = ZonedDateTime.ofInstant(now, clock.getZone());
        var day = calendar.days(county, null, here.toLocalDate(), here.toLocalDate()).getFirst();
        return wishes.quiet().quiet(day, here.toLocalTime());
    }

    /** What goes into a group goes there once, for all whom it is about. */
    private int carry(int county, List<Delivery> claimed, CountySettings wishes) {
        int sum = 0;
        var byChannel = claimed.stream().collect(Collectors.groupingBy(Delivery::channel, LinkedHashMap::new, Collectors.toList()));
        for (var each : byChannel.entrySet()) {
            var found = transactions.execute(_ -> postman.parcels(county, each.getKey(), each.getValue(), wishes));
            var refused = new HashMap<String, List<Answer.Later>>();
            for (var parcel : found) {
                var before = refused.computeIfAbsent(parcel.towards(), _ -> new ArrayList<>());
                var answer = before.size() < REFUSALS ? parcel.carry() : before.getLast();
                if (answer instanceof Answer.Later later) before.add(later);
                else before.clear();
                sum += ended(county, parcel.deliveries(), answer);
            }
        }
        return sum;
    }

    private int ended(int county, List<Delivery> deliveries, Answer answer) {
        var now = clock.instant();
        transactions.executeWithoutResult(_ -> deliveries.forEach(each -> ended(county, each, answer, now)));
        return answer instanceof Answer.Sent ? 1 : 0;
    }

    private void ended(int county, Delivery each, Answer answer, Instant now) {
        switch (answer) {
            case Answer.Sent _ -> sql.end(county, each, "SENT", null, now);
            case Answer.Unneeded _ -> sql.end(county, each, "NOT_NEEDED", null, now);
            case Answer.Never never -> sql.end(county, each, "GIVEN_UP", never.said(), now);
            case Answer.Gone _ -> postman.takeOff(county, each);
            case Answer.Later later -> {
                if (each.tries() > DELAYS.size()) sql.end(county, each, "GIVEN_UP", later.said(), now);
                else sql.again(county, each.id(), later.said(), now.plus(DELAYS.get(each.tries() - 1)), now);
            }
        }
    }
}
